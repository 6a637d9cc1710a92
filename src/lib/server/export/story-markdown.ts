import { publishedOf, sourcesOf } from '../../newsroom/as-typed.ts';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';

/** A place as a text file names it: by its address, never by a point. */
export interface ToldPlace {
	place: string;
	role: string;
	precision: string;
}

/** YAML takes JSON as it is, whatever stands in it. */
const line = (name: string, value: unknown) => `${name}: ${JSON.stringify(value)}`;

/** One language of a story for people and other programs to read: Markdown under front matter in YAML. */
export function writeMarkdown(document: Manuscript, language: Language, places: ToldPlace[]): string {
	const { title, standfirst, summary, body } = document.texts[language]!;
	const front = [
		line('title', title),
		line('language', language),
		line('original', document.original),
		line('slug', document.slug),
		line('edition', document.edition),
		line('kind', document.kind),
		line('byline', document.byline),
		line('occurred', document.occurred.edtf),
		line('published', publishedOf(document)),
		line('themes', document.themes),
		line('places', places),
		line('sources', sourcesOf(document)),
		line('standfirst', standfirst),
		line('summary', summary)
	];
	return `---\n${front.join('\n')}\n---\n\n${body}\n`;
}
