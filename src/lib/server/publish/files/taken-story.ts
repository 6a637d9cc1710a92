import type { Language } from '../../../story/language.ts';
import type { Precision, Role } from '../../../story/precision.ts';
import type { Named } from '../../../story/story.ts';
import type { IsoDay } from '../../../story/when.ts';

/** A public geotag as files tell it. */
export interface TakenPlace extends Named {
	role: Role;
	precision: Precision;
	/** Degrees, WGS 84: of the public geometry, never the true one. */
	longitude: number;
	latitude: number;
	/** metres; 0 when exact */
	radius: number;
}

/** A published story as files tell it: plain values, as the store has them. */
export interface TakenStory {
	id: number;
	slug: string;
	kind: string;
	/** Of title, standfirst and summary: the reader's, or the original's where there is no translation. */
	language: Language;
	title: string;
	standfirst: string;
	summary: string;
	/** Named in the reader's language. */
	themes: Named[];
	/** EDTF, and the days it may cover. */
	occurred: string;
	occurredEarliest: IsoDay;
	occurredLatest: IsoDay;
	published: string;
	publishedEarliest: IsoDay;
	publishedLatest: IsoDay;
	/** The languages it can be read in. */
	languages: Language[];
	original: Language;
	/** Where it appeared first, both '' where that is here; an address may be '' alone. */
	source: { name: string; url: string };
	/** When the newsroom last published a change of it, RFC 3339 instant; null where it never did. */
	modified: string | null;
	/** Those where it happens come first; none where all are withheld. */
	places: TakenPlace[];
}

/** Stories as the store hands them over: a few hundred at a time, never all at once. */
export type Batches = Iterable<TakenStory[]> | AsyncIterable<TakenStory[]>;

/** The newsroom that publishes; `licence` is an SPDX identifier, such as CC-BY-4.0. */
export interface Publisher {
	name: string;
	home: string;
	licence: string;
}

/** What a file says of itself. All addresses are absolute. */
export interface Context {
	/** `https://host`, without a slash at its end. */
	origin: string;
	/** The reader's language. */
	language: Language;
	/** Of the selection, in words. */
	title: string;
	/** The selection's page; the same for all pages of one feed. */
	address: string;
	/** This file. */
	self: string;
	/** The file that goes on where this one ends. */
	next?: string;
	/** When any of the stories last changed. */
	updated: Date;
	edition: Publisher;
	/** Stories in the selection. */
	total: number;
}

/** A story's page in the language of the text that the file tells: the address a sitemap lists. */
export function storyAddress(
	{ origin }: Pick<Context, 'origin'>,
	{ language, slug }: Pick<TakenStory, 'language' | 'slug'>
): string {
	return `${origin}/${language}/stories/${encodeURIComponent(slug)}`;
}

/** Midnight UTC of a day (RFC 3339), for formats that have no dates without a time. */
export function midnight(day: IsoDay): string {
	return `${day}T00:00:00Z`;
}
