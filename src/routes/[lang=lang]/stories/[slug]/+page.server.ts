import { nearestFirst } from '$lib/geo/nearness';
import { drawLocator } from '$lib/server/publish/locator';
import { renderMarkdown } from '$lib/server/publish/markdown';
import { plainReading } from '$lib/server/publish/reading';
import * as places from '$lib/server/store/places';
import * as stories from '$lib/server/store/stories';
import { loadMessages } from '$lib/i18n/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = plainReading(async ({ params, locals: { store, language } }) => {
	const story = await stories.read(store, params.slug, language);
	const m = await loadMessages(language);
	const setting = story.places.find((place) => place.role === 'setting') ?? story.places[0];
	const told = (await places.list(store, language)).filter((place) => place.stories > 0);
	const others = told.filter((place) => !story.places.some((own) => own.slug === place.slug));
	const [nearest] = setting ? nearestFirst(setting.at, others) : [];
	const [{ before, after }, here, there] = await Promise.all([
		stories.neighbours(store, params.slug, language),
		setting && stories.anotherAt(store, setting.slug, params.slug, language),
		nearest && stories.anotherAt(store, nearest.slug, params.slug, language)
	]);
	const shown = story.places.filter(({ role, precision }) => role !== 'mentioned' && precision !== 'country');
	return {
		story,
		body: renderMarkdown(story.body, story.language),
		before,
		after,
		here,
		nearest: nearest && there && { story: there, name: nearest.name, nearness: nearest.nearness },
		locator: drawLocator(
			(shown.length ? shown : story.places).map((place) => ({
				...place,
				stories: 1,
				sub: place.precision === 'exact' ? undefined : m.somewhere[place.precision]
			})),
			language,
			'story'
		)
	};
});
