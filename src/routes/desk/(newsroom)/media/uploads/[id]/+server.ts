import { require } from '$lib/server/auth/permission';
import type { RequestHandler } from './$types';

/** How far an upload is, a further part of it, or its end (tus). */
const answer: RequestHandler = async (event) => {
	const member = await require(event, 'media.write');
	return event.locals.media.uploads.answer(event.request, member.id);
};

export const HEAD = answer;
export const PATCH = answer;
export const DELETE = answer;
