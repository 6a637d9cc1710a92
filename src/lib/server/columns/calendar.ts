import { isoDay } from '../../story/when.ts';

export const units = ['day', 'week', 'month', 'year'] as const;
/** Weeks begin on Monday (ISO 8601). */
export type Unit = (typeof units)[number];

/** Days of one length after another, numbered from 0. */
export interface Calendar {
	unit: Unit;
	/** The first day of each bin, and one more where the last one ends. */
	edges: number[];
	/** The bin of a day: `binOf[day - edges[0]]`. */
	binOf: Uint32Array;
}

/** More bins than this are no picture any more; a finer unit is not taken. */
const BINS_AT_MOST = 2000;
/** As many as a person can tell apart, where no unit is asked for: three months of days, two years of weeks. */
const atEase: Record<Unit, number> = { day: 93, week: 106, month: 400, year: Infinity };

const days: Record<Unit, number> = { day: 1, week: 7, month: 30.4, year: 365 };

/** 1970-01-01 was a Thursday. */
const monday = (day: number) => day - ((((day + 3) % 7) + 7) % 7);
const firstOf = (year: number, month: number) => {
	const date = new Date(0);
	// Date.UTC takes a year below 100 for one of the twentieth century
	date.setUTCFullYear(year, month, 1);
	return Math.round(date.getTime() / 86_400_000);
};

function edgesOf(unit: Unit, first: number, last: number): number[] {
	if (last < first) return [first];
	const edges: number[] = [];
	if (unit === 'day' || unit === 'week') {
		const step = days[unit];
		const start = unit === 'week' ? monday(first) : first;
		for (let day = start; ; day += step) {
			edges.push(day);
			if (day > last) return edges;
		}
	}
	const [year, month] = isoDay(first).split('-').map(Number) as [number, number];
	for (let i = unit === 'month' ? month - 1 : 0; ; i += unit === 'month' ? 1 : 12) {
		const day = firstOf(year, i);
		edges.push(day);
		if (day > last) return edges;
	}
}

/** The finest unit in which so many days are not more bins than that; years where none is. */
const unitWithin = (span: number, bins: (unit: Unit) => number) =>
	units.find((unit) => span / days[unit] <= bins(unit)) ?? 'year';

/**
 * Divides the days from the first to the last, or nothing where the last comes before it.
 * @param asked the unit, where somebody asked for one; a coarser one is taken when it makes too many bins
 */
export function calendarOf(first: number, last: number, asked?: Unit): Calendar {
	const span = last - first + 1;
	const finest = unitWithin(span, (unit) => (asked ? BINS_AT_MOST : atEase[unit]));
	const unit = asked && units.indexOf(asked) > units.indexOf(finest) ? asked : finest;
	const edges = edgesOf(unit, first, last);
	const binOf = new Uint32Array(edges.at(-1)! - edges[0]!);
	for (let bin = 0; bin + 1 < edges.length; bin++)
		binOf.fill(bin, edges[bin]! - edges[0]!, edges[bin + 1]! - edges[0]!);
	return { unit, edges, binOf };
}

/** Stories counted by the days they tell of. */
export class Bins {
	readonly calendar: Calendar;
	readonly exact: Float64Array;
	/** How many wide dates begin in a bin, less those that ended before it: their sum so far is how many touch it. */
	readonly #wide: Float64Array;
	readonly #first: number;
	readonly #last: number;

	constructor(calendar: Calendar) {
		this.calendar = calendar;
		this.exact = new Float64Array(calendar.edges.length - 1);
		this.#wide = new Float64Array(calendar.edges.length);
		this.#first = calendar.edges[0]!;
		this.#last = calendar.edges.at(-1)! - 1;
	}

	/** Adds stories that tell of these days, so many of them. */
	add(first: number, last: number, stories = 1): void {
		if (last < this.#first || first > this.#last) return;
		const { binOf } = this.calendar;
		const from = binOf[(first < this.#first ? this.#first : first) - this.#first]!;
		const to = binOf[(last > this.#last ? this.#last : last) - this.#first]!;
		if (from === to && first >= this.#first && last <= this.#last) this.exact[from]! += stories;
		else {
			this.#wide[from]! += stories;
			this.#wide[to + 1]! -= stories;
		}
	}

	/** How many wide dates touch each bin. */
	wide(): number[] {
		let open = 0;
		return Array.from(this.exact, (_, bin) => (open += this.#wide[bin]!));
	}
}
