import { mercatorY, unmercatorY } from '../../geo/mercator.ts';
import type { Bbox, Position } from '../../geo/position.ts';

/*
 * The Web Mercator world as a square of 2^32 units a side (about a centimetre), from its north-west corner, as tiles
 * are counted (OGC Two Dimensional Tile Matrix Set, WebMercatorQuad). At zoom z a tile's column is the first z bits of
 * an x, and the next twelve are the place within a tile of 4096 units.
 */

const UNITS = 2 ** 32;
const unit = (share: number) => Math.max(0, Math.min(UNITS - 1, Math.floor(share * UNITS)));

export const worldX = (longitude: number): number => unit((longitude + 180) / 360);
export const worldY = (latitude: number): number => unit((180 - mercatorY(latitude)) / 360);

/** Beyond this zoom a tile is looked for within its ancestor of this zoom. Two times sixteen bits are one word. */
export const CODE_ZOOM = 16;

/** Puts a zero bit before each of sixteen bits (Warren, Hacker's Delight, 7-2). */
function spread(bits: number): number {
	bits = (bits | (bits << 8)) & 0x00ff00ff;
	bits = (bits | (bits << 4)) & 0x0f0f0f0f;
	bits = (bits | (bits << 2)) & 0x33333333;
	return (bits | (bits << 1)) & 0x55555555;
}

/** The Morton code of the tile of zoom 16 that a point lies in: what lies in one tile of any zoom up to it is a run. */
export function mortonCode(x: number, y: number): number {
	return (spread(x >>> CODE_ZOOM) | (spread(y >>> CODE_ZOOM) << 1)) >>> 0;
}

/** The first code of a tile and the first one after it; zoom at most 16. */
export function codesOf(zoom: number, column: number, row: number): [first: number, end: number] {
	const [x, y] = [column, row].map((value) => value * 2 ** (32 - zoom)) as [number, number];
	const first = mortonCode(x, y);
	return [first, first + 4 ** (CODE_ZOOM - zoom)];
}

/** A box is covered by at most so many tiles a side: fewer take in too much beside it, more are too many runs. */
const TILES_A_SIDE = 4;

/** Tiles of one zoom that together cover a box that does not cross the antimeridian. */
export function tilesCovering([west, south, east, north]: Bbox): [
	zoom: number,
	column: number,
	row: number
][] {
	const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
	const size = Math.max(right - left, bottom - top, 1);
	const zoom = Math.max(0, Math.min(CODE_ZOOM, Math.floor(Math.log2((UNITS * TILES_A_SIDE) / size))));
	const side = UNITS / 2 ** zoom;
	const tiles: [number, number, number][] = [];
	for (let row = Math.floor(top / side); row * side <= bottom; row++)
		for (let column = Math.floor(left / side); column * side <= right; column++)
			tiles.push([zoom, column, row]);
	return tiles;
}

/** The tiles of a zoom that a box touches, as columns and rows; across the antimeridian where west lies above east. */
export function tilesUnder([west, south, east, north]: Bbox, zoom: number): [column: number, row: number][] {
	if (west > east)
		return [...tilesUnder([west, south, 180, north], zoom), ...tilesUnder([-180, south, east, north], zoom)];
	const size = UNITS / 2 ** zoom;
	const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)].map((value) =>
		Math.floor(value / size)
	) as [number, number, number, number];
	const tiles: [number, number][] = [];
	for (let row = top; row <= bottom; row++)
		for (let column = left; column <= right; column++) tiles.push([column, row]);
	return tiles;
}

/** The position of a point of a tile, in its 4096 units. */
export function positionAt(zoom: number, column: number, row: number, x: number, y: number): Position {
	const share = (tile: number, within: number) => (tile + within / 4096) / 2 ** zoom;
	return [share(column, x) * 360 - 180, unmercatorY(180 - share(row, y) * 360)];
}
