import { error } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { fileOf, pictureOf, read } from '$lib/server/media/records';
import { sign } from '$lib/server/media/sign';
import { fileAnswer } from '$lib/server/media/serving';
import { refusing } from '$lib/server/media/refusing';
import type { RequestHandler } from './$types';

/** How the editor of stories shows a medium: by its picture, or its still; by its name where there is none to see. */
const SHOWN = 'shown';

/** A file of a medium, for the desk: also of one that no story shows, and a kept original. */
const answer: RequestHandler = async (event) => {
	const { params, request, locals } = event;
	const medium = await refusing(event, () => read(locals.store, Number(params.id)));
	const member = await require(event, 'media.read', medium.owner);
	const picture = params.name === SHOWN ? await pictureOf(locals.store, medium, member, 960) : undefined;
	if (params.name === SHOWN && !picture) return sign(medium.name);
	const file = await fileOf(locals.store, picture?.id ?? medium.id, picture?.name ?? params.name);
	if (!file) error(404, { message: 'no such file', missing: { what: 'page', given: event.url.pathname } });
	return fileAnswer(locals.store, file, request, 'no-store');
};

export const GET = answer;
export const HEAD = answer;
