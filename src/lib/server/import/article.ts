import type Database from 'better-sqlite3';
import type { ImportChoices, PreviewItem } from '../../newsroom/import.ts';
import { languages, type Language } from '../../story/language.ts';
import { renderMarkdown } from '../publish/markdown.ts';
import { assemble } from './assembly.ts';
import { itemAt } from './preview-file.ts';

/** An article of a preview as it would be once it is imported. */
export interface Article {
	item: PreviewItem;
	/** Those in which it has a text. */
	languages: Language[];
	/** That of the text that is shown. */
	language: Language;
	title: string;
	standfirst: string;
	byline: string;
	/** HTML for readers. The source's pictures are their words: nothing has fetched them. */
	body: string;
	/** When it happened: as the source has it, and as EDTF; '' where it says nothing that can be read. */
	occurred: { typed: string; edtf: string };
	/** Where it came out, or ''. */
	address: string;
	/** What the source files it under, in its words. */
	headings: string[];
}

/**
 * An article as the import would write it, rendered as on readers' pages.
 * @param position in the file, from 1
 * @param asked the language of the text to show, where it has one in it; else the original's
 */
export function articleAt(
	preview: Database.Database,
	position: number,
	choices: ImportChoices,
	asked: Language | undefined
): Article | undefined {
	const found = itemAt(preview, position);
	if (!found) return undefined;
	const { item, story } = found;
	const { original, texts, byline, occurred } = assemble([story], [], choices, 1);
	const language = asked && texts[asked] ? asked : original;
	const { title = '', standfirst = '', body = '' } = texts[language] ?? {};
	return {
		item,
		languages: languages.filter((one) => texts[one]),
		language,
		title,
		standfirst,
		byline,
		body: renderMarkdown(body, language),
		occurred,
		address: story.address,
		headings: story.themes
	};
}
