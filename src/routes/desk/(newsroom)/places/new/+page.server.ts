import { redirect } from '@sveltejs/kit';
import * as places from '$lib/server/desk/places';
import type { Actions, PageServerLoad } from './$types';
import { placeDeed, withPlace } from '../deed.server';

export const load: PageServerLoad = async (event) => {
	await placeDeed(event);
	return {};
};

export const actions: Actions = {
	default: async (event) => {
		const deed = await placeDeed(event);
		const { store, gazetteer, language } = event.locals;
		const answer = await withPlace(event.request, (place) =>
			places.create(store, gazetteer, deed, place, language)
		);
		if ('done' in answer) redirect(303, `/desk/places/${answer.done}`);
		return answer;
	}
};
