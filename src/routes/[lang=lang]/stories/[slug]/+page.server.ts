import { mediaIn } from '$lib/newsroom/media';
import * as publicMedia from '$lib/server/media/public-media';
import { drawLocator, placesShown } from '$lib/server/publish/locator';
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
	const { subjects, ways, named } = placesShown(story, m);
	return {
		story,
		body: renderMarkdown(story.body, story.language, figures),
		before,
		after,
		here,
		nearest: nearest && there && { story: there, name: nearest.name, nearness: nearest.nearness },
		named,
		locator: drawLocator(subjects, language, 'story', ways)
	};
});
