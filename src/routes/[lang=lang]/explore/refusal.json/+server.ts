import { Invalid } from '$lib/story/refusal';
import { json } from '@sveltejs/kit';
import type { Refusal } from '../bench';
import { readQuestion } from '../question.server';
import { placesBeside } from '../suggestions.server';
import type { RequestHandler } from './$types';

/** What of a query the bench does not understand, for the field in which it was typed; null where it understands all. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { store, language } = locals;
	try {
		await readQuestion(url.searchParams, store, language, placesBeside(locals));
		return json(null);
	} catch (refusal) {
		if (!(refusal instanceof Invalid)) throw refusal;
		const { parameter, expected } = refusal;
		return json({ parameter, expected } satisfies Refusal);
	}
};
