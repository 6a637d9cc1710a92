import { redirect } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { askedStory } from '$lib/server/desk/asked';
import { duplicate } from '$lib/server/desk/bin';
import { reading } from '$lib/server/publish/reading';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const { story } = await askedStory(event, 'story.write');
	return { story };
});

export const actions: Actions = {
	default: reading(async (event) => {
		await require(event, 'story.create');
		const { story, deed } = await askedStory(event, 'story.write');
		redirect(303, `/desk/stories/${await duplicate(event.locals.store, deed, story.id)}`);
	})
};
