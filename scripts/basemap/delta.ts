import type { Line } from './line.ts';

/** Units in one degree: 1e-4 degree is about 11 m. */
export const SCALE = 10_000;

/**
 * A line as one flat array of integers in 1e-4 degree: longitude, latitude, then the difference to each next
 * position. Positions that fall on the one before are dropped.
 */
export function encoded(line: Line): number[] {
	const flat: number[] = [];
	let [x, y] = [0, 0];
	line.forEach(([longitude, latitude], i) => {
		const [dx, dy] = [Math.round(longitude * SCALE) - x, Math.round(latitude * SCALE) - y];
		if (i > 0 && dx === 0 && dy === 0) return;
		flat.push(dx, dy);
		x += dx;
		y += dy;
	});
	return flat;
}

/** The line that `encoded` was given, to the nearest 1e-4 degree. */
export function decoded(flat: number[]): Line {
	const line: Line = [];
	let [x, y] = [0, 0];
	for (let i = 0; i < flat.length; i += 2) {
		x += flat[i]!;
		y += flat[i + 1]!;
		line.push([x / SCALE, y / SCALE]);
	}
	return line;
}
