import { json } from '@sveltejs/kit';
import { factsOf } from '$lib/server/desk/checklist-facts';
import * as manuscripts from '$lib/server/desk/manuscripts';
import { openStory, orNotHere } from '../opening.server';
import type { RequestHandler } from './$types';

/** What the checklist knows from the store of the newest revision. */
export const GET: RequestHandler = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	const { store, gazetteer } = event.locals;
	const document = await orNotHere(manuscripts.documentAt(store, head.id, head.revision));
	return json(await factsOf(store, gazetteer, head.id, { document, reader: member }));
};
