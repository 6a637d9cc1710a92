import { expect, test } from 'vitest';
import { mercatorY } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import { gather } from './gather.ts';

const points: { at: Position; count: number }[] = [
	{ at: [2.35, 48.85], count: 5 },
	{ at: [2.36, 48.86], count: 2 },
	{ at: [-0.01, 0.01], count: 1 },
	{ at: [0.01, -0.01], count: 1 }
];

test('what lies in one cell is counted together, and nothing is lost', () => {
	const { cells, step } = gather(points, 0.4);
	expect(step).toBe(0.4);
	expect(cells.map(({ count }) => count)).toEqual([7, 1, 1]);
});

test('a point lies within half a step of the middle of its cell', () => {
	for (const point of points) {
		const [cell] = gather([point], 0.4).cells;
		expect(Math.abs(cell!.at[0] - point.at[0])).toBeLessThanOrEqual(0.2);
		expect(Math.abs(mercatorY(cell!.at[1]) - mercatorY(point.at[1]))).toBeLessThanOrEqual(0.2);
	}
});
