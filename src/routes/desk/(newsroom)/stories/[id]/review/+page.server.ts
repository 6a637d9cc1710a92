import { redirect } from '@sveltejs/kit';
import { askedStory } from '$lib/server/desk/asked';
import { setReview } from '$lib/server/desk/publication';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story } = await askedStory(event, 'story.write');
	return { story };
});

export const actions: Actions = {
	/** Asks for a review; with `act=return`, which is for those who review, gives the story back. */
	default: reading(async (event) => {
		const isReturned = (await sentForm(event.request)).get('act') === 'return';
		const { story, deed } = await askedStory(event, isReturned ? 'story.publish' : 'story.write');
		await setReview(event.locals.store, deed, story.id, !isReturned);
		redirect(303, `/desk?story=${story.id}`);
	})
};
