import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { LONGEST_MANUSCRIPT, manuscriptSchema } from '$lib/newsroom/manuscript';
import { readJson } from '$lib/server/desk/json-body';
import { unknownReferences, withDatesRead } from '$lib/server/desk/references';
import { Conflict } from '$lib/story/refusal';
import { openStory, saveStory } from '../opening.server';
import type { RequestHandler } from './$types';

const saveSchema = z.strictObject({
	base: z.int().min(0),
	document: manuscriptSchema,
	token: z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)
});

/**
 * Keeps a text as the newest revision: `{revision}`. One written from an older revision is laid aside and answered by
 * 409 with `{conflict, aside}`. 400 for what is no manuscript or names what is not there, 413 beyond
 * `LONGEST_MANUSCRIPT` bytes, 409 without `conflict` for a story in the bin.
 */
export const POST: RequestHandler = async (event) => {
	const { head, deed } = await openStory(event, 'story.write');
	const { store } = event.locals;
	const given = await readJson(event.request, saveSchema, LONGEST_MANUSCRIPT);
	const document = withDatesRead(given.document);
	const unknown = await unknownReferences(store, document);
	if (unknown.length) error(400, unknown.map(({ what, given }) => `${what} ${given}`).join(', '));
	try {
		const saved = await saveStory(store, deed, { ...given, id: head.id, document });
		return json(saved, { status: 'conflict' in saved ? 409 : 200 });
	} catch (refusal) {
		if (refusal instanceof Conflict) error(409, refusal.message);
		throw refusal;
	}
};
