import { dayNumber, isoDay, type IsoDay } from '../story/when.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

/** From the finest to the widest. */
export const units = ['day', 'week', 'month', 'year'] as const satisfies readonly Unit[];

/** A week, month or year of the histogram, with the stories that tell of it. */
export interface Bin {
	from: IsoDay;
	/** Its last day. */
	to: IsoDay;
	/** Stories whose date lies within it. */
	exact: number;
	/** Stories whose date is wider than it and touches it. */
	wide: number;
}

/** 1970-01-01 was a Thursday; weeks begin on Monday (ISO 8601). */
const monday = (day: number) => day - ((day + 3) % 7);

/** More bins than this could not be told apart on a screen. */
const AT_MOST = 80;

const firstDay = (year: number, month: number) =>
	dayNumber(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10));

/** Day numbers at which the bins that hold two days begin, and one more at which the last one ends. */
export function edges(first: number, last: number, unit: Unit): number[] {
	const starts: number[] = [];
	if (unit === 'day') {
		for (let day = first; day <= last + 1; day++) starts.push(day);
		return starts;
	}
	if (unit === 'week') {
		for (let day = monday(first); day <= last + 7; day += 7) starts.push(day);
		return starts[starts.length - 2]! > last ? starts.slice(0, -1) : starts;
	}
	const step = unit === 'month' ? 1 : 12;
	const [year, month] = isoDay(first).split('-').map(Number) as [number, number];
	for (let i = unit === 'month' ? month - 1 : 0; ; i += step) {
		const day = firstDay(year, i);
		starts.push(day);
		if (day > last) return starts;
	}
}

/** The unit in which that many days make a histogram one can read and press. */
export function unitFor(days: number): Unit {
	if (days / 7 <= AT_MOST) return 'week';
	return days / 30.44 <= AT_MOST ? 'month' : 'year';
}
