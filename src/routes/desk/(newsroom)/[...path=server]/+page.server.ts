import { require } from '$lib/server/auth/permission';
import { reading } from '$lib/server/publish/reading';
import { NotFound } from '$lib/story/refusal';
import type { PageServerLoad } from './$types';

/** Whatever of the desk is at no other address: nothing, said at the desk. */
export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'story.list');
	throw new NotFound('page', event.url.pathname);
});
