/** Halvings of the world: cells of 1/65536 of its width, about 600 metres at the equator. */
const ORDER = 16;
const SIDE = 2 ** ORDER;

const cell = (degrees: number, range: number) =>
	Math.min(SIDE - 1, Math.floor(((degrees + range) / (2 * range)) * SIDE));

/**
 * Where a point comes on Hilbert's curve over the world, 0 to 2³² - 1: points that are neighbours on the curve are
 * neighbours on the map. The classic walk of Hilbert's square (Warren, Hacker's Delight, chapter 16).
 */
export function curvePosition(longitude: number, latitude: number): number {
	let x = cell(longitude, 180);
	let y = cell(latitude, 90);
	let position = 0;
	for (let side = SIDE / 2; side >= 1; side /= 2) {
		const right = (x & side) > 0 ? 1 : 0;
		const upper = (y & side) > 0 ? 1 : 0;
		position += side * side * ((3 * right) ^ upper);
		if (!upper) {
			if (right) {
				x = SIDE - 1 - x;
				y = SIDE - 1 - y;
			}
			[x, y] = [y, x];
		}
	}
	return position;
}
