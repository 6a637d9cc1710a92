import type { Point } from './lines.ts';
import { liesOn, orientation } from './orientation.ts';
import type { Bbox } from './position.ts';
import { boxesMeet, nameOf, type Shape } from './shape.ts';

/** Where an edge came from: a line of one of the two shapes, or a ring of one of its polygons. */
export interface Source {
	shape: 0 | 1;
	/** Of the shape's polygons; undefined for a line. */
	polygon?: number;
	/** Whether the polygon's inside lies to the left of the edge as it is written. */
	insideLeft?: boolean;
}

/** A piece of line between two nodes that nothing else crosses. */
export interface Edge {
	from: Point;
	to: Point;
	sources: Source[];
}

/** Two shapes cut where they meet: every crossing is a node, every piece between nodes one edge, whoever's it is. */
export interface Arrangement {
	edges: Edge[];
	/** By `nameOf`. The points of both shapes are nodes too. */
	nodes: Map<string, Point>;
}

/**
 * Crossings are rounded to a grid this many bits finer than the largest coordinate (a tenth of a millimetre or less on
 * the ground), so that three lines through one point, reckoned pair by pair, cross in one node and not in three.
 */
const CROSSING_BITS = 40;

interface Segment extends Edge {
	cuts: Point[];
}

/**
 * Everything of two shapes, cut. Meeting at a given point is decided exactly; a crossing's place is rounded to a fine grid.
 *
 * First every segment is cut where somebody's corner, end or point lies on it: from then on segments that run
 * together are one edge, so that the second pass reckons each crossing once and cannot tear them apart by rounding.
 */
export function arrange(shapes: readonly [Shape, Shape]): Arrangement {
	const points = shapes.flatMap((shape) => shape.points);
	const segments = shapes.flatMap((shape, index) => segmentsOf(shape, index as 0 | 1));
	meetings(segments, cutAtEnds);
	for (const segment of segments) {
		for (const point of points) if (liesOn(point, segment.from, segment.to)) segment.cuts.push(point);
	}
	const pieces = joined(segments).map((edge) => ({ ...edge, cuts: [] }));
	const largest = Math.max(...shapes.flatMap(({ bbox }) => bbox ?? []).map(Math.abs));
	const cell = 2 ** (Math.ceil(Math.log2(largest)) - CROSSING_BITS);
	meetings(pieces, (one, other) => cutWhereCrossing(one, other, cell));
	const edges = joined(pieces);
	const nodes = new Map(
		[...points, ...edges.flatMap(({ from, to }) => [from, to])].map((at) => [nameOf(at), at])
	);
	return { edges, nodes };
}

/** Hands over every pair of segments whose boxes meet: a sweep from west to east. */
function meetings(segments: Segment[], meet: (one: Segment, other: Segment) => void): void {
	const boxed = segments
		.map((segment) => ({ segment, box: boxOf(segment) }))
		.sort((a, b) => a.box[0] - b.box[0]);
	let open: typeof boxed = [];
	for (const next of boxed) {
		open = open.filter(({ box }) => box[2] >= next.box[0]);
		for (const { segment, box } of open) if (boxesMeet(box, next.box)) meet(segment, next.segment);
		open.push(next);
	}
}

const boxOf = ({ from: [ax, ay], to: [bx, by] }: Edge): Bbox => [
	Math.min(ax, bx),
	Math.min(ay, by),
	Math.max(ax, bx),
	Math.max(ay, by)
];

function segmentsOf(shape: Shape, index: 0 | 1): Segment[] {
	const lines = shape.lines.map((points) => ({ points, source: { shape: index } as Source }));
	const rings = shape.polygons.flatMap((polygon, number) =>
		polygon.map((points, ring) => ({
			points,
			source: { shape: index, polygon: number, insideLeft: turnsLeft(points) === (ring === 0) }
		}))
	);
	return [...lines, ...rings].flatMap(({ points, source }) =>
		points.slice(1).flatMap((b, i) => {
			const a = points[i]!;
			return nameOf(a) === nameOf(b) ? [] : [{ from: a, to: b, sources: [source], cuts: [] }];
		})
	);
}

/** Whether a ring runs anticlockwise: told exactly at its lowest, then westernmost corner. */
function turnsLeft(ring: Point[]): boolean {
	const corners = ring.filter((point, i) => i > 0 && nameOf(point) !== nameOf(ring[i - 1]!));
	const lowest = corners.reduce(
		(best, [x, y], i) =>
			y < corners[best]![1] || (y === corners[best]![1] && x < corners[best]![0]) ? i : best,
		0
	);
	const before = corners.at(lowest - 1)!;
	const after = corners[(lowest + 1) % corners.length]!;
	return orientation(before, corners[lowest]!, after) > 0;
}

function cutAtEnds(one: Segment, other: Segment): void {
	for (const end of [other.from, other.to]) if (liesOn(end, one.from, one.to)) one.cuts.push(end);
	for (const end of [one.from, one.to]) if (liesOn(end, other.from, other.to)) other.cuts.push(end);
}

function cutWhereCrossing(one: Segment, other: Segment, cell: number): void {
	const [{ from: a, to: b }, { from: c, to: d }] = [one, other];
	if (orientation(a, b, c) * orientation(a, b, d) >= 0) return;
	if (orientation(c, d, a) * orientation(c, d, b) >= 0) return;
	const crossing = crossingOf(one, other, cell);
	one.cuts.push(crossing);
	other.cuts.push(crossing);
}

/** Where two edges that do cross do so, on the grid. */
function crossingOf({ from: a, to: b }: Edge, { from: c, to: d }: Edge, cell: number): Point {
	const [dx, dy, ex, ey] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
	const t = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / (dx * ey - dy * ex);
	// All but parallel: any point of the stretch both share is as right as another.
	const along = t >= 0 && t <= 1 ? t : 0.5;
	const onGrid = (value: number) => Math.round(value / cell) * cell;
	return [onGrid(a[0] + along * dx), onGrid(a[1] + along * dy)];
}

/** The ends of a segment and its cuts, from its first end to its last, each once. */
function inOrder({ from: a, to: b, cuts }: Segment): Point[] {
	const along = ([x, y]: Point) => (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1]);
	const stops = [a, ...cuts.sort((p, q) => along(p) - along(q)), b];
	return stops.filter((stop, i) => i === 0 || nameOf(stop) !== nameOf(stops[i - 1]!));
}

/** The pieces of all segments between their cuts; those with the same two ends are one edge. */
function joined(segments: Segment[]): Edge[] {
	const edges = new Map<string, Edge>();
	for (const segment of segments) {
		const stops = inOrder(segment);
		for (let i = 1; i < stops.length; i++) {
			const [from, to] = [stops[i - 1]!, stops[i]!];
			const [first, last] = [nameOf(from), nameOf(to)];
			// An edge is written one way only; who runs it the other way has their inside on the other side.
			const forward = first < last;
			const name = forward ? `${first} ${last}` : `${last} ${first}`;
			const sources = forward ? segment.sources : segment.sources.map(turned);
			const edge = edges.get(name);
			if (edge) edge.sources.push(...sources);
			else edges.set(name, { from: forward ? from : to, to: forward ? to : from, sources: [...sources] });
		}
	}
	return [...edges.values()];
}

const turned = (source: Source): Source =>
	source.polygon === undefined ? source : { ...source, insideLeft: !source.insideLeft };
