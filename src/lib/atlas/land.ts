import type { Point } from '../geo/lines.ts';
import { mercatorY } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { Level, Shape } from './outline.ts';

/** Whether a position lies in the sea of that level; even-odd over all its rings. */
export function isSea({ sea }: Level, [longitude, latitude]: Position): boolean {
	const y = mercatorY(latitude);
	return sea.reduce((inside, shape) => inside !== surrounds(shape, longitude, y), false);
}

/** Whether one walks straight from one position to the other without crossing a coast or any of the lines. */
export function isSameLand(level: Level, from: Position, to: Position, lines: readonly Shape[]): boolean {
	const a: Point = [from[0], mercatorY(from[1])];
	const b: Point = [to[0], mercatorY(to[1])];
	return (
		!level.sea.some((shape) => crosses(shape, a, b, true)) &&
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
	if (Math.max(a[0], b[0]) < west || Math.min(a[0], b[0]) > east) return false;
	if (Math.max(a[1], b[1]) < south || Math.min(a[1], b[1]) > north) return false;
	const first = closed ? points.at(-1)! : points[0]!;
	return points.some((point, i) => meet(a, b, i ? points[i - 1]! : first, point));
}

/** Whether two segments cross; which side of one the ends of the other lie on. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
	const side = (p: Point, q: Point, r: Point) =>
		(q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]);
	return side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;
}
