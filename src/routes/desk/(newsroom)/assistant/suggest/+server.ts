import { json } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { suggest } from '$lib/server/desk/known-places';
import { placeSight } from '$lib/server/desk/sight';
import type { RequestHandler } from './$types';

const LONGEST = 100;

/** Places for what is typed: `{places}`, the newsroom's own first. */
export const GET: RequestHandler = async (event) => {
	const member = await require(event, 'place.read');
	const { store, gazetteer, language } = event.locals;
	const typed = (event.url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
	return json({
		places: typed ? await suggest(store, gazetteer, typed, placeSight(member, language)) : []
	});
};
