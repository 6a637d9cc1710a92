import { readAsked } from '$lib/server/publish/tiles/address';
import { answer } from '$lib/server/publish/tiles/answer';
import { writeTileJson } from '$lib/server/publish/tiles/tile-json';
import * as editions from '$lib/server/store/editions';
import type { RequestHandler } from './$types';

/** Names the edition in the language that its places are to be named in. */
const USUAL = 'fr';

export const GET: RequestHandler = ({ url, locals: { store, research } }) =>
	answer(url, 'application/json', async () => {
		const asked = readAsked(url.searchParams);
		const [edition, world] = await Promise.all([
			editions.current(store, asked.language ?? USUAL),
			research.tile(asked.selection, 0, 0, 0)
		]);
		return JSON.stringify(writeTileJson(url.origin, asked, edition, world));
	});
