import { require } from '$lib/server/auth/permission';
import { binned } from '$lib/server/desk/bin';
import { ownerSeen } from '$lib/server/desk/sight';
import { reading } from '$lib/server/publish/reading';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	const member = await require(event, 'story.list');
	return { stories: await binned(event.locals.store, new Date(), ownerSeen(member)) };
});
