import { createHash } from 'node:crypto';
import type { ImportChoices, ImportedStory, ImportedText } from '../../newsroom/import.ts';
import {
	emptyManuscript,
	emptyText,
	manuscriptSchema,
	type Manuscript,
	type ManuscriptText
} from '../../newsroom/manuscript.ts';
import { languages, type Language } from '../../story/language.ts';
import { slugOf } from '../desk/addresses.ts';
import { whenOf } from './fields.ts';

/** A story of the file with its translations, the original first. */
export type Family = [ImportedStory, ...ImportedStory[]];

const sha = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** What a family says, as a sum: the lines on which it stands do not count. */
export const contentSum = (family: Family) => sha(family.map((story) => ({ ...story, line: undefined })));

/** What an import would write of a family under some choices: nothing changes where this does not. */
export const writtenSum = (content: string, themes: string[], { language, edition }: ImportChoices) =>
	sha([content, [...themes].sort(), language, edition]);

/** The texts of a family by language, the original's before those of its translations. */
function textsOf(
	family: Family,
	otherwise: Language
): { original: Language; texts: Map<Language, ImportedText> } {
	const texts = new Map<Language, ImportedText>();
	for (const story of family) {
		for (const language of [...languages, 'und' as const]) {
			const text = story.texts[language];
			const own = language === 'und' ? (story.language ?? otherwise) : language;
			if (text && !texts.has(own)) texts.set(own, text);
		}
	}
	const [first] = family;
	const given = first.language ?? (texts.has(otherwise) ? otherwise : undefined);
	const original = given && texts.has(given) ? given : ([...texts.keys()][0] ?? otherwise);
	return { original, texts };
}

const hostOf = (address: string) => new URL(address).hostname.replace(/^www\./, '');

/**
 * The manuscript of a family: a draft without an address of ours and without a place, since nobody has confirmed any.
 * @param themes slugs
 * @param revision the number that this text will have, which its translations follow
 */
export function assemble(
	family: Family,
	themes: string[],
	{ language, edition }: Pick<ImportChoices, 'language' | 'edition'>,
	revision: number
): Manuscript {
	const [story] = family;
	const { original, texts } = textsOf(family, language);
	const occurred = whenOf(story.occurred) ?? '';
	const written = [...texts].map(([one, text]): [Language, ManuscriptText] => [
		one,
		{
			...emptyText(),
			...text,
			titleIsOurs: false,
			follows: one === original ? null : revision,
			isReady: true
		}
	]);
	return manuscriptSchema.parse({
		...emptyManuscript(original, edition, story.byline),
		kind: slugOf(story.kind) || 'reportage',
		themes: themes.slice(0, 50),
		occurred: { typed: story.occurred, edtf: occurred },
		published: story.published,
		sources: story.address ? [{ name: hostOf(story.address), url: story.address }] : [],
		texts: Object.fromEntries(written)
	} satisfies Manuscript);
}
