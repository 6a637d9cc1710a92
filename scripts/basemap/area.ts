import ClipperLib from 'clipper-lib';
import type { Position } from '../../src/lib/geo/position.ts';
import type { Line } from './line.ts';

/** A ring on a grid of whole numbers: exact, so that what touches or crosses itself can still be reckoned with. */
export type GridRing = { X: number; Y: number }[];

/** One piece of an area and the holes in it. */
export type GridPolygon = { outer: GridRing; holes: GridRing[] };

const { Clipper, ClipperOffset, ClipType, EndType, JoinType, PolyFillType, PolyType } = ClipperLib;

function combined(operation: number, subjects: GridRing[], others: GridRing[]): GridPolygon[] {
	const clipper = new Clipper();
	for (const ring of subjects) clipper.AddPath(ring, PolyType.ptSubject, true);
	for (const ring of others) clipper.AddPath(ring, PolyType.ptClip, true);
	const tree = new ClipperLib.PolyTree();
	// never with StrictlySimple: it takes minutes on a coast, and the fill does not need it
	clipper.Execute(operation, tree, PolyFillType.pftNonZero, PolyFillType.pftNonZero);
	return ClipperLib.JS.PolyTreeToExPolygons(tree);
}

/** What lies in `area` and in none of `taken`; rings may cross themselves and one another. */
export const without = (area: GridRing[], taken: GridRing[]): GridPolygon[] =>
	combined(ClipType.ctDifference, area, taken);

/** All that lies in at least one ring of either list. */
export const union = (area: GridRing[], added: GridRing[]): GridPolygon[] =>
	combined(ClipType.ctUnion, area, added);

/** The rings grown outwards by a distance in grid units, with round corners. */
export function grown(rings: GridRing[], distance: number): GridRing[] {
	const offset = new ClipperOffset(2, distance / 8);
	offset.AddPaths(rings, JoinType.jtRound, EndType.etClosedPolygon);
	const result: GridRing[] = [];
	offset.Execute(result, distance);
	return result;
}

/** Area of a ring in square grid units, whichever way it runs. */
export const gridArea = (ring: GridRing): number => Math.abs(Clipper.Area(ring));

export const onGrid = (ring: Line, scale: number): GridRing =>
	ring.map(([x, y]) => ({ X: Math.round(x * scale), Y: Math.round(y * scale) }));

export const offGrid = (ring: GridRing, scale: number): Line =>
	ring.map(({ X, Y }): Position => [X / scale, Y / scale]);
