import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forArchives, openKnownArchive, selected, sum } from '../../../../tests/support/little-selection.ts';
import { gather } from '../../atlas/gather.ts';
import type { Position } from '../../geo/position.ts';

let database: Database.Database;
beforeEach(async () => {
	database = await openKnownArchive();
});
afterEach(() => database.close());

/** Where the selected stories happen, as the rows say it: place, precision and point, with how many there are. */
function happenings(...[rows, selection]: Parameters<typeof selected>) {
	const counts = new Map<string, { slug: string; precision: string; at: Position; stories: number }>();
	for (const { geotags } of selected(rows, selection)) {
		const here = geotags.filter(({ role }) => role === 'setting');
		const spots = new Map(
			here.map((one) => [[one.place, one.precision, one.longitude, one.latitude].join(), one])
		);
		for (const [key, { place, precision, longitude, latitude }] of spots) {
			const known = counts.get(key);
			if (known) known.stories++;
			else counts.set(key, { slug: place, precision, at: [longitude, latitude], stories: 1 });
		}
	}
	return [...counts.values()];
}

type Happening = ReturnType<typeof happenings>[number];
const bySlug = (a: Happening, b: Happening) =>
	a.slug < b.slug
		? -1
		: a.slug > b.slug
			? 1
			: a.precision < b.precision
				? -1
				: a.precision > b.precision
					? 1
					: a.at[0] - b.at[0] || a.at[1] - b.at[1];

test('the places with most stories are told, of equally many the first by name', () => {
	forArchives(database, 60, (rows, research, selection) => {
		const all = happenings(rows, selection);
		for (const atMost of [2, 1000]) {
			const { places, of } = research.settings(selection, atMost);
			const most = all.toSorted((a, b) => b.stories - a.stories || bySlug(a, b)).slice(0, atMost);
			expect(of).toBe(all.length);
			expect(places.map(({ slug, precision, at, stories }) => ({ slug, precision, at, stories }))).toEqual(
				most.sort(bySlug)
			);
			// Few enough to be named, so that whoever groups places counts no story twice
			for (const { told, stories } of places) expect(new Set(told).size).toBe(stories);
		}
	});
});

test('places that are too many are gathered into cells, those that are not are told one by one', () => {
	forArchives(database, 30, (rows, research, selection) => {
		const all = happenings(rows, selection);
		const { places, of, gathered } = research.settings(selection, 2, 0.4);
		expect(of).toBe(all.length);
		if (all.length <= 2) {
			expect(gathered).toBeUndefined();
			expect(places).toHaveLength(all.length);
			return;
		}
		expect(places).toEqual([]);
		const points = all.map(({ at, stories }) => ({ at, count: stories }));
		const expected = gather(points, 0.4);
		const inOrder = (cells: typeof expected.cells) => cells.map((cell) => JSON.stringify(cell)).sort();
		expect(inOrder(gathered!.cells)).toEqual(inOrder(expected.cells));
		expect(sum(gathered!.cells.map(({ count }) => count))).toBe(sum(points.map(({ count }) => count)));
	});
});

test('how many stories are selected is what the rows say', () => {
	forArchives(database, 60, (rows, research, selection) => {
		expect(research.total(selection)).toBe(selected(rows, selection).length);
	});
});
