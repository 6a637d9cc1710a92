import type { Point } from '../geo/lines.ts';
import { mercatorY } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { Level, Shape } from './outline.ts';

/** Whether a position lies in the sea of that level; even-odd over all its rings. */
export function isSea(level: Level, [longitude, latitude]: Position): boolean {
	const y = mercatorY(latitude);
	return level.shapes('sea').reduce((inside, shape) => inside !== surrounds(shape, longitude, y), false);
}

/** Whether one walks straight from one position to the other without crossing a coast or any of the lines. */
export function isSameLand(level: Level, from: Position, to: Position, lines: readonly Shape[]): boolean {
	const a: Point = [from[0], mercatorY(from[1])];
	const b: Point = [to[0], mercatorY(to[1])];
	return (
		!level.shapes('sea').some((shape) => crosses(shape, a, b, true)) &&
		!lines.some((shape) => crosses(shape, a, b, false))
	);
}

function surrounds({ points, west, east, south, north }: Shape, x: number, y: number): boolean {
	if (x < west || x > east || y < south || y > north) return false;
	let inside = false;
	let [ax, ay] = points.at(-1)!;
	for (const [bx, by] of points) {
		if (ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay)) inside = !inside;
		[ax, ay] = [bx, by];
	}
	return inside;
}

function crosses({ points, west, east, south, north }: Shape, a: Point, b: Point, closed: boolean): boolean {
	const [left, right] = [Math.min(a[0], b[0]), Math.max(a[0], b[0])];
	const [low, high] = [Math.min(a[1], b[1]), Math.max(a[1], b[1])];
	if (right < west || left > east || high < south || low > north) return false;
	let c = closed ? points.at(-1)! : points[0]!;
	for (const d of points) {
		// Nearly all of a coast lies wholly to one side
		const beside =
			(c[0] < left && d[0] < left) ||
			(c[0] > right && d[0] > right) ||
			(c[1] < low && d[1] < low) ||
			(c[1] > high && d[1] > high);
		if (!beside && meet(a, b, c, d)) return true;
		c = d;
	}
	return false;
}

/** Whether two segments cross; which side of one the ends of the other lie on. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
	return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
}

function side(p: Point, q: Point, r: Point): number {
	return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
}
