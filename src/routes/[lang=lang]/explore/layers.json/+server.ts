import { Busy } from '$lib/server/columns/seat';
import { json } from '@sveltejs/kit';
import type { ReferenceLayer } from '../area-fields';
import type { RequestHandler } from './$types';

/**
 * What can be laid over the map. Apart from the page, which is kept until the store changes: layers come and go with
 * the files of a folder.
 */
export const GET: RequestHandler = async ({ locals }) => {
	const headers = { 'cache-control': 'no-store' };
	try {
		const layers: ReferenceLayer[] = (await locals.features.layers()).map((layer) => ({
			...layer,
			href: `/ogc/collections/${layer.id}/items`
		}));
		return json({ layers }, { headers });
	} catch (refusal) {
		// The map is whole without them; the next page asks again
		if (refusal instanceof Busy) return json({ layers: [] }, { headers });
		throw refusal;
	}
};
