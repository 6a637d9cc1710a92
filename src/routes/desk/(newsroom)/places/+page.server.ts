import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { may } from '$lib/newsroom/permissions';
import { require } from '$lib/server/auth/permission';
import { neverProposed, proposeAgain } from '$lib/server/desk/name-decisions';
import * as places from '$lib/server/desk/places';
import { sentForm } from '$lib/server/sent-form';
import { languages } from '$lib/story/language';
import type { Actions, PageServerLoad } from './$types';

const A_PAGE = 50;
const LONGEST = 200;

export const load: PageServerLoad = async (event) => {
	const member = await require(event, 'place.read');
	const { store, language } = event.locals;
	const asked = event.url.searchParams;
	const words = (asked.get('q') ?? '').trim().slice(0, LONGEST);
	const id = Number(asked.get('id'));
	const name = asked.get('after');
	const after = name !== null && Number.isSafeInteger(id) ? { name, id } : undefined;
	const found = await places.list(store, language, { words, after, limit: A_PAGE + 1 });
	const shown = found.slice(0, A_PAGE);
	const last = shown.at(-1);
	return {
		words,
		places: shown,
		next:
			found.length > A_PAGE && last
				? `?${new URLSearchParams({ q: words, after: last.names[language], id: String(last.id) })}`
				: undefined,
		never: await neverProposed(store),
		mayWrite: may(member, 'place.write')
	};
};

const decided = z.object({ surface: z.string().min(1).max(LONGEST), language: z.enum(languages) });

export const actions: Actions = {
	/** Proposes a name again. */
	propose: async (event) => {
		const member = await require(event, 'place.write');
		const { store, address } = event.locals;
		const given = decided.safeParse(Object.fromEntries(await sentForm(event.request)));
		if (!given.success) return fail(400);
		await proposeAgain(store, { at: new Date(), member, address }, given.data);
		redirect(303, '/desk/places');
	}
};
