import { titleOf } from '$lib/newsroom/manuscript';
import { require } from '$lib/server/auth/permission';
import { lines } from '$lib/server/desk/journal';
import { read } from '$lib/server/desk/manuscripts';
import { reading } from '$lib/server/publish/reading';
import type { PageServerLoad } from './$types';

const LATEST = 10;

export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'export');
	const { store } = event.locals;
	const asked = Number(event.url.searchParams.get('story') ?? 0);
	const story = Number.isSafeInteger(asked) && asked > 0 ? await read(store, asked) : undefined;
	return {
		story: story && { id: story.id, title: titleOf(story.document) },
		latest: await lines(store, { actions: ['export.taken'], limit: LATEST })
	};
});
