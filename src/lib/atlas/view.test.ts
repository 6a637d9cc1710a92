import { describe, expect, test } from 'vitest';
import type { Position } from '../geo/position.ts';
import {
	bboxOfView,
	franceView,
	fromSheet,
	metresToSheet,
	scaleBar,
	toSheet,
	viewOfBbox,
	viewOfPoints,
	zoomOf
} from './view.ts';

const calais: Position = [1.85635, 50.95194];
const croisilles: Position = [2.87935, 50.19978];

test('the sheet of France holds all of it and London', () => {
	const at = toSheet(franceView);
	const ends: Position[] = [
		[-5.1, 48.4],
		[8.2, 48.9],
		[9.5, 41.4],
		[2.5, 51.1],
		[-0.12574, 51.50853]
	];
	for (const end of ends) {
		const { x, y } = at(end);
		expect(Math.min(x, y)).toBeGreaterThan(1);
		expect(Math.max(x, y)).toBeLessThan(99);
	}
});

test.each<[string, Position]>([
	['the middle', [2.1, 46.95]],
	['Croisilles', croisilles],
	['a place off the sheet', [30, 15]]
])('%s comes back from the sheet where it was', (_, at) => {
	const [longitude, latitude] = fromSheet(franceView)(toSheet(franceView)(at));
	expect(longitude).toBeCloseTo(at[0], 9);
	expect(latitude).toBeCloseTo(at[1], 9);
});

test('the edges of a view are the corners of its sheet', () => {
	const [west, south, east, north] = bboxOfView(franceView);
	expect(toSheet(franceView)([west, north])).toEqual({ x: expect.closeTo(0, 9), y: expect.closeTo(0, 9) });
	expect(toSheet(franceView)([east, south])).toEqual({
		x: expect.closeTo(100, 9),
		y: expect.closeTo(100, 9)
	});
});

describe('a locator', () => {
	test.each<[string, { at: Position; radius: number }[], number]>([
		['of one exact place', [{ at: calais, radius: 0 }], 1.12],
		[
			'of two places',
			[
				{ at: calais, radius: 0 },
				{ at: croisilles, radius: 2400 }
			],
			0.62
		],
		['of a country', [{ at: [30, 15.5], radius: 900_000 }], 1.12],
		[
			'across the antimeridian',
			[
				{ at: [179.5, -17], radius: 50_000 },
				{ at: [-179, -18], radius: 0 }
			],
			1.5
		],
		['near the pole', [{ at: [20, 84], radius: 100_000 }], 1]
	])('%s shows every point well inside', (_, points, aspect) => {
		const view = viewOfPoints(points, aspect);
		expect(view.aspect).toBe(aspect);
		expect(view.span).toBeGreaterThanOrEqual(3);
		for (const { at } of points) {
			const { x, y } = toSheet(view)(at);
			expect(Math.min(x, y)).toBeGreaterThan(10);
			expect(Math.max(x, y)).toBeLessThan(90);
		}
	});

	test('across the antimeridian does not take the long way round', () => {
		const view = viewOfPoints(
			[
				{ at: [179, 0], radius: 0 },
				{ at: [-179, 0], radius: 0 }
			],
			1
		);
		expect(view.span).toBeLessThan(10);
		expect(Math.abs(view.center[0])).toBeCloseTo(180, 9);
		const [west, , east] = bboxOfView(view);
		expect(west).toBeGreaterThan(east);
	});

	test('of nothing is France', () => {
		expect(viewOfPoints([], 1.42)).toEqual(franceView);
	});
});

test('the whole world fits, and no sheet looks beyond its edge', () => {
	const view = viewOfBbox([-180, -90, 180, 90], 1);
	expect(view.span).toBe(360);
	expect(view.center[1]).toBeCloseTo(0, 9);
	const [, south, , north] = bboxOfView(viewOfBbox([0, 80, 10, 85], 0.5));
	expect(north).toBeLessThan(85.06);
	expect(south).toBeLessThan(80);
});

test('a degree is as wide on the sheet as at the zoom it stands for', () => {
	expect(zoomOf(franceView, 984)).toBeCloseTo(4.94, 2);
	expect((512 * 2 ** zoomOf(franceView, 984)) / 360).toBeCloseTo(984 / 22.6, 9);
});

test('metres shrink to percent of the sheet at their own latitude', () => {
	expect(metresToSheet(franceView, 200_000, 46.5)).toBeCloseTo(11.56, 1);
	expect(metresToSheet(franceView, 1000, 60)).toBeCloseTo(2 * metresToSheet(franceView, 1000, 0), 9);
});

test.each([
	[22.6, 200_000],
	[3.5, 20_000],
	[0.2, 2_000],
	[360, 2_000_000]
])('a sheet %d degrees wide takes a bar of %d metres', (span, metres) => {
	const bar = scaleBar({ ...franceView, span });
	expect(bar.metres).toBe(metres);
	expect(bar.percent).toBeGreaterThan(5);
	expect(bar.percent).toBeLessThanOrEqual(16);
});
