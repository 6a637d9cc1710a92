import type { StoryCard, StoryPlace } from '../story/story.ts';

/** What a list shows of a story, and nothing more: it goes into the page a second time, as data for its script. */
export type ListedStory = Pick<
	StoryCard,
	'slug' | 'language' | 'title' | 'summary' | 'occurred' | 'languages'
> & {
	/** Where it happens. */
	settings: (Pick<StoryPlace, 'slug' | 'name' | 'precision'> & { outer?: string })[];
};

/** A story as a list shows it. */
export function listed({
	slug,
	language,
	title,
	summary,
	occurred,
	languages,
	places
}: StoryCard): ListedStory {
	return {
		slug,
		language,
		title,
		summary,
		occurred,
		languages,
		settings: places
			.filter((place) => place.role === 'setting')
			.map(({ slug, name, precision, inside }) => ({ slug, name, precision, outer: inside[0] }))
	};
}
