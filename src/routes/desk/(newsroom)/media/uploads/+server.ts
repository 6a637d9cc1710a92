import { require } from '$lib/server/auth/permission';
import type { RequestHandler } from './$types';

/** Begins an upload (tus, creation). */
export const POST: RequestHandler = async (event) => {
	const member = await require(event, 'media.write');
	return event.locals.media.uploads.answer(event.request, member.id);
};
