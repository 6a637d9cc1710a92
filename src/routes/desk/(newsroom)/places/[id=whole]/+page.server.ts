import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '$lib/newsroom/permissions';
import { require } from '$lib/server/auth/permission';
import * as merging from '$lib/server/desk/place-merging';
import * as places from '$lib/server/desk/places';
import { placeSight } from '$lib/server/desk/sight';
import { sentForm } from '$lib/server/sent-form';
import { Invalid, NotFound } from '$lib/story/refusal';
import type { Actions, PageServerLoad } from './$types';
import { placeDeed, withPlace } from '../deed.server';

/** What is asked of the store, where a place that is not there is 404. */
async function orNotHere<Found>(asked: Promise<Found>): Promise<Found> {
	try {
		return await asked;
	} catch (refusal) {
		if (!(refusal instanceof NotFound)) throw refusal;
		error(404, { message: refusal.message, missing: { what: 'place', given: refusal.given } });
	}
}

export const load: PageServerLoad = async (event) => {
	const member = await require(event, 'place.read');
	const { store, language } = event.locals;
	const place = await orNotHere(places.read(store, Number(event.params.id), placeSight(member, language)));
	// A number that became another leads on
	if (place.id !== Number(event.params.id)) redirect(301, `/desk/places/${place.id}`);
	return { place, mayWrite: may(member, 'place.write'), isSaved: event.url.searchParams.has('saved') };
};

/** The number of the place that stays, as it was typed: a number, or a name that only one place has. */
async function keptOf(store: App.Locals['store'], language: App.Locals['language'], typed: string) {
	if (/^[1-9]\d{0,14}$/.test(typed)) return Number(typed);
	const found = await places.list(store, language, { words: typed, limit: 2 });
	return typed && found.length === 1 ? found[0]!.id : undefined;
}

export const actions: Actions = {
	save: async (event) => {
		const deed = await placeDeed(event);
		const { store, gazetteer, language } = event.locals;
		const id = Number(event.params.id);
		const answer = await orNotHere(
			withPlace(event.request, (place) => places.change(store, gazetteer, deed, id, place, language))
		);
		if ('done' in answer) redirect(303, `/desk/places/${id}?saved`);
		return answer;
	},
	/** Says what merging would move, and merges once that was seen. */
	merge: async (event) => {
		const deed = await placeDeed(event);
		const { store, language } = event.locals;
		const id = Number(event.params.id);
		const form = await sentForm(event.request);
		const into = String(form.get('into') ?? '').trim();
		const kept = await keptOf(store, language, into);
		if (kept === undefined) return fail(400, { merge: { into, isWrong: true } });
		try {
			if (form.has('sure')) {
				await merging.merge(store, deed, id, kept);
				redirect(303, `/desk/places/${kept}?saved`);
			}
			const [moves, { names }] = await Promise.all([
				merging.preview(store, id, kept),
				places.read(store, kept, { language, ofShelters: true })
			]);
			return { merge: { into: String(kept), name: names[language], moves } };
		} catch (refusal) {
			if (refusal instanceof Invalid || refusal instanceof NotFound)
				return fail(400, { merge: { into, isWrong: true } });
			throw refusal;
		}
	}
};
