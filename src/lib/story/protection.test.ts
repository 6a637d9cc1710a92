import { expect, test } from 'vitest';
import type { Position } from '../geo/position.ts';
import { precisions } from './precision.ts';
import { publicGeometry } from './protection.ts';

const commune = { at: [2.87935, 50.19978] as Position, radius: 2400 };

test.each(precisions.filter((precision) => precision !== 'exact'))(
	'a %s geotag says nothing of its true point',
	(precision) => {
		const one = publicGeometry(precision, [2.881234, 50.201234], commune);
		const other = publicGeometry(precision, [2.871111, 50.191111], commune);
		expect(one).toEqual(other);
	}
);

test('an area is known to two decimals and is never smaller than half a kilometre', () => {
	expect(publicGeometry('neighbourhood', undefined, { at: [2.3592, 48.8985], radius: 80 })).toEqual({
		at: [2.36, 48.9],
		radius: 500
	});
});

test('an exact geotag is its true point, and a withheld one is nothing', () => {
	expect(publicGeometry('exact', [1.90583, 50.96861], commune)).toEqual({
		at: [1.90583, 50.96861],
		radius: 0
	});
	expect(publicGeometry('withheld', [1.90583, 50.96861], commune)).toBeUndefined();
});
