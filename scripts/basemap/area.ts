import ClipperLib from 'clipper-lib';

/** A ring on a grid of whole numbers: exact, so that what touches or crosses itself can still be reckoned with. */
export type GridRing = { X: number; Y: number }[];

/** One piece of an area and the holes in it. */
export type GridPolygon = { outer: GridRing; holes: GridRing[] };

const { Clipper, ClipperOffset, ClipType, EndType, JoinType, PolyFillType, PolyType } = ClipperLib;

function combined(operation: number, subjects: GridRing[], others: GridRing[], fill: number): GridPolygon[] {
	const clipper = new Clipper();
	for (const ring of subjects) clipper.AddPath(ring, PolyType.ptSubject, true);
	for (const ring of others) clipper.AddPath(ring, PolyType.ptClip, true);
	const tree = new ClipperLib.PolyTree();
	// never with StrictlySimple: it takes minutes on a coast, and the fill does not need it
	clipper.Execute(operation, tree, PolyFillType.pftNonZero, fill);
	return ClipperLib.JS.PolyTreeToExPolygons(tree);
}

/** What lies in `area` and in none of `taken`. Land rings may cross themselves and one another; they count once. */
export const without = (area: GridRing[], taken: GridRing[]): GridPolygon[] =>
	combined(ClipType.ctDifference, area, taken, PolyFillType.pftNonZero);

/** The same where each of `taken` may cross itself, as a shore does once simplified: its loops are left out. */
export const withoutSimplified = (area: GridRing[], taken: GridRing[]): GridPolygon[] =>
	combined(ClipType.ctDifference, area, taken, PolyFillType.pftEvenOdd);

/** All that lies in at least one ring of either list. */
export const union = (area: GridRing[], added: GridRing[]): GridPolygon[] =>
	combined(ClipType.ctUnion, area, added, PolyFillType.pftNonZero);

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
