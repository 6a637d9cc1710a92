import type { Position } from '$lib/geo/position';
import type { BenchMap } from '$lib/server/publish/bench-map';
import type { Language } from '$lib/story/language';
import type { Expected } from '$lib/story/refusal';
import type { Passage } from '$lib/story/passages';
import type { Selection } from '$lib/story/selection';
import type { Milestone, Named, StoryCard, StoryPlace } from '$lib/story/story';
import type { Unit } from '$lib/timeline/bins';
import type { IsoDay } from '$lib/story/when';
import type { Column } from './columns';
import type { Histogram } from '$lib/timeline/histogram';

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
	at: Position;
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
	/** Named; only where the table shows them. */
	kind?: string;
	themes?: string[];
	/** Where the words were found; none when no words are asked. */
	passages: (Passage & { language: Language })[];
}

/** Where a row is said to lie: the first place that its story was selected for. */
export function mainPlace({ places }: BenchRow): RowPlace | undefined {
	return places.find(({ isInside }) => isInside) ?? places[0];
}

export const sorts = ['latest', 'earliest', 'published', 'title', 'nearest', 'relevance'] as const;
export type Sort = (typeof sorts)[number];

export const views = ['stories', 'rows', 'milestones'] as const;
export type View = (typeof views)[number];

/** What a bench's address says besides the selection. */
export interface Manner {
	sort?: Sort;
	shows?: View;
	unit?: Unit;
	/** Of the table, in their order; the title is always one. Absent: the view's usual ones. */
	columns?: Column[];
	/** Where the page before ended; opaque. */
	after?: string;
}

/** The place of the selection, or the one that its radius is drawn about. */
export interface AskedPlace extends Named {
	kind: string;
	/** What the field shows, and reads again as this place: its name, or its slug where others share the name. */
	typed: string;
}

/** A place that somebody may have meant. */
export interface Suggestion {
	name: string;
	/** What tells it from others of its name. */
	context: string;
	/** Stories there and within; none where the gazetteer alone knows the place. */
	stories?: number;
	/** The parameters that ask for it. */
	place?: string;
	near?: string;
}

/** Where a chosen place is asked for. */
export function chosenPlace({ place, near }: Suggestion): Pick<Selection, 'place' | 'around'> {
	if (near === undefined) return { place };
	const [longitude, latitude, kilometres] = near.split(',').map(Number) as [number, number, number];
	return { around: { centre: [longitude, latitude], radius: kilometres * 1000 } };
}

/** What the field of the place says: a name where there is one, which is read again as this place. */
export function placeShown({ place, point, which, selection }: Bench): string {
	const centre = selection.around?.centre;
	return place?.typed ?? point?.name ?? which?.name ?? (Array.isArray(centre) ? centre.join(',') : '');
}

/** What of a question was not understood: said beside its field. */
export interface Refusal {
	parameter: string;
	expected: Expected;
}

/** A question that lies beside this one. */
export interface Neighbour {
	kind: 'near' | 'origin';
	/** Of the place that it is about. */
	name: string;
	placeKind: string;
	kilometres?: number;
	selection: Selection;
	stories: number;
}

/** Bytes of the selection's files, by name. */
export interface TakenSizes {
	bytes: Record<string, number>;
	/** Counted, not estimated. */
	isExact: boolean;
}

/** The bench's map. The page's HTML brings its ground, which `DRAWN` stands for in it; later answers bring it here. */
export type ShownMap = Omit<BenchMap, 'drawing'> & { ground: string };

export interface Bench {
	selection: Selection;
	manner: Manner;
	/** As they are, whether the address says so or not. */
	sort: Sort;
	shows: View;
	/** Selected stories. */
	stories: number;
	/** Rows of a table of stories and places: their public places, and one for each story without. */
	rows: number;
	/** Those of them that answer what is asked of places. */
	inside: number;
	facets: Facet[];
	histogram: Histogram;
	/** The first and the last day that the archive tells of. */
	told?: { from: IsoDay; to: IsoDay };
	map: ShownMap;
	list: BenchRow[];
	milestones: Milestone[];
	around: Neighbour[];
	sizes?: TakenSizes;
	/** The address of the same stories in the API, in CQL2 as far as that can say it. */
	ogc: string;
	/** The cursor of the next page; none on the last. */
	next?: string;
	place?: AskedPlace;
	/** The place of the gazetteer at whose very point the radius is drawn. */
	point?: { name: string; kind: string };
	/** A name was typed that several places bear, or none that is told: the selection is counted without it. */
	which?: { name: string; choices: Suggestion[] };
	/** The ranking was cut to this many of the newest matches. */
	rankedOf?: number;
	milliseconds: number;
}
