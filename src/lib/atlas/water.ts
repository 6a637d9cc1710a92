import { mercatorY } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { Level, Shape } from './outline.ts';

/** Whether a position lies in the sea of that level; even-odd over all its rings. */
export function isSea({ sea }: Level, [longitude, latitude]: Position): boolean {
	const y = mercatorY(latitude);
	return sea.reduce((inside, shape) => inside !== surrounds(shape, longitude, y), false);
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
