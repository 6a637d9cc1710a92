import { languages } from '../../story/language.ts';
import { precisions, roles } from '../../story/precision.ts';
import { isoDay, type IsoDay } from '../../story/when.ts';
import type { Archive } from './archive.ts';
import { Bins, type Calendar, type Unit } from './calendar.ts';
import { countBits, hasBit } from './bits.ts';
import { candidatesOf } from './candidates.ts';
import { standing } from './filters.ts';
import type { Sieve } from './sieve.ts';
import { addDays, type FacetTally, Tally } from './tally.ts';
import { tallyFew } from './tally-few.ts';
import { tallySets } from './tally-sets.ts';

/** How many stories each value would select, were the facet's own filter set to it alone. */
export interface Facet {
	rows: { value: string; stories: number }[];
	/** Stories that the facet says nothing of: without a theme, without a public place. */
	without: number;
	/** Stories selected by everything but this filter. `rows` and `without` add up to it unless `overlaps`. */
	stories: number;
	/** A story counts in several rows. */
	overlaps: boolean;
}

export interface HistogramBin {
	/** Its first and its last day. */
	from: IsoDay;
	to: IsoDay;
	/** Selected stories whose date lies within it. */
	exact: number;
	/** Selected stories whose date is wider than the bin and touches it: they count in each that they touch. */
	wide: number;
	/** The archive's other stories that lie in it or touch it. */
	rest: number;
}

/** Counts of a selection; exact, plain values. */
export interface Count {
	stories: number;
	/**
	 * Rows that a table or a file of the selected stories has: their public geotags, and one for each story without.
	 * `matching` of them are what is asked of places; all are where nothing is.
	 */
	rows: number;
	matching: number;
	facets: {
		theme: Facet;
		kind: Facet;
		language: Facet;
		/** Stories with a geotag in that role, of which all else holds that is asked of places. */
		role: Facet;
		/** Stories by the finest of their geotags of which all else holds; "at least commune" adds up the rows above it. */
		precision: Facet;
	};
	/** Like a facet it leaves its own filter, the period, aside: what lies outside it can be dimmed. */
	histogram: { unit: Unit; bins: HistogramBin[] };
	/** The first and the last day that the archive tells of; absent where it tells of nothing. */
	told?: { from: IsoDay; to: IsoDay };
	/** Stories that touch each year, the period left aside; a wide date counts in several. */
	years: { year: number; stories: number }[];
}

/** How the histogram is to be divided; what is not said is chosen. */
export interface HistogramRequest {
	unit?: Unit;
	/** Its first and last day; the archive's own where absent. */
	from?: IsoDay;
	to?: IsoDay;
}

/** A facet as told, its counted rows named. */
function facetOf(rows: Facet['rows'], { without, stories }: FacetTally): Facet {
	const sum = rows.reduce((total, row) => total + row.stories, without);
	return { rows, without, stories, overlaps: sum > stories };
}

const named = (values: readonly string[], { rows }: FacetTally): Facet['rows'] =>
	Array.from(rows, (stories, index) => ({ value: values[index]!, stories }));
const mostFirst = (rows: Facet['rows']) =>
	rows.sort((a, b) => b.stories - a.stories || (a.value < b.value ? -1 : 1));

/** What is told: the archive's first and last day, or undefined for an empty one. */
export function extentOf(archive: Archive): [first: number, last: number] | undefined {
	let [least, most] = [Infinity, -Infinity];
	for (const { segment, gone } of archive.parts) {
		for (let story = 0; story < segment.size; story++) {
			if (gone && hasBit(gone, story)) continue;
			if (segment.first[story]! < least) least = segment.first[story]!;
			if (segment.last[story]! > most) most = segment.last[story]!;
		}
	}
	return least > most ? undefined : [least, most];
}

/** All stories of the archive by a calendar. */
export function binsOf(archive: Archive, calendar: Calendar): Bins {
	const bins = new Bins(calendar);
	for (const part of archive.parts) addDays(part.segment, standing(part), [bins]);
	return bins;
}

/** @param whole the archive's bins of the same calendar */
function histogramOf(bins: Bins, whole: Bins): Count['histogram'] {
	const { unit, edges } = bins.calendar;
	const [wide, allWide] = [bins.wide(), whole.wide()];
	return {
		unit,
		bins: Array.from(bins.exact, (exact, bin) => ({
			from: isoDay(edges[bin]!),
			to: isoDay(edges[bin + 1]! - 1),
			exact,
			wide: wide[bin]!,
			rest: whole.exact[bin]! + allWide[bin]! - exact - wide[bin]!
		}))
	};
}

/**
 * Up to this part of the archive, stories are counted one after another: passing over whole columns takes as long as
 * these, however few are asked for.
 */
const FEW = 1 / 12;

function tallyPart(sieve: Sieve, tally: Tally): void {
	const candidates = candidatesOf({
		...sieve,
		question: { ...sieve.question, from: -Infinity, to: Infinity }
	});
	if (candidates && countBits(candidates) <= sieve.part.segment.size * FEW)
		tallyFew(sieve, candidates, tally);
	else tallySets(sieve, tally);
}

/**
 * Counts what the sieves let through.
 * @param whole the archive's bins, by the calendar that the histogram is to have
 * @param years the years of the archive
 * @param extent the first and the last day that the archive tells of
 */
export function countAll(
	archive: Archive,
	sieves: Sieve[],
	whole: Bins,
	years: Calendar,
	extent?: [first: number, last: number]
): Count {
	const { dictionary } = archive;
	const [bins, byYear] = [new Bins(whole.calendar), new Bins(years)];
	const tally = new Tally(dictionary.themes.keys.length, dictionary.kinds.keys.length, [bins, byYear]);
	for (const sieve of sieves) tallyPart(sieve, tally);
	const themes = dictionary.themeSlugs.flatMap((value, theme) =>
		value === undefined || !archive.hasTheme(theme) ? [] : [{ value, stories: tally.themes.rows[theme]! }]
	);
	const kinds = named(dictionary.kinds.keys, tally.kinds).filter((_, kind) => archive.hasKind(kind));
	const wideYears = byYear.wide();
	return {
		stories: tally.stories,
		rows: tally.rows,
		matching: tally.matching,
		facets: {
			theme: facetOf(mostFirst(themes), tally.themes),
			kind: facetOf(mostFirst(kinds), tally.kinds),
			language: facetOf(named(languages, tally.languages), tally.languages),
			role: facetOf(named(roles, tally.roles), tally.roles),
			precision: facetOf(named(precisions, tally.precisions), tally.precisions)
		},
		histogram: histogramOf(bins, whole),
		told: extent && { from: isoDay(extent[0]), to: isoDay(extent[1]) },
		years: wideYears.map((wide, bin) => ({
			year: Number(isoDay(years.edges[bin]!).slice(0, 4)),
			stories: wide + byYear.exact[bin]!
		}))
	};
}
