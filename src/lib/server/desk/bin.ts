import { sql, type NotNull } from 'kysely';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { languages, type Language } from '../../story/language.ts';
import { Conflict } from '../../story/refusal.ts';
import { mayShow } from '../../newsroom/protection.ts';
import type { Store } from '../store/connection.ts';
import { erase } from '../store/erasure.ts';
import { possiblePrecisions, surroundings } from './areas.ts';
import { append, type Deed } from './journal.ts';
import { createWithin, head, read } from './manuscripts.ts';
import { paragraphsBehind } from './translations.ts';
import { knownTruths } from './truths.ts';

/** The bin empties itself. */
const DAYS_IN_BIN = 30;

/** The bin's page has no further one: it empties itself. */
const SHOWN = 1000;

/** Puts a manuscript into the bin. @throws Conflict `status` while readers see it, or see that it was withdrawn */
export async function bin(store: Store, deed: Deed, id: number): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const now = await head(writing, id);
		if (now.status === 'published' || now.status === 'withdrawn' || now.binned) throw new Conflict('status');
		await writing
			.updateTable('manuscript')
			.set({
				binned: deed.at.toISOString(),
				...(now.status === 'scheduled' && { status: 'draft', due: null })
			})
			.where('id', '=', id)
			.execute();
		await append(writing, {
			...deed,
			action: 'story.binned',
			subject: { kind: 'story', id, title: now.title }
		});
	});
}

/** Takes a manuscript out of the bin. */
export async function unbin(store: Store, deed: Deed, id: number): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const now = await head(writing, id);
		if (!now.binned) throw new Conflict('status');
		await writing
			.updateTable('manuscript')
			.set({ binned: null, changed: deed.at.toISOString() })
			.where('id', '=', id)
			.execute();
		await append(writing, {
			...deed,
			action: 'story.unbinned',
			subject: { kind: 'story', id, title: now.title }
		});
	});
}

/** Deletes a manuscript for good, with every revision and every true geometry, within a transaction. */
export async function deleteWithin(writing: Store, deed: Deed, id: number, title: string): Promise<void> {
	await sql`DELETE FROM manuscript_words WHERE rowid = ${id}`.execute(writing);
	await sql`DELETE FROM story_words WHERE rowid IN (SELECT id FROM story_text WHERE story = ${id})`.execute(
		writing
	);
	await sql`DELETE FROM geotag_spacetime WHERE geotag IN (SELECT id FROM geotag WHERE story = ${id})`.execute(
		writing
	);
	await writing.deleteFrom('manuscript').where('id', '=', id).execute();
	await writing.deleteFrom('story').where('id', '=', id).execute();
	await append(writing, { ...deed, action: 'story.deleted', subject: { kind: 'story', id, title } });
}

/** A manuscript in the bin, and how long it stays there. */
export interface Binned {
	id: number;
	title: string;
	original: Language;
	/** ISO 8601 instant. */
	binned: string;
	/** Whole days until it is deleted; 0 within the last. */
	daysLeft: number;
}

const DAY = 86_400_000;

/** What lies in the bin, the last put there first. @param owner only this member's own */
export async function binned(store: Store, at: Date, owner?: string): Promise<Binned[]> {
	let query = store
		.selectFrom('manuscript')
		.select(['id', 'title', 'original', 'binned'])
		.where('binned', 'is not', null)
		.$narrowType<{ binned: NotNull }>();
	if (owner !== undefined) query = query.where('owner', '=', owner);
	const rows = await query.orderBy('binned', 'desc').orderBy('id', 'desc').limit(SHOWN).execute();
	return rows.map((row) => ({
		...row,
		daysLeft: Math.max(0, Math.floor(DAYS_IN_BIN - (at.getTime() - Date.parse(row.binned)) / DAY))
	}));
}

/** Deletes for good what has lain in the bin for thirty days, from the write-ahead log too. */
export async function emptyBin(store: Store, at: Date): Promise<number> {
	const before = new Date(at.getTime() - DAYS_IN_BIN * DAY).toISOString();
	const count = await store.transaction().execute(async (writing) => {
		const old = await writing
			.selectFrom('manuscript')
			.select(['id', 'title'])
			.where('binned', '<=', before)
			.execute();
		for (const { id, title } of old) {
			await deleteWithin(writing, { at, member: null, address: '' }, id, title);
		}
		return old.length;
	});
	if (count) await erase(store);
	return count;
}

/** The texts of a copy: a translation that followed the original follows the copy's first revision. */
async function copiedTexts(store: Store, id: number, document: Manuscript): Promise<Manuscript['texts']> {
	const texts: Manuscript['texts'] = {};
	for (const language of languages) {
		const text = document.texts[language];
		if (!text) continue;
		const isBehind = (await paragraphsBehind(store, id, document, language)) > 0;
		// What a text followed before is not in the copy's history
		texts[language] = { ...text, follows: text.follows === null ? null : isBehind ? 0 : 1 };
	}
	return texts;
}

/**
 * The geotags of a copy. A true place is known of one story, and forgotten there for good: what shows one exactly is
 * shown in the copy as finely as its place can be.
 */
async function copiedGeotags(
	store: Store,
	id: number,
	{ geotags }: Manuscript
): Promise<Manuscript['geotags']> {
	const known = new Set(await knownTruths(store, id));
	return Promise.all(
		geotags.map(async (geotag) => {
			if (geotag.precision !== 'exact' || !known.has(geotag.key)) return geotag;
			const around = await surroundings(store, geotag.place);
			const precision = possiblePrecisions(around, false).find((one) => around[0] && mayShow(around[0], one));
			return { ...geotag, precision: precision ?? 'withheld' };
		})
	);
}

/** A copy as a new draft: without an address of its own, and without the true geometries of its geotags. */
export async function duplicate(store: Store, deed: Deed, id: number): Promise<number> {
	return store.transaction().execute(async (writing) => {
		const { document, title } = await read(writing, id);
		const copy = await createWithin(
			writing,
			deed,
			{
				...document,
				slug: '',
				published: '',
				texts: await copiedTexts(writing, id, document),
				geotags: await copiedGeotags(writing, id, document)
			},
			{ cause: 'save', owner: deed.member?.id ?? null }
		);
		await append(writing, {
			...deed,
			action: 'story.duplicated',
			subject: { kind: 'story', id, title }
		});
		return copy;
	});
}
