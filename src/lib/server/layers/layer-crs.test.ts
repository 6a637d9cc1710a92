import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWebMercator, toWebMercator } from '../../geo/positions.ts';
import { boxInWgs84 } from './layer-crs.ts';

test('the box of a layer has no digits that only computing made', () => {
	const box = [...toWebMercator([1.9, 50.1]), ...toWebMercator([3.3, 51.7])] as const;
	expect(boxInWgs84([...box], 3857)).toEqual([1.9, 50.1, 3.3, 51.7]);
	expect(boxInWgs84([-180, -90, 180, 90], 4326)).toEqual([-180, -90, 180, 90]);
});

test('whatever lies in a layer lies in its box, as positions are told', () => {
	const metre = fc.double({ min: -2e7, max: 2e7, noNaN: true });
	const told = (value: number) => Math.round(value * 1e6) / 1e6;
	fc.assert(
		fc.property(metre, metre, metre, metre, (a, b, c, d) => {
			const box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const;
			const [west, south, east, north] = boxInWgs84([...box], 3857);
			for (const at of [
				[a, b],
				[c, d]
			] as const) {
				const [longitude, latitude] = fromWebMercator([...at]).map(told);
				expect(west <= longitude! && longitude! <= east).toBe(true);
				expect(south <= latitude! && latitude! <= north).toBe(true);
			}
		})
	);
});
