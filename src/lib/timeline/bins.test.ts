import { expect, test } from 'vitest';
import { readWhen } from '../story/when-reader.ts';
import { binDates, unitFor } from './bins.ts';

const dates = (...texts: string[]) => texts.map(readWhen);

test('weeks begin on Monday, hold the first and the last day, and leave none out', () => {
	const { unit, bins } = binDates([], dates('2016-10-22', '2017-04-10'));
	expect(unit).toBe('week');
	expect([bins[0]!.from, bins.at(-1)!.to]).toEqual(['2016-10-17', '2017-04-16']);
	expect(bins).toHaveLength(26);
});

test('a dated story counts once and exactly, a wide one in every week it touches', () => {
	const told = dates('2016-12-24', '2016-12-15/2017-01-05');
	const { bins } = binDates(told, dates('2016-12-01', '2017-01-31'));
	expect(bins.filter((bin) => bin.exact).map((bin) => bin.from)).toEqual(['2016-12-19']);
	expect(bins.filter((bin) => bin.wide).map((bin) => bin.from)).toEqual([
		'2016-12-12',
		'2016-12-19',
		'2016-12-26',
		'2017-01-02'
	]);
});

test('a long archive is counted by month, a very long one by year', () => {
	expect([unitFor(200), unitFor(1500), unitFor(11_000)]).toEqual(['week', 'month', 'year']);
	const { bins } = binDates(dates('1996', '2025-06'), dates('1996', '2025-06'));
	expect(bins).toHaveLength(30);
	expect([bins[0]!.from, bins.at(-1)!.to]).toEqual(['1996-01-01', '2025-12-31']);
	expect(bins.reduce((sum, bin) => sum + bin.wide, 0)).toBe(2);
});

test('nothing told is an empty histogram', () => {
	expect(binDates([], []).bins).toEqual([]);
});
