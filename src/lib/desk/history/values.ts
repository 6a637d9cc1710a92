import { writeWhen } from '../../i18n/dates.ts';
import type { EditorWords } from '../../i18n/desk/editor.ts';
import { languageNames } from '../../i18n/language-names.ts';
import type { Messages } from '../../i18n/messages/index.ts';
import type { Manuscript, ManuscriptGeotag, ManuscriptText, Mention } from '../../newsroom/manuscript.ts';
import type { Where } from '../../newsroom/merge.ts';
import type { Language } from '../../story/language.ts';
import { readTyped } from '../../story/typed-dates.ts';

/** What values of a manuscript are said with. */
export interface Saying {
	language: Language;
	m: Messages;
	words: EditorWords;
	/** By number */
	places: Record<number, string>;
	/** By address */
	themes: Record<string, string>;
	/** What geotags are called, by their keys. */
	geotags: Record<string, string>;
}

/** What the geotags of some manuscripts are called, by their keys. @param places names by number */
export const geotagNames = (places: Record<number, string>, ...documents: Manuscript[]) =>
	Object.fromEntries(
		documents.flatMap(({ geotags }) => geotags.map(({ key, place }) => [key, placeName(places, place)]))
	);

const placeName = (places: Record<number, string>, place: number) => places[place] ?? `n° ${place}`;

/** A geotag in words: "Croisilles · lieu du récit · commune". */
function sayGeotag({ m, places }: Saying, { place, role, precision }: ManuscriptGeotag): string {
	return [placeName(places, place), m.explore.roles[role], m.explore.precisions[precision]].join(' · ');
}

/** What a part of a manuscript is called. */
function sayWhere({ words }: Saying, where: Where): string {
	switch (where.part) {
		case 'body':
			return words.parts.body;
		case 'text':
			return words.parts[where.field];
		case 'translation':
			return languageNames[where.language];
		case 'field':
			return words.parts[where.field];
		case 'geotag':
			return words.parts.place;
		case 'order':
			return words.parts.order;
	}
}

/** What a part of a manuscript is called, with its language where it has one: "Titre, English". */
export function sayPart(saying: Saying, where: Where): string {
	const part = sayWhere(saying, where);
	return 'language' in where && where.part !== 'translation'
		? part + saying.m.comma + languageNames[where.language]
		: part;
}

/** What stands in a part, as text. */
export function sayValue(saying: Saying, where: Where, value: unknown): string {
	const { words, m, language } = saying;
	if (value === undefined || value === null || value === '') return words.nothing;
	switch (where.part) {
		case 'body':
			return (value as string[]).join('\n\n');
		case 'geotag':
			return sayGeotag(saying, value as ManuscriptGeotag);
		case 'translation':
			return (value as ManuscriptText).title || words.untitled;
		case 'order':
			return (value as string[]).map((key) => saying.geotags[key] ?? key).join(m.comma) || words.nothing;
		case 'text':
			return typeof value === 'boolean' ? (value ? words.yes : words.no) : String(value);
	}
	switch (where.field) {
		case 'occurred': {
			const { typed } = value as { typed: string };
			const when = readTyped(typed);
			return when ? writeWhen(m, language, when) : typed || words.nothing;
		}
		case 'themes':
			return (value as string[]).map((slug) => saying.themes[slug] ?? slug).join(m.comma) || words.nothing;
		case 'sources':
			return (
				(value as { name: string; url: string }[])
					.map(({ name, url }) => [name, url].filter(Boolean).join(' '))
					.join('; ') || words.nothing
			);
		case 'dismissed':
			return (value as Mention[]).map(({ surface }) => surface).join(m.comma) || words.nothing;
		case 'kind':
			return m.kinds[String(value)] ?? String(value);
		case 'original':
			return languageNames[value as Language];
		default:
			return String(value);
	}
}
