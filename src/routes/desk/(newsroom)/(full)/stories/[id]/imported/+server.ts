import { json } from '@sveltejs/kit';
import { require } from '$lib/server/auth/permission';
import { seePoints } from '$lib/server/desk/imported-points';
import { placeSight } from '$lib/server/desk/sight';
import { openStory } from '../opening.server';
import type { RequestHandler } from './$types';

/** The points of the story's import that wait, and what lies there: `{points}`. The look is written down. */
export const GET: RequestHandler = async (event) => {
	const { head, member, deed } = await openStory(event, 'story.read');
	await require(event, 'truth.see');
	const { store, gazetteer, language } = event.locals;
	const sight = placeSight(member, language);
	return json({ points: await seePoints(store, gazetteer, deed, head.id, sight) });
};
