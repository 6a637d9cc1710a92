import { fileAnswer } from '$lib/server/media/serving';
import * as publicMedia from '$lib/server/media/public-media';
import type { RequestHandler } from './$types';

/** A file of a medium that a published story shows; anything else is not there, whether or not the newsroom has it. */
const answer: RequestHandler = async ({ params, request, locals: { store } }) => {
	const file = await publicMedia.file(store, Number(params.id), params.name);
	if (file) return fileAnswer(store, file, request, 'public, no-cache');
	return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
};

export const GET = answer;
export const HEAD = answer;
