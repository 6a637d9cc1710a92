import { fail, redirect } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { begin } from '$lib/server/desk/manuscripts';
import { reading } from '$lib/server/publish/reading';
import { sentForm } from '$lib/server/sent-form';
import { isLanguage } from '$lib/story/language';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'story.create');
});

export const actions: Actions = {
	default: reading(async (event) => {
		const member = await require(event, 'story.create');
		const language = (await sentForm(event.request)).get('language');
		if (!isLanguage(language)) return fail(400, { wrong: true });
		const { store, address } = event.locals;
		const id = await begin(store, { at: new Date(), member, address }, language);
		redirect(303, `/desk/stories/${id}`);
	})
};
