import { arrange, type Edge } from './arrangement.ts';
import type { Point } from './lines.ts';
import { locateInPolygon, nameOf, type Location, type Shape } from './shape.ts';

/** The dimension of what two parts share: a point (0), a line (1), an area (2), nothing (-1). */
export type Dimension = -1 | 0 | 1 | 2;

/**
 * The dimensionally extended nine-intersection model (DE-9IM; Clementini, Di Felice and van Oosterom, 1993;
 * OGC 06-103r4, section 6.1.15): what interior, boundary and exterior of one geometry share with those of another.
 */
export type IntersectionMatrix = Record<Location, Record<Location, Dimension>>;

/**
 * Both shapes are cut where they meet (`arrange`); then every node, every edge and the ground on either side of
 * every edge is looked up in both. In a plane: longitude and latitude as they stand, nothing crosses the antimeridian.
 */
export function intersectionMatrix(a: Shape, b: Shape): IntersectionMatrix {
	const shapes = [a, b] as const;
	const { edges, nodes } = arrange(shapes);
	const matrix: IntersectionMatrix = {
		interior: { interior: -1, boundary: -1, exterior: -1 },
		boundary: { interior: -1, boundary: -1, exterior: -1 },
		exterior: { interior: -1, boundary: -1, exterior: 2 }
	};
	const share = (inA: Location, inB: Location, dimension: Dimension) => {
		if (matrix[inA][inB] < dimension) matrix[inA][inB] = dimension;
	};
	const touching: [Map<string, Set<Lie>>, Map<string, Set<Lie>>] = [new Map(), new Map()];
	for (const edge of edges) {
		const lies = shapes.map((shape, index) => lieOf(edge, shape, index as 0 | 1));
		const [inA, inB] = lies as [Lie, Lie];
		share(locationOf(inA), locationOf(inB), 1);
		share(ground(inA.left), ground(inB.left), 2);
		share(ground(inA.right), ground(inB.right), 2);
		for (const end of [edge.from, edge.to].map(nameOf)) {
			lies.forEach((lie, index) => {
				const known = touching[index as 0 | 1].get(end);
				if (known) known.add(lie);
				else touching[index as 0 | 1].set(end, new Set([lie]));
			});
		}
	}
	const own = shapes.map(({ points }) => new Set(points.map(nameOf)));
	for (const [name, point] of nodes) {
		const [inA, inB] = shapes.map((shape, index) =>
			nodeLocation(point, shape, [...(touching[index as 0 | 1].get(name) ?? [])], own[index]!)
		);
		share(inA!, inB!, 0);
	}
	return matrix;
}

/** How an edge lies in one shape. */
interface Lie {
	/** Whether the ground on that side is the shape's. */
	left: boolean;
	right: boolean;
	/** Whether it is a piece of one of the shape's lines. */
	line: boolean;
}

function lieOf(edge: Edge, shape: Shape, index: 0 | 1): Lie {
	const mine = edge.sources.filter((source) => source.shape === index);
	const lie: Lie = { left: false, right: false, line: false };
	const rim = new Set<number>();
	for (const { polygon, insideLeft } of mine) {
		if (polygon === undefined) lie.line = true;
		else {
			rim.add(polygon);
			if (insideLeft) lie.left = true;
			else lie.right = true;
		}
	}
	if (lie.left && lie.right) return lie;
	const covered = shape.polygons.some((rings, number) => !rim.has(number) && covers(rings, edge));
	return covered ? { ...lie, left: true, right: true } : lie;
}

/**
 * Whether a polygon covers an edge that is none of its own: any point between the ends tells, as the edge crosses
 * nothing. Where rounding has put the first one onto the polygon's rim, another is asked.
 */
function covers(rings: Point[][], { from, to }: Edge): boolean {
	for (const t of [0.5, 0.381966, 0.763932]) {
		const found = locateInPolygon([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t], rings);
		if (found !== 'boundary') return found === 'interior';
	}
	return false;
}

function locationOf({ left, right, line }: Lie): Location {
	if (left && right) return 'interior';
	if (left || right) return 'boundary';
	return line ? 'interior' : 'exterior';
}

const ground = (covered: boolean): Location => (covered ? 'interior' : 'exterior');

function nodeLocation(point: Point, shape: Shape, touching: Lie[], own: Set<string>): Location {
	if (touching.some(({ left, right }) => left !== right)) return 'boundary';
	if (touching.some(({ left }) => left)) return 'interior';
	const inAreas = shape.polygons.map((rings) => locateInPolygon(point, rings));
	if (inAreas.includes('interior')) return 'interior';
	if (inAreas.includes('boundary')) return 'boundary';
	if (touching.some(({ line }) => line)) return shape.ends.has(nameOf(point)) ? 'boundary' : 'interior';
	return own.has(nameOf(point)) ? 'interior' : 'exterior';
}
