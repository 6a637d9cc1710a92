import type { Bbox, Position } from '../../src/lib/geo/position.ts';

/** Positions in order, [longitude, latitude] in degrees. A ring is a line whose first position is not repeated. */
export type Line = Position[];

/** Kilometres in one degree of latitude; of longitude too, once multiplied by the cosine of the latitude. */
const KM_PER_DEGREE = 111.2;

/** Length of a degree of longitude, as a share of one of latitude; never nought, so that a pole is no dead end. */
export const eastWest = (latitude: number): number =>
	Math.cos((Math.min(Math.abs(latitude), 80) * Math.PI) / 180);

/** Squared distance from `p` to the segment a–b, in degrees of latitude, `squeeze` being `eastWest` there. */
export function squaredDistance(p: Position, a: Position, b: Position, squeeze: number): number {
	const dx = (b[0] - a[0]) * squeeze;
	const dy = b[1] - a[1];
	const px = (p[0] - a[0]) * squeeze;
	const py = p[1] - a[1];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
	return (px - along * dx) ** 2 + (py - along * dy) ** 2;
}

/**
 * Douglas and Peucker's simplification: no dropped position lies farther from the result than the tolerance there.
 * @param tolerance degrees of latitude, one for all or one for each place
 */
export function simplified(line: Line, tolerance: number | ((at: Position) => number)): Line {
	if (line.length < 3) return line;
	const allowed = typeof tolerance === 'number' ? () => tolerance : tolerance;
	const kept = new Uint8Array(line.length);
	kept[0] = kept[line.length - 1] = 1;
	const spans: [number, number][] = [[0, line.length - 1]];
	for (let span = spans.pop(); span; span = spans.pop()) {
		const [from, to] = span;
		const [start, end] = [line[from]!, line[to]!];
		const squeeze = eastWest(start[1]);
		let worst = 1;
		let at = -1;
		for (let i = from + 1; i < to; i++) {
			const excess = squaredDistance(line[i]!, start, end, squeeze) / allowed(line[i]!) ** 2;
			if (excess > worst) {
				worst = excess;
				at = i;
			}
		}
		if (at < 0) continue;
		kept[at] = 1;
		spans.push([from, at], [at, to]);
	}
	return line.filter((_, i) => kept[i]);
}

/** The same for a ring, which has no ends: it is held by its first position and the one farthest from it. */
export function simplifiedRing(ring: Line, tolerance: number | ((at: Position) => number)): Line {
	const [x, y] = ring[0]!;
	let far = 0;
	let farthest = -1;
	ring.forEach((p, i) => {
		const distance = (p[0] - x) ** 2 + (p[1] - y) ** 2;
		if (distance > farthest) {
			farthest = distance;
			far = i;
		}
	});
	const there = simplified(ring.slice(0, far + 1), tolerance);
	const back = simplified([...ring.slice(far), ring[0]!], tolerance);
	return [...there.slice(0, -1), ...back.slice(0, -1)];
}

/** Chaikin's corner cutting; the ends stay. Each pass about doubles the positions. */
export function smoothed(line: Line, passes: number): Line {
	let result = line;
	for (let pass = 0; pass < passes; pass++) {
		const cut: Line = [result[0]!];
		for (let i = 1; i < result.length; i++) {
			const [a, b] = [result[i - 1]!, result[i]!];
			cut.push([a[0] * 0.75 + b[0] * 0.25, a[1] * 0.75 + b[1] * 0.25]);
			cut.push([a[0] * 0.25 + b[0] * 0.75, a[1] * 0.25 + b[1] * 0.75]);
		}
		cut.push(result.at(-1)!);
		result = cut;
	}
	return result;
}

/** Twice the signed area of a ring in square degrees: positive when it runs against the clock. */
export function doubleArea(ring: Line): number {
	let sum = 0;
	for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
		const [a, b] = [ring[j]!, ring[i]!];
		sum += a[0] * b[1] - b[0] * a[1];
	}
	return sum;
}

/** Area of a ring in square kilometres, good enough to rank islands and lakes by. */
export function areaOf(ring: Line): number {
	const middle = ring.reduce((sum, p) => sum + p[1], 0) / ring.length;
	return (Math.abs(doubleArea(ring)) / 2) * KM_PER_DEGREE ** 2 * eastWest(middle);
}

/** The smallest box around a line. */
export function extentOf(line: Line): Bbox {
	const box: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of line) {
		box[0] = Math.min(box[0], x);
		box[1] = Math.min(box[1], y);
		box[2] = Math.max(box[2], x);
		box[3] = Math.max(box[3], y);
	}
	return box;
}

export const within = ([x, y]: Position, [west, south, east, north]: Bbox): boolean =>
	x >= west && x <= east && y >= south && y <= north;

export const overlaps = (a: Bbox, b: Bbox): boolean =>
	a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Even-odd: is the position inside an odd number of the rings? */
export function inside([x, y]: Position, rings: Line[]): boolean {
	let odd = false;
	for (const ring of rings) {
		for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
			const [a, b] = [ring[i]!, ring[j]!];
			if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) odd = !odd;
		}
	}
	return odd;
}
