import { plainReading } from '$lib/server/publish/reading';
import * as places from '$lib/server/store/places';
import { alphabetical } from '$lib/story/alphabet';
import type { PageServerLoad } from './$types';

/** More would be no list that anybody reads: the map and the bench know them all. */
const LISTED_AT_MOST = 500;

export const load: PageServerLoad = plainReading(async ({ locals: { store, research, language } }) => {
	const [most, named] = await Promise.all([
		research.mostTold(LISTED_AT_MOST),
		places.onlyNamed(store, language, LISTED_AT_MOST)
	]);
	const stories = new Map(most.places.map((place) => [place.id, place.stories]));
	const listed = await places.byIds(store, [...stories.keys()], language);
	const inOrder = alphabetical(language);
	return {
		told: listed
			.map((place) => ({ ...place, stories: stories.get(place.id)! }))
			.sort((a, b) => b.stories - a.stories || inOrder(a.name, b.name)),
		more: most.of - listed.length,
		named
	};
});
