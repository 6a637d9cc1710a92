import { error, json } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { nearest } from '$lib/server/desk/known-places';
import { placeSight } from '$lib/server/desk/sight';
import { readPosition } from '../position.server';
import type { RequestHandler } from './$types';

/** The three places nearest to `at` (longitude,latitude), each with its distance in metres: `{places}`. */
export const GET: RequestHandler = async (event) => {
	const member = await require(event, 'place.read');
	const { store, gazetteer, language } = event.locals;
	const at = readPosition(event.url.searchParams.get('at'));
	if (!at) error(400, 'at');
	return json({ places: await nearest(store, gazetteer, at, placeSight(member, language)) });
};
