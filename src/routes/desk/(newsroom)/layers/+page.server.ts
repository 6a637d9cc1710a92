import { require } from '$lib/server/auth/permission';
import { reading } from '$lib/server/publish/reading';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = reading(async (event) => {
	await require(event, 'place.read');
	const { features } = event.locals;
	const [shown, broken] = await Promise.all([features.layers(), features.broken()]);
	return { shown, broken };
});
