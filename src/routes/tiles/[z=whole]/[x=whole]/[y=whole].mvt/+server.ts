import { readAsked, readTile } from '$lib/server/publish/tiles/address';
import { answer } from '$lib/server/publish/tiles/answer';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, params: { z, x, y }, locals: { research } }) =>
	answer(url, 'application/vnd.mapbox-vector-tile', () => {
		const { selection, language } = readAsked(url.searchParams);
		return research.tileBytes(selection, ...readTile(z, x, y), language);
	});
