import { z } from 'zod';
import { readJson } from '$lib/server/desk/json-body';
import { setMediumAside } from '$lib/server/import/proposals';
import { openStory } from '../../opening.server';
import type { RequestHandler } from './$types';

const deciding = z.strictObject({ url: z.string().max(10_000), isAside: z.boolean() });
const LONGEST = 50_000;

/** Sets a medium that the story's original shows aside, or takes it back. */
export const POST: RequestHandler = async (event) => {
	const { head } = await openStory(event, 'story.write');
	await setMediumAside(event.locals.store, head.id, await readJson(event.request, deciding, LONGEST));
	return new Response(null, { status: 204 });
};
