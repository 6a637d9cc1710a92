import { precisions } from '../story/precision.ts';
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
		settings: happeningAt(places).map(({ slug, name, precision, inside }) => ({
			slug,
			name,
			precision,
			outer: inside[0]
		}))
	};
}

/** Where it happens, each place once: told at several precisions, it is known no more exactly than by the coarsest. */
function happeningAt(places: readonly StoryPlace[]): StoryPlace[] {
	const coarseness = ({ precision }: StoryPlace) => precisions.indexOf(precision);
	const settings = new Map<string, StoryPlace>();
	for (const place of places) {
		const known = settings.get(place.slug);
		if (place.role === 'setting' && (!known || coarseness(known) < coarseness(place)))
			settings.set(place.slug, place);
	}
	return [...settings.values()];
}
