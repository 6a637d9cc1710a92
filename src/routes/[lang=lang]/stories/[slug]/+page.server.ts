import { mediaIn } from '$lib/newsroom/media';
import * as publicMedia from '$lib/server/media/public-media';
import { drawLocator } from '$lib/server/publish/locator';
import { renderMarkdown } from '$lib/server/publish/markdown';
import { plainReading } from '$lib/server/publish/reading';
import { anotherAt, placesAround } from '$lib/server/publish/told-at';
import * as stories from '$lib/server/store/stories';
import { loadMessages } from '$lib/i18n/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = plainReading(async ({ params, locals }) => {
	const { store, language } = locals;
	const story = await stories.read(store, params.slug, language);
	const m = await loadMessages(language);
	const setting = story.places.find((place) => place.role === 'setting') ?? story.places[0];
	const around = setting ? await placesAround(locals, setting.at) : [];
	const nearest = around.find(
		(place) => place.stories > 0 && !story.places.some((own) => own.slug === place.slug)
	);
	const [{ before, after }, here, there, figures] = await Promise.all([
		stories.neighbours(store, params.slug, language),
		setting && anotherAt(locals, setting.slug, params.slug),
		nearest && anotherAt(locals, nearest.slug, params.slug),
		publicMedia.shown(store, mediaIn(story.body), story.language)
	]);
	const shown = story.places.filter(({ role, precision }) => role !== 'mentioned' && precision !== 'country');
	const [end] = story.places.filter(({ role }) => role === 'setting');
	const origins = shown.filter(({ role }) => role === 'origin');
	return {
		story,
		body: renderMarkdown(story.body, story.language, figures),
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
			'story',
			end ? origins.map((origin) => [origin.at, end.at]) : []
		)
	};
});
