import { Invalid } from '../../story/refusal.ts';
import { precisions, type Precision } from '../../story/precision.ts';
import type { Part } from './archive.ts';
import type { Dictionary } from './dictionary.ts';
import { latestAt, type SpotCounts } from './spot-counts.ts';
import { compareKeys, type Key, keyOf } from './sort-key.ts';
import { spotName, spotsInTile } from './spots.ts';
import { CODE_ZOOM } from './world.ts';

/** Units a side of a tile (Mapbox Vector Tile 2.1, section 4.1); y grows to the south. */
export const EXTENT = 4096;
export const DEEPEST_ZOOM = 20;

/** Cells a side of a tile; on a screen a cell is eight pixels wide. */
export const CELLS = 64;
/** Units a side of a cell. */
const UNIT = EXTENT / CELLS;
/** So many places are drawn one by one; where there are more, they are told by the cell. */
const PLACES_AT_MOST = 500;

/** Places too close to be told apart, as one; at the middle of its stories. */
export interface TileCell {
	x: number;
	y: number;
	/** Tellings: a story told at two of its places counts twice, so that cells and tiles add up. */
	stories: number;
	places: number;
}

/** A place as it is shown at one precision. */
export interface TilePlace {
	x: number;
	y: number;
	/** The place's id in the store, and its slug. */
	id: number;
	place: string;
	precision: Precision;
	/** metres; 0 when exact */
	radius: number;
	stories: number;
	/** The store's number of the latest of them. */
	latest: number;
}

export interface Tile {
	cells: TileCell[];
	places: TilePlace[];
}

export type PartCounts = { part: Part; counts: SpotCounts };

/** @throws Invalid where the world has no such tile */
function checkTile(zoom: number, column: number, row: number): void {
	const isTile = (value: number, end: number) => Number.isInteger(value) && value >= 0 && value < end;
	const side = 2 ** zoom;
	if (isTile(zoom, DEEPEST_ZOOM + 1) && isTile(column, side) && isTile(row, side)) return;
	throw new Invalid('tile', `${zoom}/${column}/${row}`, 'known');
}

/** The run of spots in which all those of a tile are, and some beside it where `isBeside` can tell. */
function runOf({ part }: PartCounts, zoom: number, column: number, row: number) {
	const { spots } = part.segment;
	const above = Math.max(0, zoom - CODE_ZOOM);
	const shift = 32 - zoom;
	const ancestor = [column, row].map((value) => Math.floor(value / 2 ** above)) as [number, number];
	const [first, end] = spotsInTile(spots, zoom - above, ...ancestor);
	const isBeside = (spot: number) =>
		above > 0 && (spots.x[spot]! >>> shift !== column || spots.y[spot]! >>> shift !== row);
	return { first, end, isBeside };
}

/** The first of a part's spots in a tile that tell of selected stories. */
function told(parted: PartCounts, zoom: number, column: number, row: number, atMost: number): number[] {
	const { first, end, isBeside } = runOf(parted, zoom, column, row);
	const found: number[] = [];
	for (let spot = first; spot < end && found.length < atMost; spot++)
		if (parted.counts.stories[spot]! > 0 && !isBeside(spot)) found.push(spot);
	return found;
}

/**
 * What a tile shows of the counted stories: its places one by one, or where they are many, cells with their counts.
 * A place lies in one tile only, without a margin: tiles add up.
 * @throws Invalid where the world has no such tile
 */
export function tileOf(
	parts: PartCounts[],
	dictionary: Dictionary,
	zoom: number,
	column: number,
	row: number
): Tile {
	checkTile(zoom, column, row);
	const spots = parts.map((part) => told(part, zoom, column, row, PLACES_AT_MOST + 1));
	const total = spots.reduce((sum, { length }) => sum + length, 0);
	if (total > PLACES_AT_MOST) return { cells: cellsIn(parts, zoom, column, row), places: [] };
	return { cells: [], places: placesOf(parts, spots, unitsOf(zoom), dictionary) };
}

/** From units of the world to those of a tile; at the deepest zoom they are the same. */
const unitsOf = (zoom: number) => (value: number) => (value >>> (DEEPEST_ZOOM - zoom)) % EXTENT;

/** The cells of a tile, however few places it has. */
export function cellsIn(parts: PartCounts[], zoom: number, column: number, row: number): TileCell[] {
	const sums = () => new Float64Array(CELLS * CELLS);
	const [stories, places, x, y] = [sums(), sums(), sums(), sums()];
	const shift = DEEPEST_ZOOM - zoom;
	const add = (cell: number, told: number, spots: number, sumX: number, sumY: number) => {
		stories[cell]! += told;
		places[cell]! += spots;
		x[cell]! += sumX;
		y[cell]! += sumY;
	};
	for (const parted of parts) {
		const { first, end, isBeside } = runOf(parted, zoom, column, row);
		const { spots } = parted.part.segment;
		const counts = parted.counts.stories;
		// The world's tile has all spots there are. Those of one cell mostly lie side by side: their sums are kept at hand
		let [at, told, those, sumX, sumY] = [0, 0, 0, 0, 0];
		for (let spot = first; spot < end; spot++) {
			const count = counts[spot]!;
			if (count === 0 || isBeside(spot)) continue;
			const left = (spots.x[spot]! >>> shift) & (EXTENT - 1);
			const top = (spots.y[spot]! >>> shift) & (EXTENT - 1);
			const cell = ((top / UNIT) | 0) * CELLS + ((left / UNIT) | 0);
			if (cell !== at) {
				add(at, told, those, sumX, sumY);
				at = cell;
				told = those = sumX = sumY = 0;
			}
			told += count;
			those++;
			sumX += left * count;
			sumY += top * count;
		}
		add(at, told, those, sumX, sumY);
	}
	const cells: TileCell[] = [];
	for (let cell = 0; cell < stories.length; cell++) {
		const count = stories[cell]!;
		if (count === 0) continue;
		cells.push({
			x: Math.round(x[cell]! / count),
			y: Math.round(y[cell]! / count),
			stories: count,
			places: places[cell]!
		});
	}
	return cells;
}

function placesOf(
	parts: PartCounts[],
	chosen: number[][],
	within: (value: number) => number,
	dictionary: Dictionary
): TilePlace[] {
	const places = new Map<string, { shown: TilePlace; latest: Key }>();
	for (const [i, { part, counts }] of parts.entries()) {
		const { spots, id } = part.segment;
		for (const spot of chosen[i]!) {
			const place = spots.place[spot]!;
			const story = latestAt(part.segment, counts, spot);
			const latest = keyOf(part.segment, story, 'latest');
			const shown: TilePlace = {
				x: within(spots.x[spot]!),
				y: within(spots.y[spot]!),
				id: dictionary.places.keys[place]!,
				place: dictionary.placeSlugs[place]!,
				precision: precisions[spots.precision[spot]!]!,
				radius: spots.radius[spot]!,
				stories: counts.stories[spot]!,
				latest: id[story]!
			};
			// What has changed since the base was read has spots of its own
			const key = spotName(spots, spot);
			const known = places.get(key);
			if (!known) places.set(key, { shown, latest });
			else {
				known.shown.stories += shown.stories;
				if (compareKeys(latest, known.latest) > 0) continue;
				known.shown.latest = shown.latest;
				known.latest = latest;
			}
		}
	}
	return [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { shown }]) => shown);
}
