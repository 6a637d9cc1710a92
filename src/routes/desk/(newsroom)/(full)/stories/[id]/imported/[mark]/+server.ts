import { z } from 'zod';
import { require } from '$lib/server/auth/permission';
import { confirmPoint, setPointAside } from '$lib/server/desk/imported-points';
import { readJson } from '$lib/server/desk/json-body';
import { openStory, orNotHere } from '../../opening.server';
import type { RequestHandler } from './$types';

const confirmation = z.strictObject({
	/** The key of the geotag that came of it. */
	geotag: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/),
	/** It is that geotag's true point. */
	isTrue: z.boolean()
});
const LONGEST = 1000;

/** A point of the import became a geotag. 404 where none waits, or the newest revision has no such geotag. */
export const POST: RequestHandler = async (event) => {
	const { head, deed } = await openStory(event, 'story.write');
	await require(event, 'truth.write');
	const given = await readJson(event.request, confirmation, LONGEST);
	await orNotHere(confirmPoint(event.locals.store, deed, head.id, { ...given, mark: event.params.mark }));
	return new Response(null, { status: 204 });
};

/** Sets a point of the import aside: it is gone for good. */
export const DELETE: RequestHandler = async (event) => {
	const { head, deed } = await openStory(event, 'story.write');
	await require(event, 'truth.write');
	await orNotHere(setPointAside(event.locals.store, deed, head.id, event.params.mark));
	return new Response(null, { status: 204 });
};
