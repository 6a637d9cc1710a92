import * as editions from '$lib/server/store/editions';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
	language: locals.language,
	edition: await editions.current(locals.store, locals.language)
});
