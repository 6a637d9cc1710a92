import { Invalid } from '../../story/refusal.ts';
import { precisions, type Precision } from '../../story/precision.ts';
import type { Part } from './archive.ts';
import type { Dictionary } from './dictionary.ts';
import { blocksOf, BLOCK_ZOOM, type SpotBlock } from './spot-blocks.ts';
import { latestAt, type SpotCounts } from './spot-counts.ts';
import { compareKeys, type Key, keyOf } from './sort-key.ts';
import { spotName, spotsInTile } from './spots.ts';
import { CODE_ZOOM } from './world.ts';

/** Units a side of a tile (Mapbox Vector Tile 2.1, section 4.1); y grows to the south. */
export const EXTENT = 4096;
export const DEEPEST_ZOOM = 20;

/** Cells a side of a tile; on a screen a cell is eight pixels wide. */
export const CELLS = 64;
/** They are as large as the tiles of so many zooms further in. */
const CELL_ZOOM = Math.log2(CELLS);
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
	const sums = new CellSums(zoom, column, row);
	for (const parted of parts) {
		// Cells no smaller than a block hold whole ones: a tile of a low zoom may have all spots there are
		if (zoom + CELL_ZOOM <= BLOCK_ZOOM) addBlocks(parted, zoom, column, row, sums);
		else addSpots(parted, zoom, column, row, sums);
	}
	return sums.cells();
}

/** What is summed up of each cell of a tile. */
class CellSums {
	/** From units of the world to cells of this zoom, as a shift, and to units of the tile. */
	readonly #shift: number;
	readonly #unit: number;
	/** The tile's north-western corner, in units of the world. */
	readonly #left: number;
	readonly #top: number;
	readonly #stories = new Float64Array(CELLS * CELLS);
	readonly #places = new Float64Array(CELLS * CELLS);
	readonly #x = new Float64Array(CELLS * CELLS);
	readonly #y = new Float64Array(CELLS * CELLS);

	constructor(zoom: number, column: number, row: number) {
		this.#shift = 32 - CELL_ZOOM - zoom;
		this.#unit = 2 ** (DEEPEST_ZOOM - zoom);
		this.#left = column * 2 ** (32 - zoom);
		this.#top = row * 2 ** (32 - zoom);
	}

	/** The cell of a point of the tile, in units of the world. */
	cellAt(x: number, y: number): number {
		return ((y >>> this.#shift) & (CELLS - 1)) * CELLS + ((x >>> this.#shift) & (CELLS - 1));
	}

	/** @param x the sum of where each of the stories is; so is y */
	add(cell: number, stories: number, places: number, x: number, y: number): void {
		this.#stories[cell]! += stories;
		this.#places[cell]! += places;
		this.#x[cell]! += x;
		this.#y[cell]! += y;
	}

	cells(): TileCell[] {
		const cells: TileCell[] = [];
		for (let cell = 0; cell < this.#stories.length; cell++) {
			const stories = this.#stories[cell]!;
			if (stories === 0) continue;
			cells.push({
				x: Math.floor((this.#x[cell]! / stories - this.#left) / this.#unit),
				y: Math.floor((this.#y[cell]! / stories - this.#top) / this.#unit),
				stories,
				places: this.#places[cell]!
			});
		}
		return cells;
	}
}

function addBlocks(parted: PartCounts, zoom: number, column: number, row: number, sums: CellSums): void {
	const { first, end } = runOf(parted, zoom, column, row);
	const { spots } = parted.part.segment;
	const blocks = blocksOf(spots, parted.counts);
	for (let at = firstFrom(blocks, first); at < blocks.length && blocks[at]!.spot < end; at++) {
		const { spot, stories, places, x, y } = blocks[at]!;
		sums.add(sums.cellAt(spots.x[spot]!, spots.y[spot]!), stories, places, x, y);
	}
}

/** The first block whose spots do not lie before a spot. */
function firstFrom(blocks: SpotBlock[], spot: number): number {
	let [low, high] = [0, blocks.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (blocks[middle]!.spot < spot) low = middle + 1;
		else high = middle;
	}
	return low;
}

function addSpots(parted: PartCounts, zoom: number, column: number, row: number, sums: CellSums): void {
	const { first, end, isBeside } = runOf(parted, zoom, column, row);
	const { spots } = parted.part.segment;
	const counts = parted.counts.stories;
	// Those of one cell mostly lie side by side: their sums are kept at hand
	let [at, stories, places, sumX, sumY] = [0, 0, 0, 0, 0];
	for (let spot = first; spot < end; spot++) {
		const count = counts[spot]!;
		if (count === 0 || isBeside(spot)) continue;
		const x = spots.x[spot]!;
		const y = spots.y[spot]!;
		const cell = sums.cellAt(x, y);
		if (cell !== at) {
			sums.add(at, stories, places, sumX, sumY);
			at = cell;
			stories = places = sumX = sumY = 0;
		}
		stories += count;
		places++;
		sumX += x * count;
		sumY += y * count;
	}
	sums.add(at, stories, places, sumX, sumY);
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
