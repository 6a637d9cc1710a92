import { json } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { list, pictureOf } from '$lib/server/media/records';
import type { RequestHandler } from './$types';

const A_PAGE = 24;

/** The newest media, or those before a number, for whoever puts one into a story. */
export const GET: RequestHandler = async (event) => {
	const member = await require(event, 'media.read');
	const { store } = event.locals;
	const before = Number(event.url.searchParams.get('before')) || undefined;
	const found = await list(store, { reader: member, before, limit: A_PAGE + 1 });
	const media = await Promise.all(
		found.slice(0, A_PAGE).map(async (medium) => {
			const { id, kind, name, credit, texts, focus, foretaste, version } = medium;
			const shown = await pictureOf(store, medium, member);
			return { id, kind, name, credit, texts, focus, foretaste, version, shown };
		})
	);
	return json({ media, hasOlder: found.length > A_PAGE });
};
