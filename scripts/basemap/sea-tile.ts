import earcut, { deviation, flatten } from 'earcut';
import type { GridPolygon, GridRing } from './area.ts';
import { gridArea, without } from './area.ts';

/** Rings of [x, y] in a tile's own grid, closed, y growing to the south: the outer one first, then its holes. */
export type TilePolygon = [number, number][][];

export const EXTENT = 4096;
/** How far beyond its edge a tile is drawn, so that lines along the edge do not show. */
export const BUFFER = 64;

/** Islands and waters below this many square units (64 to a pixel) are left out. */
const SPECK = 16;
/** MapLibre keeps the 500 largest rings of a polygon. */
const MOST_HOLES = 490;
/** Share of the tile that may be filled wrongly before it is tried on a coarser grid. */
const TOLERATED = 0.0015;
const GRIDS = [1, 2, 4, 8];

const closed = (ring: GridRing, grid: number): [number, number][] =>
	[...ring, ring[0]!].map(({ X, Y }) => [X * grid, Y * grid]);

function toTile({ outer, holes }: GridPolygon, grid: number): TilePolygon {
	const shown = holes
		.map((ring) => ({ ring, area: gridArea(ring) }))
		.filter(({ area }) => area * grid ** 2 > SPECK)
		.sort((a, b) => b.area - a.area)
		.slice(0, MOST_HOLES);
	return wound([closed(outer, grid), ...shown.map(({ ring }) => closed(ring, grid))]);
}

/** Twice the signed area of a closed ring, positive when it runs clockwise as seen. */
const doubleSignedArea = (ring: [number, number][]): number => {
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
		sum += ax * by - bx * ay;
	}
	return sum;
};

/** The outer ring turned clockwise and the holes against it, as the vector tile specification asks. */
const wound = (polygon: TilePolygon): TilePolygon =>
	polygon.map((ring, i) => (doubleSignedArea(ring) > 0 === (i === 0) ? ring : ring.toReversed()));

/** Share of a tile that the renderer's triangles would fill wrongly for this polygon. */
export function misfilled(polygon: TilePolygon): number {
	const { vertices, holes } = flatten(polygon);
	const triangles = earcut(vertices, holes, 2);
	const area = polygon.reduce((sum, ring) => sum + doubleSignedArea(ring), 0) / 2;
	return (deviation(vertices, holes, 2, triangles) * Math.abs(area)) / EXTENT ** 2;
}

/**
 * The sea of one tile: its square less the land. Clipped and simplified shores touch and cross themselves, which
 * triangles cannot fill; an exact difference on whole numbers mends that, if need be on a coarser grid.
 * @param land rings in tile units, whichever way they run
 */
export function seaOfTile(land: [number, number][][]): TilePolygon[] {
	let sea: TilePolygon[] = [];
	for (const grid of GRIDS) {
		const [low, high] = [-BUFFER / grid, (EXTENT + BUFFER) / grid];
		const square = [
			{ X: low, Y: low },
			{ X: high, Y: low },
			{ X: high, Y: high },
			{ X: low, Y: high }
		];
		const rings = land.map((ring) =>
			ring.map(([x, y]) => ({ X: Math.round(x / grid), Y: Math.round(y / grid) }))
		);
		sea = without([square], rings)
			.filter(({ outer }) => gridArea(outer) * grid ** 2 > SPECK)
			.map((polygon) => toTile(polygon, grid));
		if (sea.every((polygon) => misfilled(polygon) < TOLERATED)) return sea;
	}
	return sea;
}
