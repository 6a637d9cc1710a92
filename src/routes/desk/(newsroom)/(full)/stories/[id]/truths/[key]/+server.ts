import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { require } from '$lib/server/auth/permission';
import { readJson } from '$lib/server/desk/json-body';
import { forget, see, write } from '$lib/server/desk/truths';
import { Invalid } from '$lib/story/refusal';
import { openStory, orNotHere } from '../../opening.server';
import type { RequestHandler } from './$types';

/** A thousand positions, as far as anybody writes them out. */
const LONGEST = 60_000;

function keyOf(given: string): string {
	if (!/^[A-Za-z0-9_-]{1,40}$/.test(given)) error(404, 'no such geotag');
	return given;
}

/** A geotag's true geometry: `{geometry}`, null where none is known. The look is written down. */
export const GET: RequestHandler = async (event) => {
	const { head, deed } = await openStory(event, 'story.read');
	await require(event, 'truth.see');
	const geometry = await see(event.locals.store, deed, head.id, keyOf(event.params.key));
	return json({ geometry: geometry ?? null });
};

/**
 * Keeps a point, a line or a polygon (RFC 7946) as the geotag's true geometry. 400 for anything else, 404 for a geotag
 * that the newest revision does not have.
 */
export const PUT: RequestHandler = async (event) => {
	const { head, deed } = await openStory(event, 'story.write');
	await require(event, 'truth.write');
	const geometry = await readJson(event.request, z.unknown(), LONGEST);
	try {
		await orNotHere(write(event.locals.store, deed, head.id, keyOf(event.params.key), geometry));
	} catch (refusal) {
		if (refusal instanceof Invalid) error(400, refusal.parameter);
		throw refusal;
	}
	return new Response(null, { status: 204 });
};

/** Forgets it for good. */
export const DELETE: RequestHandler = async (event) => {
	const { head, deed } = await openStory(event, 'story.write');
	await require(event, 'truth.write');
	await forget(event.locals.store, deed, head.id, keyOf(event.params.key));
	return new Response(null, { status: 204 });
};
