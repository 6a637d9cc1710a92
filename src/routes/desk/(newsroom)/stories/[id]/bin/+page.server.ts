import { redirect } from '@sveltejs/kit';
import { askedStory } from '$lib/server/desk/asked';
import { bin, unbin } from '$lib/server/desk/bin';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story } = await askedStory(event, 'story.bin');
	return { story };
});

export const actions: Actions = {
	/** Puts the story into the bin; with `act=restore` takes it out. */
	default: reading(async (event) => {
		const { story, deed } = await askedStory(event, 'story.bin');
		const { store } = event.locals;
		if ((await sentForm(event.request)).get('act') === 'restore') {
			await unbin(store, deed, story.id);
			redirect(303, `/desk?story=${story.id}`);
		}
		await bin(store, deed, story.id);
		redirect(303, '/desk/bin');
	})
};
