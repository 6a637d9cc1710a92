import type Database from 'better-sqlite3';
import fc from 'fast-check';
import { Research } from '../../src/lib/server/columns/research.ts';
import { languages } from '../../src/lib/story/language.ts';
import { precisions, roles } from '../../src/lib/story/precision.ts';
import type { Selection } from '../../src/lib/story/selection.ts';
import { isoDay } from '../../src/lib/story/when.ts';
import {
	addStory,
	day,
	kinds,
	littleStory,
	type LittleStory,
	openLittleArchive,
	removeStory,
	themes,
	words
} from './little-archive.ts';
import { isMeant, isSelected, readSlowly, type SlowStory } from './slow-research.ts';

/** A story that makes its kind, its places and its theme known to readers. */
export const always = (kind: string): LittleStory => ({
	status: 'published',
	kind,
	first: '2016-10-24',
	last: '2016-10-24',
	published: '2016-10-25',
	texts: [{ language: 'fr', title: 'river', body: 'road house' }],
	themes: ['arrival'],
	geotags: [
		{ place: 'harbour', role: 'setting', precision: 'commune', longitude: 2, latitude: 47 },
		{ place: 'gelos', role: 'mentioned', precision: 'exact', longitude: 1, latitude: 46 }
	]
});

/** A little archive with a story of each kind and theme, so that what a selection asks for is known and not refused. */
export async function openKnownArchive(): Promise<Database.Database> {
	const database = await openLittleArchive();
	for (const [index, kind] of kinds.entries())
		addStory(database, { ...always(kind), themes: index === 1 ? [...themes] : ['arrival'] });
	return database;
}

const several = <T>(all: readonly T[]) =>
	fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: 2 });
const corner = fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: 44, max: 50 }));
const term = fc.oneof(
	fc.constantFrom(...words),
	fc.constantFrom('riv', '"road house"', 'rain OR road', '-river', '-road')
);

/** Selections of all kinds; each field is there one time in three, so that most selections select something. */
export const selection: fc.Arbitrary<Selection> = fc
	.record({
		words: fc.array(term, { minLength: 1, maxLength: 2 }).map((list) => list.join(' ')),
		days: fc.tuple(day, day).map(([a, b]) => [Math.min(a, b), Math.max(a, b)].map(isoDay)),
		bbox: fc
			.tuple(corner, corner)
			.map(([a, b]) => [a[0], Math.min(a[1], b[1]), b[0], Math.max(a[1], b[1])] as Selection['bbox']),
		polygon: fc.uniqueArray(corner, { minLength: 3, maxLength: 5, selector: String }),
		around: fc.record({
			centre: fc.oneof(corner, fc.constantFrom('calais', 'north')),
			radius: fc.oneof(fc.integer({ min: 1, max: 400_000 }), fc.constant(2_000_000))
		}),
		place: fc.constantFrom('france', 'north', 'calais', 'harbour', 'south', 'gelos'),
		role: several(roles),
		precision: fc.constantFrom(...precisions.slice(0, -1)),
		theme: several(themes),
		kind: several(kinds),
		language: several(languages)
	})
	.chain((full) =>
		fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }).map((dice) => {
			const { days, ...rest } = full;
			const all = { ...rest, from: days[0], to: days[1] };
			return Object.fromEntries(Object.entries(all).filter((_, i) => dice[i] === 0)) as Selection;
		})
	);

export const stories = fc.array(littleStory, { maxLength: 8 });

/**
 * Checks a property on archive after archive: each is read whole, and once more by columns that were made when half
 * of it was there, with a story that has gone since and one that has changed.
 */
export function forArchives(
	database: Database.Database,
	runs: number,
	check: (rows: SlowStory[], research: Research, selection: Selection) => void
) {
	fc.assert(
		fc.property(stories, stories, selection, (before, since, selection) => {
			const add = (story: LittleStory) => addStory(database, story);
			const ids = database.transaction(() => before.map(add))();
			const living = new Research(database);
			const [gone, changed] = ids;
			if (gone !== undefined)
				database.prepare(`UPDATE story SET status = 'withdrawn' WHERE id = ?`).run(gone);
			if (changed !== undefined) database.prepare('DELETE FROM story_theme WHERE story = ?').run(changed);
			ids.push(...since.map(add));
			try {
				const rows = readSlowly(database);
				check(rows, living, selection);
				check(rows, new Research(database), selection);
			} finally {
				for (const id of ids) removeStory(database, id);
			}
		}),
		{ numRuns: runs }
	);
}

/** The stories that are selected, asked one by one. */
export const selected = (rows: SlowStory[], selection: Selection, aside?: Parameters<typeof isSelected>[2]) =>
	rows.filter((story) => isSelected(story, selection, aside));

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** Geotags of which all holds that is asked of places, but for what is left aside. */
export const meantOf = (story: SlowStory, selection: Selection, aside: keyof Selection) =>
	story.geotags.filter((geotag) => isMeant(geotag, selection, aside));
