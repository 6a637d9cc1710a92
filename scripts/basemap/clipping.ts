import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import type { Line } from './line.ts';
import { within } from './line.ts';

type Side = { holds: (p: Position) => boolean; crossing: (a: Position, b: Position) => Position };

const atLongitude =
	(x: number) =>
	(a: Position, b: Position): Position => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
const atLatitude =
	(y: number) =>
	(a: Position, b: Position): Position => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];

const sidesOf = ([west, south, east, north]: Bbox): Side[] => [
	{ holds: (p) => p[0] >= west, crossing: atLongitude(west) },
	{ holds: (p) => p[0] <= east, crossing: atLongitude(east) },
	{ holds: (p) => p[1] >= south, crossing: atLatitude(south) },
	{ holds: (p) => p[1] <= north, crossing: atLatitude(north) }
];

/**
 * A ring cut to a box (Sutherland and Hodgman): where it leaves the box, it runs along the edge. Empty when it lies
 * outside. A ring that comes back several times stays one ring, joined along the edge.
 */
export function clippedRing(ring: Line, box: Bbox): Line {
	let current = ring;
	for (const { holds, crossing } of sidesOf(box)) {
		const kept: Line = [];
		current.forEach((b, i) => {
			const a = current.at(i - 1)!;
			if (holds(a) !== holds(b)) kept.push(crossing(a, b));
			if (holds(b)) kept.push(b);
		});
		current = kept;
	}
	return current;
}

/** The part of the segment a–b in the box (Liang and Barsky), or undefined. */
function clippedSegment(a: Position, b: Position, box: Bbox): [Position, Position] | undefined {
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	let from = 0;
	let to = 1;
	const edges: [towards: number, room: number][] = [
		[-dx, a[0] - box[0]],
		[dx, box[2] - a[0]],
		[-dy, a[1] - box[1]],
		[dy, box[3] - a[1]]
	];
	for (const [towards, room] of edges) {
		if (towards === 0 && room < 0) return undefined;
		if (towards < 0) from = Math.max(from, room / towards);
		if (towards > 0) to = Math.min(to, room / towards);
	}
	if (from > to) return undefined;
	const at = (t: number): Position => [a[0] + t * dx, a[1] + t * dy];
	return [from === 0 ? a : at(from), to === 1 ? b : at(to)];
}

/** The pieces of a line that lie in a box, cut on its edge. */
export function clippedLine(line: Line, box: Bbox): Line[] {
	if (line.every((p) => within(p, box))) return [line];
	const pieces: Line[] = [];
	let piece: Line = [];
	for (let i = 1; i < line.length; i++) {
		const part = clippedSegment(line[i - 1]!, line[i]!, box);
		if (part && piece.at(-1) !== part[0]) {
			if (piece.length > 1) pieces.push(piece);
			piece = [part[0]];
		}
		if (part) piece.push(part[1]);
	}
	if (piece.length > 1) pieces.push(piece);
	return pieces;
}
