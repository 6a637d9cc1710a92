import { pathData } from '../atlas/path.ts';
import type { Point } from '../geo/lines.ts';
import { dayNumber, isoDay, type IsoDay } from '../story/when.ts';
import { edges, type Unit } from './bins.ts';

/** A day, week, month or year of a selection's histogram. */
export interface HistogramBin {
	from: IsoDay;
	/** Its last day. */
	to: IsoDay;
	/** Selected, and dated within it. */
	exact: number;
	/** Selected, of a date wider than it: counted in every bin that the date may touch. */
	wide: number;
	/** Not selected. */
	rest: number;
}

export interface Histogram {
	unit: Unit;
	/** In order, without gaps. */
	bins: HistogramBin[];
}

/** More bins than this could not be told apart on a screen. */
export const BINS_AT_MOST = 400;
/** More links than this nobody would walk through by keyboard. */
const LINKS_AT_MOST = 80;
/** Stories of a bin that are drawn one by one; more are a bar. */
const BLOCKS_AT_MOST = 8;

/** Whether a unit makes a histogram of a period that one can draw. */
export function isDrawable(unit: Unit, from: IsoDay, to: IsoDay): boolean {
	return edges(dayNumber(from), dayNumber(to), unit).length - 1 <= BINS_AT_MOST;
}

/** What one link of the histogram narrows the selection to. */
export interface Span {
	from: IsoDay;
	to: IsoDay;
	exact: number;
	/** Of a single bin; over several the same story would be counted again and again. */
	wide?: number;
}

/** Characters of an ISO day that name its month, year, decade and century. */
const prefixes = [7, 4, 3, 2];

/** Each bin, or where there are too many, the months, years, decades or centuries in which they begin. */
export function spansOf(bins: readonly HistogramBin[]): Span[] {
	if (bins.length <= LINKS_AT_MOST)
		return bins.map(({ from, to, exact, wide }) => ({ from, to, exact, wide }));
	const groups = prefixes.map((length) => Map.groupBy(bins, ({ from }) => from.slice(0, length)));
	const group = groups.find(({ size }) => size <= LINKS_AT_MOST) ?? groups.at(-1)!;
	return [...group.values()].map((held) => ({
		from: held[0]!.from,
		to: held.at(-1)!.to,
		exact: held.reduce((sum, { exact }) => sum + exact, 0)
	}));
}

/** Counts at which lines are drawn across: round ones (1, 2, 5 and zeros), at most `most` of them. */
export function countTicks(highest: number, most = 3): number[] {
	const power = 10 ** Math.floor(Math.log10(Math.max(1, highest / most)));
	const step = [1, 2, 5, 10].map((digit) => digit * power).find((size) => highest / size < most + 1)!;
	return Array.from({ length: Math.floor(highest / step) }, (_, i) => (i + 1) * step);
}

/** A moment on the axis with its name's grain. */
export interface TimeTick {
	day: IsoDay;
	grain: 'day' | 'month' | 'year';
}

const monthStart = (year: number, month: number) =>
	dayNumber(new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10));

/** Ways to divide the axis, the finest first: every so many days, months or years. */
const divisions: [grain: TimeTick['grain'], step: number][] = [
	...[1, 2, 7, 14].map((step): [TimeTick['grain'], number] => ['day', step]),
	...[1, 2, 3, 6].map((step): [TimeTick['grain'], number] => ['month', step]),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((step): [TimeTick['grain'], number] => ['year', step])
];

/** The calendar's own divisions of the days from `first` up to `end`, the finest of which there are at most `most`. */
export function timeTicks(first: number, end: number, most = 8): TimeTick[] {
	const [year, month] = isoDay(first).split('-').map(Number) as [number, number];
	const daysOf = { day: 1, month: 28, year: 365 };
	for (const [grain, step] of divisions) {
		if ((end - first) / (daysOf[grain] * step) > most * 1.2) continue;
		const days: number[] = [];
		if (grain === 'day') for (let day = first; day < end; day += step) days.push(day);
		else {
			const months = grain === 'month' ? step : step * 12;
			// Multiples of the step, so that decades are 1990 and 2000, and quarters begin in January
			const start = Math.floor((year * 12 + month - 1) / months) * months;
			for (let i = start; ; i += months) {
				const day = monthStart(Math.floor(i / 12), i % 12);
				if (day >= end) break;
				if (day >= first) days.push(day);
			}
		}
		if (days.length <= most) return days.map((day) => ({ day: isoDay(day), grain }));
	}
	return [];
}

/** The bars as SVG path data, in a box `WIDE` by `HIGH`: three stacked layers, from the foot upwards. */
export interface Bars {
	exact: string;
	wide: string;
	rest: string;
	/** What the full height stands for. */
	highest: number;
	/** Stories are drawn one by one. */
	inBlocks: boolean;
}

/** Units of the box: fine enough for four hundred bins, whole numbers for short paths. */
export const WIDE = 20_000;
export const HIGH = 1000;
/** Of a bin's width, on both sides together; of a block's height. */
const GAP = 0.14;

/** Bars over the days of their bins, from the start of the line to its end. */
export function drawBars(bins: readonly HistogramBin[]): Bars {
	const [first, end] = [dayNumber(bins[0]!.from), dayNumber(bins.at(-1)!.to) + 1];
	const most = Math.max(...bins.map(({ exact, wide, rest }) => exact + wide + rest), 1);
	const inBlocks = most <= BLOCKS_AT_MOST;
	const highest = inBlocks ? BLOCKS_AT_MOST : most;
	const layers = { exact: [] as Point[][], wide: [] as Point[][], rest: [] as Point[][] };
	for (const bin of bins) {
		const start = (dayNumber(bin.from) - first) / (end - first);
		const share = (dayNumber(bin.to) + 1 - dayNumber(bin.from)) / (end - first);
		const [left, right] = [(start + (share * GAP) / 2) * WIDE, (start + share * (1 - GAP / 2)) * WIDE];
		let below = 0;
		for (const layer of ['exact', 'wide', 'rest'] as const) {
			const count = bin[layer];
			const pieces = inBlocks ? Array.from({ length: count }, () => 1 - GAP) : [count];
			for (const [i, piece] of pieces.entries()) {
				if (!piece) continue;
				const foot = HIGH * (1 - (below + (inBlocks ? i : 0)) / highest);
				// A single story among thousands is seen all the same
				const head = Math.min(foot - 8, foot - (piece / highest) * HIGH);
				layers[layer].push([
					[left, foot],
					[left, head],
					[right, head],
					[right, foot]
				]);
			}
			below += count;
		}
	}
	const draw = (rings: Point[][]) => pathData(rings, true);
	return {
		exact: draw(layers.exact),
		wide: draw(layers.wide),
		rest: draw(layers.rest),
		highest,
		inBlocks
	};
}
