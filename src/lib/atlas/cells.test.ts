import { expect, test } from 'vitest';
import { cellKey, cellScale, dotRadius, drawCells, type Cell, type Grid } from './cells.ts';
import { franceView } from './view.ts';

/** A grid over France; every cell holds its number of stories. */
function grid(count: (i: number) => number): Grid {
	const cells: Cell[] = [];
	for (let longitude = -4; longitude < 8; longitude += 0.35) {
		for (let latitude = 43; latitude < 51; latitude += 0.25) {
			cells.push({ at: [longitude, latitude], count: count(cells.length) });
		}
	}
	return { cells, step: 0.35 };
}

test('the area of a dot grows with its count', () => {
	const scale = cellScale(grid(() => 100));
	expect(dotRadius(scale, 400) / dotRadius(scale, 100)).toBeCloseTo(2);
});

test('all dots but the largest keep within their cells', () => {
	const { cells, step } = grid((i) => (i === 7 ? 87_063 : 1 + (i % 50) * 20));
	const scale = cellScale({ cells, step });
	const beyond = cells.filter(({ count }) => dotRadius(scale, count) > step / 2);
	expect(beyond).toHaveLength(1);
	expect(dotRadius(scale, 981)).toBeGreaterThan(step * 0.4);
});

test('every cell in sight is one dot, and none of those out of sight', () => {
	const some = grid((i) => i + 1);
	const out: Grid = { ...some, cells: [...some.cells, { at: [139, 35], count: 9 }] };
	const drawn = drawCells(franceView, out, cellScale(out));
	expect(drawn.match(/h0/g)).toHaveLength(some.cells.length);
});

test('a thousand dots of as many counts are some ten kilobytes', () => {
	const many = grid((i) => 1 + i * 37);
	expect(many.cells.length).toBeGreaterThan(1000);
	expect(drawCells(franceView, many, cellScale(many)).length).toBeLessThan(14_000);
});

test('no cells draw nothing and break nothing', () => {
	const none: Grid = { cells: [], step: 1 };
	expect(drawCells(franceView, none, cellScale(none))).not.toContain('path');
});

test.each([
	[87_063, [100, 1000, 10_000]],
	[42, [1, 10]],
	[1, [1]]
])('where the fullest cell holds %i, the key shows round counts', (most, counts) => {
	expect(cellKey({ one: 0.01 }, franceView, most).map(({ count }) => count)).toEqual(counts);
});
