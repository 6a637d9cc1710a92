import { expect, test } from 'vitest';
import { dayNumber, isoDay } from '../../story/when.ts';
import { readWhen } from '../../story/when-reader.ts';
import { Bins, type Calendar, calendarOf, type Unit } from './calendar.ts';

const calendar = (first: string, last: string, unit?: Unit) =>
	calendarOf(dayNumber(first), dayNumber(last), unit);

/** The first day of each bin. */
const starts = ({ edges }: Calendar) => edges.slice(0, -1).map(isoDay);

/** What is counted of dates as they are typed. */
function counted(by: Calendar, ...texts: string[]): Bins {
	const bins = new Bins(by);
	for (const { earliest, latest } of texts.map(readWhen)) bins.add(dayNumber(earliest), dayNumber(latest));
	return bins;
}

test('weeks begin on Monday, hold the first and the last day, and leave none out', () => {
	const { unit, edges } = calendar('2016-10-22', '2017-04-10', 'week');
	expect(unit).toBe('week');
	expect([isoDay(edges[0]!), isoDay(edges.at(-1)! - 1)]).toEqual(['2016-10-17', '2017-04-16']);
	expect(edges).toHaveLength(26 + 1);
	expect(edges.slice(1).every((edge, i) => edge - edges[i]! === 7)).toBe(true);
	// Before 1970, too
	expect(starts(calendar('1969-12-24', '1969-12-31', 'week'))).toEqual(['1969-12-22', '1969-12-29']);
});

test('a date of a day counts once and exactly, a wide one in every week it touches', () => {
	const weeks = calendar('2016-12-01', '2017-01-31', 'week');
	const bins = counted(weeks, '2016-12-24', '2016-12-15/2017-01-05');
	expect(starts(weeks).filter((_, bin) => bins.exact[bin])).toEqual(['2016-12-19']);
	expect(starts(weeks).filter((_, bin) => bins.wide()[bin])).toEqual([
		'2016-12-12',
		'2016-12-19',
		'2016-12-26',
		'2017-01-02'
	]);
});

test('years reach from the first to the last, and a year is exactly one of them', () => {
	const years = calendar('1996-01-01', '2025-06-30', 'year');
	expect(years.edges.map(isoDay)).toEqual(Array.from({ length: 31 }, (_, i) => `${1996 + i}-01-01`));
	const bins = counted(years, '1996', '2025-06', '1998-12/1999-01');
	expect([...bins.exact.keys()].filter((bin) => bins.exact[bin])).toEqual([0, 29]);
	expect(bins.wide().flatMap((wide, bin) => (wide ? [bin] : []))).toEqual([2, 3]);
});

test('what lies beside the calendar is not counted, and what reaches into it is wide', () => {
	const bins = counted(
		calendar('2017-01-01', '2017-01-03', 'day'),
		'2016-12-31',
		'2016',
		'2016-12/2017-01-02'
	);
	expect([...bins.exact]).toEqual([0, 0, 0]);
	expect(bins.wide()).toEqual([1, 1, 0]);
});

test('no days are no bins', () => {
	const none = calendarOf(0, -1);
	expect(starts(none)).toEqual([]);
	expect(counted(none, '1970').wide()).toEqual([]);
});
