import { createHash, createHmac } from 'node:crypto';
import type { ImportChoices, ImportedPoint, ImportedStory, ImportedText } from '../../newsroom/import.ts';
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

/**
 * What is kept of something that is to be known again and not to be read: whoever has the store alone can try no guess
 * of a point on it.
 */
const keyed = (secret: string, value: unknown) =>
	createHmac('sha256', secret).update(JSON.stringify(value)).digest('hex');

/** What an import would write of a family under some choices: nothing changes where this does not. */
export const writtenSum = (
	secret: string,
	content: string,
	themes: string[],
	{ language, edition }: ImportChoices
) => keyed(secret, [content, [...themes].sort(), language, edition]);

/** Names a point within its story: the same at every import of it, and no other point's. */
export const markOf = (
	secret: string,
	{ origin, source }: { origin: string; source: string },
	{ longitude, latitude }: ImportedPoint
) => keyed(secret, [origin, source, longitude, latitude]).slice(0, 32);

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
