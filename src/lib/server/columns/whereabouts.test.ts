import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forArchives, openKnownArchive, selected, sum } from '../../../../tests/support/little-selection.ts';
import { mercatorLimit, mercatorY } from '../../geo/mercator.ts';
import type { Bbox, Position } from '../../geo/position.ts';

let database: Database.Database;
beforeEach(async () => {
	database = await openKnownArchive();
});
afterEach(() => database.close());

const world: Bbox = [-180, -85, 180, 85];

/** Where each selected story is told, as the rows say it. */
function toldBy(...[rows, selection]: Parameters<typeof selected>): { id: number; spots: Set<string> }[] {
	return selected(rows, selection).map(({ id, geotags }) => {
		const meant = geotags.filter(({ role }) => !selection.role?.length || selection.role.includes(role));
		const spots = meant.map(({ place, precision, longitude, latitude }) =>
			[place, precision, longitude, latitude].join()
		);
		return { id, spots: new Set(spots) };
	});
}

test('places that are few are told one by one, each with its stories', () => {
	forArchives(database, 30, (rows, research, selection) => {
		const told = toldBy(rows, selection);
		const { places, spots } = research.whereabouts(selection, { atMost: 1000, box: world, zoom: 0 });
		for (const { slug, precision, at, stories, told: ids } of spots!) {
			const there = told.filter((story) => story.spots.has([slug, precision, ...at].join()));
			expect(ids).toEqual(there.map(({ id }) => id).sort((a, b) => a - b));
			expect(stories).toBe(there.length);
		}
		const all = new Set(told.flatMap((story) => [...story.spots]));
		expect(spots).toHaveLength(all.size);
		expect(places).toBe(new Set([...all].map((spot) => spot.split(',')[0])).size);
	});
});

test('places that are many are counted by cells, with what lies beyond them', () => {
	forArchives(database, 20, (rows, research, selection) => {
		const told = toldBy(rows, selection);
		const tellings = sum(told.map(({ spots }) => spots.size));
		// An antimeridian in its middle makes no difference
		for (const box of [world, [0, 40, 10, 60], [170, -85, 10, 85]] as Bbox[]) {
			for (const zoom of [0, 3]) {
				const { spots, grid } = research.whereabouts(selection, { atMost: -1, box, zoom });
				expect(spots).toBeUndefined();
				expect(grid!.step).toBe(360 / 64 / 2 ** zoom);
				expect(sum(grid!.cells.map(({ count }) => count)) + grid!.beyond).toBe(tellings);
				if (box === world) expect(grid!.beyond).toBe(0);
			}
		}
	});
});

test('a cell stands among its stories', () => {
	forArchives(database, 30, (_, research) => {
		const { spots } = research.whereabouts({}, { atMost: 1000, box: world, zoom: 0 });
		const { grid } = research.whereabouts({}, { atMost: -1, box: world, zoom: 2 });
		const { cells, step } = grid!;
		for (const { at } of spots!) {
			// The poles lie beyond the map
			const latitude = Math.max(-mercatorLimit, Math.min(mercatorLimit, at[1]));
			const near = cells.some(
				(cell) => Math.abs(cell.at[0] - at[0]) < step && Math.abs(cell.at[1] - latitude) < step
			);
			expect(near).toBe(true);
		}
	});
});

test('the cells of a zoom are those of the next one, four by four', () => {
	forArchives(database, 20, (_, research, selection) => {
		// A tile and the four in it: cells of whole blocks of spots, and of spots one by one
		const box: Bbox = [0.1, 42, 11, 48];
		const [coarse, fine] = [5, 6].map(
			(zoom) => research.whereabouts(selection, { atMost: -1, box, zoom }).grid!
		);
		const side = 64 * 2 ** 5;
		const cellOf = ([longitude, latitude]: Position) => {
			const row = Math.floor(((180 - mercatorY(latitude)) / 360) * side);
			return `${Math.floor(((longitude + 180) / 360) * side)} ${row}`;
		};
		const sums = new Map<string, number>();
		for (const { at, count } of fine!.cells) sums.set(cellOf(at), (sums.get(cellOf(at)) ?? 0) + count);
		expect(new Map(coarse!.cells.map(({ at, count }) => [cellOf(at), count]))).toEqual(sums);
	});
});
