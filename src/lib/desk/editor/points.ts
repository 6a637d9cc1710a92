import { writeWhen } from '../../i18n/dates.ts';
import type { EditorWords } from '../../i18n/desk/editor.ts';
import type { Messages } from '../../i18n/messages/index.ts';
import type { ChecklistFacts } from '../../newsroom/checklist-facts.ts';
import type { Point } from '../../newsroom/checklist.ts';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';
import { readTyped } from '../../story/typed-dates.ts';

interface Saying {
	language: Language;
	m: Messages;
	words: EditorWords;
	document: Manuscript;
	facts: ChecklistFacts;
}

/** A point of the checklist in words: what it is about, what about it, and what its link says. */
export interface PointWords {
	head: string;
	rest: string;
	/** Absent where there is nowhere to go. */
	act?: string;
}

/** The number of a medium among those of the story, as its figures are counted. */
const numberOf = ({ facts }: Saying, media: number) => facts.media.findIndex(({ id }) => id === media) + 1;

/** A word that begins a line. */
const capital = (word: string, language: Language) =>
	word.charAt(0).toLocaleUpperCase(language) + word.slice(1);

export function sayPoint(saying: Saying, { said }: Point): PointWords {
	const { words, m, language, document, facts } = saying;
	const { points, acts } = words;
	/** As whoever reads the desk calls it. */
	const tongue = (one: Language) => m.explore.languages[one];
	const picture = (media: number) => points.picture(numberOf(saying, media));
	switch (said.what) {
		case 'names':
			return {
				head: points.places,
				rest: points.names(said.proposed, said.ambiguous, tongue(said.language)),
				act: acts.next
			};
		case 'title':
		case 'standfirst':
		case 'summary':
		case 'body':
			return {
				head: words.parts[said.what],
				rest: points.missingIn(tongue(said.language)),
				act: acts.write
			};
		case 'date':
			return { head: words.happens, rest: points.noDate, act: acts.write };
		case 'theme':
			return { head: words.themes, rest: points.noTheme, act: acts.choose };
		case 'place':
			return { head: points.places, rest: points.noPlace, act: acts.choose };
		case 'alt':
			return {
				head: picture(said.media),
				rest: points.noAlt(tongue(said.language)),
				act: acts.describe
			};
		case 'credit':
			return { head: picture(said.media), rest: points.noCredit, act: acts.describe };
		case 'gone':
			return { head: picture(said.media), rest: points.gone };
		case 'fine': {
			const shown = points.shows[said.shown];
			const where = said.in.part === 'text' ? '' : points.within[said.in.part];
			return {
				head: points.fine,
				rest: points.fineSays(said.surface, points.kinds[said.kind], shown) + where,
				...(said.in.part === 'text' && { act: acts.toWord })
			};
		}
		case 'fineKept':
			return { head: '', rest: points.fineKept(said.surface, said.remark) };
		case 'few':
			return {
				head: facts.places[said.place]?.names[language] ?? points.places,
				rest: points.few(said.people, points.proposes[said.proposed]),
				act: acts.compare
			};
		case 'behind':
			return {
				head: capital(tongue(said.language), language),
				rest: points.behind(said.follows, said.paragraphs),
				act: acts.see
			};
		case 'notReady':
			return { head: capital(tongue(said.language), language), rest: points.notReady, act: acts.see };
		case 'deadLink':
			return { head: points.link, rest: points.deadLink(said.href), act: acts.toWord };
		case 'unopened':
			return { head: points.link, rest: points.unopened(said.href) };
		case 'dated': {
			const when = readTyped(document.occurred.typed);
			return { head: '', rest: points.dated(when ? writeWhen(m, language, when) : document.occurred.edtf) };
		}
		case 'placed':
			return { head: '', rest: points.placed(said.count) };
		case 'described':
			return { head: '', rest: points.described(said.byline, said.themes) };
		case 'pictured':
			return { head: '', rest: points.pictured(facts.media.length) };
		case 'linked':
			return { head: '', rest: points.linked(said.inner, said.outer) };
	}
}
