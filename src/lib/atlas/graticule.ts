import type { Point } from '../geo/lines.ts';
import type { View } from './view.ts';

/** Degrees between two meridians, or parallels, that suit the width of a sheet. */
export function graticuleStep({ span }: View): number {
	return [0.5, 1, 2, 5, 10, 20][[2, 8, 40, 80, 180].filter((limit) => span > limit).length]!;
}

/**
 * The parts of an upright (axis 0) or level (axis 1) line that lie within the rings, filled even-odd: the
 * graticule is drawn on water only. Same plane and unit as the rings; the rings are open.
 */
export function withinRings(rings: readonly (readonly Point[])[], axis: 0 | 1, at: number): Point[][] {
	const other = axis === 0 ? 1 : 0;
	const crossings: number[] = [];
	for (const ring of rings) {
		let a = ring.at(-1)!;
		for (const b of ring) {
			if (a[axis] <= at !== b[axis] <= at) {
				crossings.push(a[other] + ((b[other] - a[other]) * (at - a[axis])) / (b[axis] - a[axis]));
			}
			a = b;
		}
	}
	crossings.sort((p, q) => p - q);
	const pieces: Point[][] = [];
	for (let i = 1; i < crossings.length; i += 2) {
		const [from, to] = [crossings[i - 1]!, crossings[i]!];
		pieces.push(
			axis === 0
				? [
						[at, from],
						[at, to]
					]
				: [
						[from, at],
						[to, at]
					]
		);
	}
	return pieces;
}
