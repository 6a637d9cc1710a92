import type { Language } from '../../../story/language.ts';
import { storyAddress, type Context, type TakenPlace, type TakenStory } from './taken-story.ts';

/**
 * What tables and features say of a story and of its place, under the same names in every format. Standfirst and
 * summary are left to the feeds: they would be repeated with each of a story's places.
 */
export interface StoryFields {
	/** The story's name in all addresses. */
	story: string;
	url: string;
	title: string;
	/** Of the title; BCP 47. */
	language: Language;
	kind: string;
	/** Slugs, the same in every language. */
	themes: string[];
	theme_names: string[];
	languages: Language[];
	original: Language;
	/** EDTF (ISO 8601-2), then the first and the last day that it may cover. */
	occurred: string;
	occurred_earliest: string;
	occurred_latest: string;
	published: string;
	published_earliest: string;
	published_latest: string;
	/** Where it appeared first; '' where that is here. */
	source_name: string;
	source_url: string;
}

export interface PlaceFields {
	place: string | null;
	place_name: string | null;
	role: string | null;
	precision: string | null;
	radius_m: number | null;
}

export const storyColumns = [
	'story',
	'url',
	'title',
	'language',
	'kind',
	'themes',
	'theme_names',
	'languages',
	'original',
	'occurred',
	'occurred_earliest',
	'occurred_latest',
	'published',
	'published_earliest',
	'published_latest',
	'source_name',
	'source_url'
] as const satisfies (keyof StoryFields)[];

export function storyFields(
	story: Omit<TakenStory, 'standfirst' | 'summary' | 'modified'>,
	context: Pick<Context, 'origin'>
): StoryFields {
	return {
		story: story.slug,
		url: storyAddress(context, story),
		title: story.title,
		language: story.language,
		kind: story.kind,
		themes: story.themes.map((theme) => theme.slug),
		theme_names: story.themes.map((theme) => theme.name),
		languages: story.languages,
		original: story.original,
		occurred: story.occurred,
		occurred_earliest: story.occurredEarliest,
		occurred_latest: story.occurredLatest,
		published: story.published,
		published_earliest: story.publishedEarliest,
		published_latest: story.publishedLatest,
		source_name: story.source.name,
		source_url: story.source.url
	};
}

/** All null for a story without a public place. */
export function placeFields(place: TakenPlace | undefined): PlaceFields {
	return {
		place: place?.slug ?? null,
		place_name: place?.name ?? null,
		role: place?.role ?? null,
		precision: place?.precision ?? null,
		radius_m: place?.radius ?? null
	};
}

/**
 * Degrees with six decimals, about ten centimetres on the ground: as fine as RFC 7946 (section 11.2) finds sensible,
 * and finer than any place here is known. More digits would only claim an exactness that nobody measured.
 */
export function degrees(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
