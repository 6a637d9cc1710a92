import { error, redirect } from '@sveltejs/kit';
import * as records from '$lib/server/media/records';
import { NotFound } from '$lib/story/refusal';
import { openStory } from '../../opening.server';
import type { RequestHandler } from './$types';

/** Pixels: the text column, on a screen of twice as many. */
const WIDTH = 960;

/** The picture that the editor shows for a medium of a body. */
export const GET: RequestHandler = async (event) => {
	const { member } = await openStory(event, 'story.read');
	const { store } = event.locals;
	try {
		const medium = await records.read(store, Number(event.params.media));
		const picture = await records.pictureOf(store, medium, member, WIDTH);
		if (picture) redirect(302, `/desk/media/${picture.id}/${picture.name}`);
	} catch (refusal) {
		if (!(refusal instanceof NotFound)) throw refusal;
	}
	error(404, 'no picture');
};
