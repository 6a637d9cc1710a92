import type { Bbox, Position } from '../../geo/position.ts';
import type { Dictionary } from './dictionary.ts';
import { type Setting, settingsOf } from './settings.ts';
import { CELLS, cellsIn, type PartCounts } from './tiles.ts';
import { positionAt, tilesUnder } from './world.ts';

/** Stories told, by the cells of the tiles of one zoom. */
export interface ToldGrid {
	/** `at` is the middle of a cell's stories. One told at two places counts twice. */
	cells: { at: Position; count: number }[];
	/** Degrees of longitude across a cell. */
	step: number;
	/** Stories told beyond the tiles that were looked at. */
	beyond: number;
}

export interface WhereaboutsRequest {
	/** More places than this are told by the cells of a grid. */
	atMost: number;
	/** What the grid is to cover at least; across the antimeridian where west lies above east. */
	box: Bbox;
	/** The zoom of the tiles (512 pixels) whose cells the grid has. */
	zoom: number;
}

/** Where selected stories are told: each place at each of its precisions, or, where these are too many, a grid. */
export type Whereabouts = {
	/** Different places. */
	places: number;
} & ({ spots: Setting[]; grid?: undefined } | { spots?: undefined; grid: ToldGrid });

/** Where the counted stories are told. */
export function whereaboutsOf(
	parts: PartCounts[],
	dictionary: Dictionary,
	request: WhereaboutsRequest
): Whereabouts {
	const isTold = new Uint8Array(dictionary.places.keys.length);
	let [places, spots, tellings] = [0, 0, 0];
	for (const { part, counts } of parts) {
		const { place, size } = part.segment.spots;
		for (let spot = 0; spot < size; spot++) {
			const stories = counts.stories[spot]!;
			if (stories === 0) continue;
			spots++;
			tellings += stories;
			if (isTold[place[spot]!]) continue;
			isTold[place[spot]!] = 1;
			places++;
		}
	}
	if (spots > request.atMost) return { places, grid: gridOf(parts, tellings, request) };
	return { places, spots: settingsOf(parts, dictionary, request.atMost).places };
}

function gridOf(parts: PartCounts[], tellings: number, { box, zoom }: WhereaboutsRequest): ToldGrid {
	const tiles = tilesUnder(box, zoom);
	const cells = tiles.flatMap(([column, row]) =>
		cellsIn(parts, zoom, column, row).map(({ x, y, stories }) => ({
			at: positionAt(zoom, column, row, x, y),
			count: stories
		}))
	);
	const counted = cells.reduce((sum, { count }) => sum + count, 0);
	return { cells, step: 360 / CELLS / 2 ** zoom, beyond: tellings - counted };
}
