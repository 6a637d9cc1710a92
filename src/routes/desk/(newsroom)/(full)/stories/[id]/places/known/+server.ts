import { json } from '@sveltejs/kit';
import { may } from '$lib/newsroom/permissions';
import { byNumbers } from '$lib/server/desk/known-places';
import { looksOf } from '$lib/server/desk/shown';
import { placeSight } from '$lib/server/desk/sight';
import { knownTruths } from '$lib/server/desk/truths';
import { openStory } from '../../opening.server';
import type { RequestHandler } from './$types';

const AT_MOST = 200;

/**
 * What the desk knows of places by their numbers (`?place=1&place=2`), and which geotags of the story have a true
 * geometry, looked at how often: `{places: [number, place][], truths: {key, looks}[]}`. Where it lies is not said.
 */
export const GET: RequestHandler = async (event) => {
	const { head, member } = await openStory(event, 'story.read');
	const { store, gazetteer, language } = event.locals;
	const numbers = event.url.searchParams
		.getAll('place')
		.slice(0, AT_MOST)
		.filter((text) => /^[1-9]\d{0,14}$/.test(text))
		.map(Number);
	const places = await byNumbers(store, gazetteer, numbers, placeSight(member, language));
	const keys = may(member, 'truth.see') ? await knownTruths(store, head.id) : [];
	const looks = keys.length ? await looksOf(store, head.id) : new Map<string, number>();
	return json({
		places: [...places],
		truths: keys.map((key) => ({ key, looks: looks.get(key) ?? 0 }))
	});
};
