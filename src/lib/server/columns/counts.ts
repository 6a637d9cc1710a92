import { languages } from '../../story/language.ts';
import { precisions, roles } from '../../story/precision.ts';
import { isoDay, type IsoDay } from '../../story/when.ts';
import type { Archive } from './archive.ts';
import { Bins, type Calendar, type Unit } from './calendar.ts';
import { hasBit } from './bits.ts';
import { NOWHERE } from './segment.ts';
import type { Sieve } from './sieve.ts';
import { Tally, tallyPart } from './tally.ts';

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
	/** Public geotags of the selected stories, and those of them of which all holds that is asked of places. */
	geotags: number;
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

/** Takes counts by bits together apart: each bit's own. */
function apart(counts: Float64Array, names: readonly string[]): Facet['rows'] {
	return names.map((value, bit) => ({
		value,
		stories: counts.reduce((sum, count, bits) => ((bits >>> bit) & 1 ? sum + count : sum), 0)
	}));
}

function facetOf(rows: Facet['rows'], without: number, stories: number): Facet {
	const sum = rows.reduce((total, row) => total + row.stories, without);
	return { rows, without, stories, overlaps: sum > stories };
}

const sumOf = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);
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
	for (const { segment, gone } of archive.parts)
		for (let story = 0; story < segment.size; story++)
			if (!gone || !hasBit(gone, story)) bins.add(segment.first[story]!, segment.last[story]!);
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
	const tally = new Tally(
		dictionary.themes.keys.length,
		dictionary.kinds.keys.length,
		[bins, byYear],
		extent ?? [0, -1]
	);
	for (const sieve of sieves) tallyPart(sieve, tally);
	tally.close();
	const themes = dictionary.themeSlugs.flatMap((value, theme) =>
		value === undefined || !archive.hasTheme(theme) ? [] : [{ value, stories: tally.themes[theme]! }]
	);
	const kinds = dictionary.kinds.keys.flatMap((value, kind) =>
		archive.hasKind(kind) ? [{ value, stories: tally.kinds[kind]! }] : []
	);
	const finest = precisions
		.slice(0, -1)
		.map((value, index) => ({ value, stories: tally.precisions[index]! }));
	const wideYears = byYear.wide();
	return {
		stories: tally.stories,
		geotags: tally.geotags,
		matching: tally.matching,
		facets: {
			theme: facetOf(mostFirst(themes), tally.unthemed, tally.themed),
			kind: facetOf(mostFirst(kinds), 0, sumOf(tally.kinds)),
			language: facetOf(apart(tally.languages, languages), tally.languages[0]!, sumOf(tally.languages)),
			role: facetOf(apart(tally.roles, roles), tally.roles[0]!, sumOf(tally.roles)),
			precision: facetOf(finest, tally.precisions[NOWHERE]!, sumOf(tally.precisions))
		},
		histogram: histogramOf(bins, whole),
		told: extent && { from: isoDay(extent[0]), to: isoDay(extent[1]) },
		years: wideYears.map((wide, bin) => ({
			year: Number(isoDay(years.edges[bin]!).slice(0, 4)),
			stories: wide + byYear.exact[bin]!
		}))
	};
}
