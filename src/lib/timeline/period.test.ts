import { expect, test } from 'vitest';
import { shifted, snap, swept, withEnd, withEndStepped, type Period } from './period.ts';

/** Four weeks. */
const edges = [0, 7, 14, 21, 28];

test.each([
	[3, 0],
	[4, 7],
	[-100, 0],
	[100, 28]
])('a handle led to day %i stands at the edge of a bin, %i', (day, edge) => {
	expect(snap(edges, day)).toBe(edge);
});

test('one end never meets or passes the other', () => {
	const period: Period = [7, 21];
	expect(withEnd(edges, period, 0, 13)).toEqual([14, 21]);
	expect(withEnd(edges, period, 0, 22)).toEqual(period);
	expect(withEnd(edges, period, 1, 7)).toEqual(period);
	expect(withEndStepped(edges, period, 1, Infinity)).toEqual([7, 28]);
	expect(withEndStepped(edges, period, 0, -Infinity)).toEqual([0, 21]);
	expect(withEndStepped(edges, period, 0, 2)).toEqual(period);
});

test('sweeping takes every bin it touches, from right to left as well', () => {
	expect(swept(edges, 8, 15)).toEqual([7, 21]);
	expect(swept(edges, 15, 8)).toEqual([7, 21]);
	expect(swept(edges, 9, 10)).toEqual([7, 14]);
	expect(swept(edges, -5, 1)).toEqual([0, 7]);
	expect(swept(edges, -9, -5)).toEqual([0, 7]);
	expect(swept(edges, 27, 99)).toEqual([21, 28]);
	expect(swept(edges, 98, 99)).toEqual([21, 28]);
});

test('a period is moved as a whole and keeps its length in bins at the ends', () => {
	expect(shifted(edges, [7, 14], 1)).toEqual([14, 21]);
	expect(shifted(edges, [7, 14], -5)).toEqual([0, 7]);
	expect(shifted(edges, [7, 21], 9)).toEqual([14, 28]);
	expect(shifted(edges, [0, 28], 1)).toEqual([0, 28]);
});

test('months of different length are moved month by month', () => {
	const months = [0, 31, 59, 90];
	expect(shifted(months, [0, 31], 1)).toEqual([31, 59]);
});
