import { plainReading } from '$lib/server/publish/reading';
import * as places from '$lib/server/store/places';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = plainReading(async ({ locals: { store, language } }) => {
	const all = await places.list(store, language);
	return {
		told: all.filter((place) => place.stories > 0),
		named: all.filter((place) => place.stories === 0)
	};
});
