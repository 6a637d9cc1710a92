import { expect, test } from 'vitest';
import { dayNumber, isoDay } from '../story/when.ts';
import { edges } from './bins.ts';
import {
	BINS_AT_MOST,
	countTicks,
	drawBars,
	HIGH,
	isDrawable,
	spansOf,
	timeTicks,
	WIDE,
	type HistogramBin
} from './histogram.ts';

const bin = (from: string, to: string, counts: Partial<HistogramBin> = {}): HistogramBin => ({
	from,
	to,
	exact: 0,
	wide: 0,
	rest: 0,
	...counts
});

/** Every month from the first to the last year. */
function months(first: number, last: number): HistogramBin[] {
	const at = edges(dayNumber(`${first}-01-01`), dayNumber(`${last}-12-31`), 'month');
	return at.slice(0, -1).map((start, i) => bin(isoDay(start), isoDay(at[i + 1]! - 1), { exact: 3, wide: 2 }));
}

/** The corners of path data as `pathData` writes it: relative, in whole numbers. */
function corners(data: string): { x: number; y: number }[] {
	let [x, y] = [0, 0];
	return [...data.matchAll(/([mlhv])([^mlhvz]*)/g)].flatMap(([, command, text]) => {
		const numbers = text!.match(/-?\d+/g)!.map(Number);
		if (command === 'h') x += numbers[0]!;
		else if (command === 'v') y += numbers[0]!;
		else [x, y] = [x + numbers[0]!, y + numbers[1]!];
		return [{ x, y }];
	});
}

test('a link each as long as one can walk through them, then one a year', () => {
	const few = months(2016, 2021);
	expect(spansOf(few)).toHaveLength(72);
	expect(spansOf(few)[0]).toEqual({ from: '2016-01-01', to: '2016-01-31', exact: 3, wide: 2 });
	const many = spansOf(months(1996, 2026));
	expect(many).toHaveLength(31);
	expect(many[1]).toEqual({ from: '1997-01-01', to: '1997-12-31', exact: 36 });
});

test('weeks are walked through by the months in which they begin, and none is lost or met twice', () => {
	const at = edges(dayNumber('2014-01-01'), dayNumber('2019-12-31'), 'week');
	const weeks = at.slice(0, -1).map((start, i) => bin(isoDay(start), isoDay(at[i + 1]! - 1)));
	const spans = spansOf(weeks);
	expect(spans.length).toBeLessThanOrEqual(80);
	expect(spans[0]!.from).toBe(weeks[0]!.from);
	expect(spans.at(-1)!.to).toBe(weeks.at(-1)!.to);
	for (const [i, span] of spans.entries()) {
		if (i) expect(dayNumber(span.from)).toBe(dayNumber(spans[i - 1]!.to) + 1);
	}
});

test('a unit is offered while its bins can be told apart', () => {
	expect(isDrawable('month', '1996-01-01', '2026-10-30')).toBe(true);
	expect(isDrawable('week', '1996-01-01', '2026-10-30')).toBe(false);
	expect(isDrawable('day', '2016-10-01', '2017-04-30')).toBe(true);
	const first = dayNumber('2020-01-01');
	expect(isDrawable('day', '2020-01-01', isoDay(first + BINS_AT_MOST - 1))).toBe(true);
	expect(isDrawable('day', '2020-01-01', isoDay(first + BINS_AT_MOST))).toBe(false);
});

test.each([
	[1, [1]],
	[9, [5]],
	[10, [5, 10]],
	[6102, [2000, 4000, 6000]],
	[87_000, [50_000]],
	[104_000, [50_000, 100_000]]
])('up to %i stories lines are drawn at round counts', (highest, ticks) => {
	expect(countTicks(highest)).toEqual(ticks);
});

test.each([
	['2016-10-17', '2016-10-24', 'day', '2016-10-17', 7],
	['2016-09-26', '2017-05-01', 'month', '2016-10-01', 7],
	['1996-01-01', '2026-11-01', 'year', '2000-01-01', 6],
	['1789-05-05', '1995-07-05', 'year', '1800-01-01', 4]
])('from %s to %s the axis is divided by the %s from %s on', (first, end, grain, from, count) => {
	const ticks = timeTicks(dayNumber(first), dayNumber(end));
	expect(ticks[0]).toEqual({ day: from, grain });
	expect(ticks).toHaveLength(count);
});

test('no length of time has more divisions than were asked for, and none but the longest has none', () => {
	const first = dayNumber('1999-12-17');
	for (let days = 1; days < 40_000; days = Math.ceil(days * 1.13)) {
		const ticks = timeTicks(first, first + days);
		expect(ticks.length, `${days} days`).toBeGreaterThan(0);
		expect(ticks.length, `${days} days`).toBeLessThanOrEqual(8);
	}
});

test('few stories are blocks one above the other: dated ones, wide ones, the rest', () => {
	const bars = drawBars([
		bin('2016-10-17', '2016-10-23', { exact: 2, wide: 1, rest: 1 }),
		bin('2016-10-24', '2016-10-30')
	]);
	expect(bars.inBlocks).toBe(true);
	expect(bars.exact.match(/z/g)).toHaveLength(2);
	const [exact, wide, rest] = [bars.exact, bars.wide, bars.rest].map(corners);
	expect(exact![0]!.y).toBe(HIGH);
	expect(wide![0]!.y).toBe(HIGH - (2 * HIGH) / bars.highest);
	expect(rest![0]!.y).toBe(HIGH - (3 * HIGH) / bars.highest);
});

test('many stories are bars to one scale that fill the height and the width', () => {
	const bars = drawBars([
		bin('1996-01-01', '1996-01-31', { exact: 500, rest: 500 }),
		bin('1996-02-01', '1996-02-29', { wide: 250 })
	]);
	expect(bars).toMatchObject({ inBlocks: false, highest: 1000 });
	expect(Math.min(...corners(bars.rest).map(({ y }) => y))).toBe(0);
	expect(Math.min(...corners(bars.exact).map(({ y }) => y))).toBe(HIGH / 2);
	expect(Math.min(...corners(bars.wide).map(({ y }) => y))).toBe(HIGH * 0.75);
	expect(Math.max(...corners(bars.wide).map(({ x }) => x))).toBeLessThan(WIDE);
});

test('thirty years by month are thirty bytes a bar', () => {
	const bars = drawBars(months(1996, 2026).map((one) => ({ ...one, exact: 300, wide: 200 })));
	expect((bars.exact.length + bars.wide.length) / (2 * 372)).toBeLessThan(30);
});
