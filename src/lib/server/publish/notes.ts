import type { Marked, Token } from 'marked';
import { notes, type NoteMark, type NoteText } from '../../newsroom/notes.ts';
import type { Language } from '../../story/language.ts';
import { escape } from './figures.ts';

/** What a note's number and its way back are called by who cannot see them. */
const words: Record<Language, { note: string; back: string; notes: string }> = {
	fr: { note: 'Note', back: 'Retour au texte', notes: 'Notes' },
	en: { note: 'Note', back: 'Back to the text', notes: 'Notes' },
	de: { note: 'Anmerkung', back: 'Zurück zum Text', notes: 'Anmerkungen' },
	ar: { note: 'حاشية', back: 'العودة إلى النص', notes: 'الحواشي' }
};

/** One body's notes while it is written: numbered in the order of their marks. */
interface Numbering {
	texts: Map<string, string>;
	order: string[];
}

/**
 * Has a renderer write notes: a mark leads to its note below the text, and the note back to its mark. A mark without a
 * note and a note without a mark are text, as they stand.
 */
export function withNotes(marked: Marked, language: Language): (markdown: string) => string {
	let now: Numbering = { texts: new Map(), order: [] };
	marked.use(notes, {
		extensions: [
			{
				name: 'noteMark',
				renderer(token) {
					const { label, raw } = token as NoteMark;
					if (!now.texts.has(label)) return escape(raw);
					const isFirst = !now.order.includes(label);
					if (isFirst) now.order.push(label);
					const number = now.order.indexOf(label) + 1;
					const id = isFirst ? ` id="note-mark-${number}"` : '';
					return `<sup class="note"><a${id} href="#note-${number}" aria-label="${words[language].note} ${number}">${number}</a></sup>`;
				}
			},
			{
				name: 'noteText',
				renderer(token) {
					const { label, raw } = token as NoteText;
					return now.texts.has(label) ? '' : `<p>${escape(raw.trim())}</p>\n`;
				}
			}
		]
	});
	return (markdown) => {
		const tokens = marked.lexer(markdown);
		now = { texts: textsIn(marked, tokens), order: [] };
		const body = marked.parser(tokens);
		if (!now.order.length) return body;
		const { order, texts } = now;
		// Within a note a mark is text
		now = { texts: new Map(), order: [] };
		const told = order.map((label, i) => {
			const back = `<a href="#note-mark-${i + 1}" aria-label="${words[language].back}">↩</a>`;
			return `<li id="note-${i + 1}">${marked.parseInline(texts.get(label)!, { async: false })} ${back}</li>\n`;
		});
		return `${body}<section class="notes" aria-label="${words[language].notes}"><ol>\n${told.join('')}</ol></section>\n`;
	};
}

/** The notes of a body to which a mark leads, by their labels. */
function textsIn(marked: Marked, tokens: Token[]): Map<string, string> {
	const named = new Set<string>();
	void marked.walkTokens(tokens, (token) => {
		if (token.type === 'noteMark') named.add((token as NoteMark).label);
	});
	return new Map(
		tokens
			.filter((token): token is NoteText => token.type === 'noteText')
			.filter(({ label }) => named.has(label))
			.map(({ label, text }): [string, string] => [label, text])
	);
}
