import { json } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { removedGeotag } from '$lib/server/desk/removed-geotags';
import { openStory } from '../../../opening.server';
import type { RequestHandler } from './$types';

/** The geotag that a true geometry was of, as the story had it last: `{geotag}`, null where it never had it. */
export const GET: RequestHandler = async (event) => {
	const { head } = await openStory(event, 'story.read');
	await require(event, 'truth.see');
	const geotag = await removedGeotag(event.locals.store, head.id, event.params.key);
	return json({ geotag: geotag ?? null });
};
