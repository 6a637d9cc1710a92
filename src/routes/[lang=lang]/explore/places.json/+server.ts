import { Busy } from '$lib/server/columns/seat';
import { json } from '@sveltejs/kit';
import { suggest } from '../suggestions.server';
import type { RequestHandler } from './$types';

const LONGEST = 100;

/** Places for what is typed into the bench's field; none for nothing. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const typed = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
	try {
		return json({ places: typed ? await suggest(locals, typed) : [] });
	} catch (refusal) {
		// The next letter asks again
		if (refusal instanceof Busy) return new Response(null, { status: 503, headers: { 'retry-after': '1' } });
		throw refusal;
	}
};
