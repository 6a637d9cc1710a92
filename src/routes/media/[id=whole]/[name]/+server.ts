import { fileAnswer } from '$lib/server/media/serving';
import * as publicMedia from '$lib/server/media/public-media';
import { answered } from '$lib/server/publish/taking/answer';
import { NotFound } from '$lib/story/refusal';
import type { RequestHandler } from './$types';

/** A file of a medium that a published story shows; anything else is not there, whether or not the newsroom has it. */
const answer: RequestHandler = ({ params, request, url, locals: { store, language } }) =>
	answered(language, async () => {
		const file = await publicMedia.file(store, Number(params.id), params.name);
		if (!file) throw new NotFound('page', url.pathname);
		return fileAnswer(store, file, request, 'public, no-cache');
	});

export const GET = answer;
export const HEAD = answer;
