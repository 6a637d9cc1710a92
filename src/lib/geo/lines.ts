/** A point of the plane; the unit is the caller's, as long as both axes share it. */
export type Point = readonly [x: number, y: number];

/** [left, first, right, last]: x from left to right, y from first to last, both growing. */
export type Frame = readonly [x0: number, y0: number, x1: number, y1: number];

/**
 * The line with fewer points, never further than `tolerance` (the points' unit) from the one given.
 * The two ends stay. A ring is given open (first point not repeated). Douglas and Peucker, 1973;
 * with a stack of its own, because a coast is longer than the call stack is deep.
 */
export function simplifyLine<P extends Point>(line: readonly P[], tolerance: number): P[] {
	if (line.length < 3) return [...line];
	const kept = new Uint8Array(line.length);
	kept[0] = kept[line.length - 1] = 1;
	const open: [number, number][] = [[0, line.length - 1]];
	for (let piece = open.pop(); piece; piece = open.pop()) {
		const [a, b] = piece;
		const [ax, ay] = line[a]!;
		const dx = line[b]![0] - ax;
		const dy = line[b]![1] - ay;
		const length = Math.sqrt(dx * dx + dy * dy);
		let furthest = 0;
		let far = tolerance;
		for (let i = a + 1; i < b; i++) {
			const px = line[i]![0] - ax;
			const py = line[i]![1] - ay;
			// Where a loop closes there is no line to be off: the distance from its one end
			const off = length ? Math.abs(px * dy - py * dx) / length : Math.sqrt(px * px + py * py);
			if (off > far) {
				far = off;
				furthest = i;
			}
		}
		if (furthest) {
			kept[furthest] = 1;
			open.push([a, furthest], [furthest, b]);
		}
	}
	return line.filter((_, i) => kept[i]);
}

/**
 * The part of a ring (open: first point not repeated) inside the frame; empty when nothing is.
 * Parts that fall asunder stay joined along the frame's edge, which must therefore lie out of sight.
 * Sutherland and Hodgman, 1974.
 */
export function clipRing(ring: readonly Point[], [x0, y0, x1, y1]: Frame): Point[] {
	let points = [...ring];
	const cut = (axis: 0 | 1, bound: number, sign: 1 | -1) => {
		const inside = (p: Point) => (p[axis] - bound) * sign >= 0;
		const kept: Point[] = [];
		let a = points.at(-1)!;
		for (const b of points) {
			if (inside(a) !== inside(b)) kept.push(crossing(a, b, axis, bound));
			if (inside(b)) kept.push(b);
			a = b;
		}
		points = kept;
	};
	cut(0, x0, 1);
	cut(0, x1, -1);
	cut(1, y0, 1);
	cut(1, y1, -1);
	return points;
}

function crossing(a: Point, b: Point, axis: 0 | 1, bound: number): Point {
	const other = axis === 0 ? 1 : 0;
	const t = (bound - a[axis]) / (b[axis] - a[axis]);
	const along = a[other] + (b[other] - a[other]) * t;
	return axis === 0 ? [bound, along] : [along, bound];
}

/**
 * The pieces of a line inside the frame, cut where they cross its edge; empty when there are none.
 * Liang and Barsky, 1984, segment by segment.
 */
export function clipLine(line: readonly Point[], frame: Frame): Point[][] {
	const pieces: Point[][] = [];
	let piece: Point[] = [];
	for (let i = 1; i < line.length; i++) {
		const part = clipSegment(line[i - 1]!, line[i]!, frame);
		if (!part) continue;
		const [a, b] = part;
		const end = piece[piece.length - 1];
		if (end && end[0] === a[0] && end[1] === a[1]) piece.push(b);
		else pieces.push((piece = [a, b]));
	}
	return pieces;
}

function clipSegment(a: Point, b: Point, [x0, y0, x1, y1]: Frame): [Point, Point] | undefined {
	const dx = b[0] - a[0];
	const dy = b[1] - a[1];
	let enter = 0;
	let leave = 1;
	const walls: Point[] = [
		[-dx, a[0] - x0],
		[dx, x1 - a[0]],
		[-dy, a[1] - y0],
		[dy, y1 - a[1]]
	];
	for (const [towards, room] of walls) {
		if (towards === 0) {
			if (room < 0) return undefined;
		} else if (towards < 0) enter = Math.max(enter, room / towards);
		else leave = Math.min(leave, room / towards);
	}
	// A segment that only touches a corner leaves nothing one could draw
	if (enter >= leave) return undefined;
	const at = (t: number): Point => [a[0] + dx * t, a[1] + dy * t];
	return [enter === 0 ? a : at(enter), leave === 1 ? b : at(leave)];
}

/** The area of a ring (open: first point not repeated), in the square of the points' unit; never negative. */
export function ringArea(ring: readonly Point[]): number {
	let twice = 0;
	let a = ring.at(-1)!;
	for (const b of ring) {
		twice += a[0] * b[1] - b[0] * a[1];
		a = b;
	}
	return Math.abs(twice) / 2;
}
