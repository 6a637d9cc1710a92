import type { Manuscript, ManuscriptText } from '../../newsroom/manuscript.ts';
import { languages, type Language } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import type { IsoDay } from '../../story/when.ts';
import type { Store } from '../store/connection.ts';
import { documentAt, head } from './revisions.ts';

/** What a translation follows of its original. */
const followed = ({ title, standfirst, summary, body }: ManuscriptText) =>
	JSON.stringify([title, standfirst, summary, body]);

const paragraphsOf = ({ title, standfirst, summary, body }: ManuscriptText) =>
	[title, standfirst, summary, ...body.split(/\n{2,}/)].map((text) => text.trim()).filter(Boolean);

/** How far a translation lies behind its original. */
export interface Lag {
	/** The paragraphs of the original that are new or changed since, or gone. */
	paragraphs: number;
	/** The day of the first revision of the original that the translation does not follow. */
	since: IsoDay;
}

/** The original as a translation followed it; undefined where that revision is not known any more. */
async function originalThen(
	store: Store,
	id: number,
	document: Manuscript,
	follows: number
): Promise<ManuscriptText | undefined> {
	try {
		return (await documentAt(store, id, follows)).texts[document.original];
	} catch (error) {
		if (error instanceof NotFound) return undefined;
		throw error;
	}
}

/** The day on which the original first said something else than the revision followed. */
async function firstChange(store: Store, id: number, document: Manuscript, follows: number): Promise<IsoDay> {
	const newest = (await head(store, id)).revision;
	const then = await originalThen(store, id, document, follows);
	// The revisions that say the same as then come first: the first of the others is found by halving
	let [low, high] = [follows + 1, newest];
	while (low < high) {
		const middle = (low + high) >> 1;
		const there = (await documentAt(store, id, middle)).texts[document.original];
		if (there && then && followed(there) === followed(then)) low = middle + 1;
		else high = middle;
	}
	const row = await store
		.selectFrom('revision')
		.select('made')
		.where('manuscript', '=', id)
		.where('number', '=', low)
		.executeTakeFirst();
	return (row?.made ?? (await head(store, id)).changed).slice(0, 10);
}

/**
 * The paragraphs of the original that are new or changed since a translation followed it, or gone; 0 where it
 * follows it.
 */
export async function paragraphsBehind(
	store: Store,
	id: number,
	document: Manuscript,
	language: Language
): Promise<number> {
	const text = document.texts[language];
	const original = document.texts[document.original];
	if (!text || !original || language === document.original || text.follows === null) return 0;
	const then = await originalThen(store, id, document, text.follows);
	if (then && followed(then) === followed(original)) return 0;
	const [now, before] = [paragraphsOf(original), then ? paragraphsOf(then) : []];
	const changed = now.filter((one) => !before.includes(one)).length;
	const gone = before.filter((one) => !now.includes(one)).length;
	// A paragraph that only moved leaves the text another, and the translation behind
	return Math.max(changed, gone, 1);
}

/** How many translations of a manuscript lie behind its original, as it stands with this document. */
export async function countLate(store: Store, id: number, document: Manuscript): Promise<number> {
	let late = 0;
	for (const language of languages) if ((await paragraphsBehind(store, id, document, language)) > 0) late++;
	return late;
}

/** How far a translation lies behind the original of the same manuscript; undefined where it follows it. */
export async function lagOf(
	store: Store,
	id: number,
	document: Manuscript,
	language: Language
): Promise<Lag | undefined> {
	const paragraphs = await paragraphsBehind(store, id, document, language);
	if (paragraphs === 0) return undefined;
	return { paragraphs, since: await firstChange(store, id, document, document.texts[language]!.follows!) };
}

/** The day since which a translation is older than its original; null where it is not. */
export async function outdatedSince(
	store: Store,
	id: number,
	document: Manuscript,
	language: Language
): Promise<IsoDay | null> {
	return (await lagOf(store, id, document, language))?.since ?? null;
}
