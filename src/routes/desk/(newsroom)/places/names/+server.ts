import { z } from 'zod';
import { require } from '$lib/server/auth/permission';
import { readJson } from '$lib/server/desk/json-body';
import { neverPropose } from '$lib/server/desk/name-decisions';
import { languages } from '$lib/story/language';
import type { RequestHandler } from './$types';

const name = z.strictObject({ surface: z.string().min(1).max(200), language: z.enum(languages) });
const LONGEST = 1000;

/** Never proposes a name again, to anybody, in texts of that language; undone on the page of places. */
export const POST: RequestHandler = async (event) => {
	const member = await require(event, 'place.write');
	const { store, address } = event.locals;
	const given = await readJson(event.request, name, LONGEST);
	await neverPropose(store, { at: new Date(), member, address }, given);
	return new Response(null, { status: 204 });
};
