import type Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { forArchives, openKnownArchive, selected, sum } from '../../../../tests/support/little-selection.ts';

let database: Database.Database;
beforeEach(async () => {
	database = await openKnownArchive();
});
afterEach(() => database.close());

const range = (end: number) => Array.from({ length: end }, (_, i) => i);

describe('tiles', () => {
	test('show each telling of a selected story once, at every zoom', () => {
		forArchives(database, 60, (rows, research, selection) => {
			const tellings = selected(rows, selection).flatMap((story) => {
				const spots = story.geotags
					.filter(({ role }) => !selection.role?.length || selection.role.includes(role))
					.map(({ place, precision, longitude, latitude }) => [place, precision, longitude, latitude].join());
				return [...new Set(spots)];
			});
			for (const zoom of [0, 1, 3]) {
				const tiles = range(2 ** zoom).flatMap((x) =>
					range(2 ** zoom).map((y) => research.tile(selection, zoom, x, y))
				);
				const places = tiles.flatMap((tile) => tile.places);
				expect(sum(places.map(({ stories }) => stories))).toBe(tellings.length);
				expect(places.length).toBe(new Set(tellings).size);
			}
		});
	});
});
