import { expect, test } from 'vitest';
import { SpotTable } from './spots.ts';

test('a place at one precision and point is one spot, however many there are', () => {
	const table = new SpotTable();
	const all = Array.from(
		{ length: 5000 },
		(_, i) => [i % 700, i % 6, (i % 360) - 180, (i % 170) - 85, i] as const
	);
	const first = all.map((one) => table.of(...one));
	expect(new Set(first).size).toBe(all.length);
	expect(all.map((one) => table.of(...one))).toEqual(first);
	expect(table.size).toBe(all.length);
});
