import type { Position } from '$lib/geo/position';
import type { Language } from '$lib/story/language';
import type { Passage } from '$lib/story/passages';
import type { Selection } from '$lib/story/selection';
import type { Milestone, Named, StoryCard, StoryPlace } from '$lib/story/story';
import type { IsoDay } from '$lib/story/when';

export const units = ['day', 'week', 'month', 'year'] as const;
export type Unit = (typeof units)[number];

/** One column of the histogram: stories by the days they tell. */
export interface HistogramBin {
	from: IsoDay;
	to: IsoDay;
	/** Selected, dated within the bin. */
	exact: number;
	/** Selected, of a date wider than the bin: in every bin that it may touch. */
	wide: number;
	/** Not selected. */
	rest: number;
}

export interface Histogram {
	unit: Unit;
	bins: HistogramBin[];
}

export const facetKeys = ['theme', 'kind', 'language', 'role', 'precision'] as const;

export interface FacetRow {
	value: string;
	/** In the reader's language. */
	name: string;
	count: number;
	/** Asked for. */
	on: boolean;
}

export interface Facet {
	key: (typeof facetKeys)[number];
	values: FacetRow[];
	/** One story may be counted in several rows. */
	overlaps: boolean;
}

/** Where a story of the list lies. */
export type RowPlace = Pick<StoryPlace, 'slug' | 'name' | 'role' | 'precision'> & {
	/** What it lies in, nearest first. */
	outer?: string;
	/** It answers what is asked of places; true where nothing is. */
	isInside: boolean;
};

/** A story as the table shows it: leaner than its card, for it goes into the page a second time for the script. */
export interface BenchRow extends Pick<
	StoryCard,
	'slug' | 'language' | 'title' | 'occurred' | 'published' | 'languages'
> {
	places: RowPlace[];
	/** Where the words were found; none when no words are asked. */
	passages: (Passage & { language: Language })[];
}

export const sorts = ['latest', 'earliest', 'published', 'nearest', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

export const views = ['stories', 'rows', 'milestones'] as const;
export type View = (typeof views)[number];

/** What a bench's address says besides the selection. */
export interface Manner {
	sort?: Sort;
	shows?: View;
	unit?: Unit;
	/** Where the page before ended; opaque. */
	after?: string;
}

/** A place that the sentence names. */
export interface AskedPlace extends Named {
	kind: string;
	at: Position;
}

export interface Counts {
	/** Selected stories. */
	stories: number;
	/** Their told places: the rows of the table of stories and places. */
	rows: number;
	/** Those of them that answer what is asked of places. */
	inside: number;
	/** Stories of the whole archive. */
	total: number;
}

export interface Bench extends Counts {
	selection: Selection;
	sort: Sort;
	shows: View;
	facets: Facet[];
	histogram: Histogram;
	list: BenchRow[];
	milestones: Milestone[];
	/** The cursor of the next page; none on the last. */
	next?: string;
	after?: string;
	/** The place of the selection, or the one that its radius is drawn about. */
	place?: AskedPlace;
	/** The ranking was cut to this many of the newest matches. */
	rankedOf?: number;
	milliseconds: number;
}
