import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { require } from '$lib/server/auth/permission';
import { Busy } from '$lib/server/columns/seat';
import { foundNames } from '$lib/server/desk/found-names';
import { readJson } from '$lib/server/desk/json-body';
import { readingContext } from '$lib/server/desk/reading-context';
import { placeSight } from '$lib/server/desk/sight';
import { languages } from '$lib/story/language';
import { Invalid } from '$lib/story/refusal';
import type { RequestHandler } from './$types';

/** Bytes: what the assistant reads at most, and what JSON adds to it. */
const LONGEST = 220_000;
const question = z.strictObject({ text: z.string(), language: z.enum(languages) });

/** The names in a text that are probably places: `{names}`. 413 where it is too long, 503 where too many texts wait. */
export const POST: RequestHandler = async (event) => {
	const member = await require(event, 'place.read');
	const { store, gazetteer, assistant, language } = event.locals;
	const { text, language: written } = await readJson(event.request, question, LONGEST);
	const sight = placeSight(member, language);
	try {
		const mentions = await assistant.read(text, written, await readingContext(store, text, written, sight));
		return json({ names: await foundNames(store, gazetteer, mentions, sight) });
	} catch (refusal) {
		if (refusal instanceof Invalid) error(413, refusal.message);
		// The next pause asks again
		if (refusal instanceof Busy) return new Response(null, { status: 503, headers: { 'retry-after': '1' } });
		throw refusal;
	}
};
