import { redirect } from '@sveltejs/kit';
import { readyLanguages } from '$lib/newsroom/manuscript';
import { askedStory } from '$lib/server/desk/asked';
import { allBlockers } from '$lib/server/desk/blocking';
import { documentAt } from '$lib/server/desk/manuscripts';
import * as publication from '$lib/server/desk/publication';
import { reading } from '$lib/server/publish/reading';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story } = await askedStory(event, 'story.publish');
	const document = await documentAt(event.locals.store, story.id, story.revision);
	return {
		story,
		languages: readyLanguages(document),
		blockers: await allBlockers(event.locals.store, document),
		/** Somebody came to take it back. */
		takesBack: event.url.searchParams.has('take-back')
	};
});

export const actions: Actions = {
	/** Publishes the newest revision; with `act=take-back` the story becomes a draft again. */
	default: reading(async (event) => {
		const { story, deed } = await askedStory(event, 'story.publish');
		const { store } = event.locals;
		if ((await event.request.formData()).get('act') === 'take-back')
			await publication.unpublish(store, deed, story.id);
		else await publication.publish(store, deed, story.id);
		redirect(303, `/desk?story=${story.id}`);
	})
};
