import type Database from 'better-sqlite3';
import { roles } from '../../../story/precision.ts';
import { changedSince } from '../../columns/journal.ts';
import { sums } from './canonical-rows.ts';
import { readKeptRows, type KeptStory } from './kept-rows.ts';
import { BATCH, TakenReader, type ReadStory, type Wording } from './taken.ts';

/** What has become of a snapshot's rows. */
export interface Standing {
	/** Stories and rows that can still be had. */
	stories: number;
	rows: number;
	/** Rows that were withdrawn, with their story or alone. */
	withdrawn: number;
	/** Rows whose story says something else now: its title, its dates, its themes. */
	retold: number;
	/** Rows whose place is told otherwise: mostly less exactly. */
	relocated: number;
}

const keyOf = (place: number, role: number) => place * roles.length + role;

/** A kept story as it is now: only the rows that the snapshot names; undefined where none of them is left. */
function stillThere(kept: KeptStory, story: ReadStory | undefined): ReadStory | undefined {
	if (!story || sums.name(story) !== kept.name) return undefined;
	if (!kept.places.length) return { ...story, places: [] };
	const named = new Set(kept.places.map(({ place, role }) => keyOf(place, role)));
	const places = story.places.filter(({ id, role }) => named.has(keyOf(id, roles.indexOf(role))));
	return places.length ? { ...story, places } : undefined;
}

function* inBatches(kept: Iterable<KeptStory>): Generator<KeptStory[], void, void> {
	let batch: KeptStory[] = [];
	for (const story of kept) {
		if (batch.push(story) < BATCH) continue;
		yield batch;
		batch = [];
	}
	if (batch.length) yield batch;
}

function* readBatches(
	database: Database.Database,
	wording: Wording,
	isWhole: boolean,
	kept: Iterable<KeptStory>
) {
	const reader = new TakenReader(database, { wording, isWhole });
	for (const batch of inBatches(kept)) {
		const found = new Map(reader.read(batch.map(({ id }) => id)).map((story) => [story.id, story]));
		yield batch.map((one) => ({ kept: one, now: stillThere(one, found.get(one.id)) }));
	}
}

/** The stories that a snapshot names, as far and as they are public now, with those of their rows that it names. */
export function* standingStories(
	database: Database.Database,
	names: Uint8Array,
	{ wording, isWhole }: { wording: Wording; isWhole: boolean }
): Generator<ReadStory[], void, void> {
	for (const batch of readBatches(database, wording, isWhole, readKeptRows(names)))
		yield batch.flatMap(({ now }) => now ?? []);
}

/**
 * Counts what has become of a snapshot. Only stories that the store's journal names since are read again; all of them
 * where the journal does not reach back so far. Yields between batches.
 */
export function* standingOf(
	database: Database.Database,
	{ names, change }: { names: Uint8Array; change: number }
): Generator<undefined, Standing, void> {
	const journal = changedSince(database, change);
	const changed = journal && new Set(journal);
	const standing: Standing = { stories: 0, rows: 0, withdrawn: 0, retold: 0, relocated: 0 };
	const touched: KeptStory[] = [];
	for (const kept of readKeptRows(names)) {
		if (!changed || changed.has(kept.id)) touched.push(kept);
		else {
			standing.stories++;
			standing.rows += Math.max(1, kept.places.length);
		}
	}
	for (const batch of readBatches(database, 'original', false, touched)) {
		for (const { kept, now } of batch) add(standing, kept, now);
		yield;
	}
	return standing;
}

function add(standing: Standing, kept: KeptStory, now: ReadStory | undefined): void {
	const fixed = Math.max(1, kept.places.length);
	if (!now) {
		standing.withdrawn += fixed;
		return;
	}
	const left = Math.max(1, now.places.length);
	standing.stories++;
	standing.rows += left;
	standing.withdrawn += fixed - left;
	if (sums.story(now) !== kept.sum) standing.retold += left;
	const were = new Map(kept.places.map(({ place, role, sum }) => [keyOf(place, role), sum]));
	for (const place of now.places)
		if (sums.place(place) !== were.get(keyOf(place.id, roles.indexOf(place.role)))) standing.relocated++;
}
