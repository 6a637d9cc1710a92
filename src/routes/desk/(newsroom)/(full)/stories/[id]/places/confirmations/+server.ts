import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { confirm } from '$lib/server/desk/name-decisions';
import { takeUpPlace } from '$lib/server/desk/gazetted';
import { readJson } from '$lib/server/desk/json-body';
import { byNumbers } from '$lib/server/desk/known-places';
import { documentAt } from '$lib/server/desk/manuscripts';
import { placeSight } from '$lib/server/desk/sight';
import { languages } from '$lib/story/language';
import { Invalid } from '$lib/story/refusal';
import { openStory } from '../../opening.server';
import type { RequestHandler } from './$types';

const confirmation = z.strictObject({
	/** The newsroom's number, or the gazetteer's id. */
	place: z.union([z.int().positive(), z.string().max(60)]),
	/** The name that means it; absent where it was chosen for itself. */
	name: z.strictObject({ surface: z.string().min(1).max(200), language: z.enum(languages) }).optional()
});
const LONGEST = 2000;

/**
 * Somebody confirms that a name of the story means a place: `{place}`, with the newsroom's number, which a place of the
 * gazetteer is given now. The next reading proposes it first.
 */
export const POST: RequestHandler = async (event) => {
	const { head, member, deed } = await openStory(event, 'story.write');
	const { store, gazetteer, language } = event.locals;
	const { place: asked, name } = await readJson(event.request, confirmation, LONGEST);
	let number: number;
	try {
		number = typeof asked === 'number' ? asked : await takeUpPlace(store, gazetteer, deed, asked);
	} catch (refusal) {
		if (refusal instanceof Invalid) error(400, 'place');
		throw refusal;
	}
	const place = (await byNumbers(store, gazetteer, [number], placeSight(member, language))).get(number);
	if (!place) error(400, 'place');
	if (name) {
		const { geotags } = await documentAt(store, head.id, head.revision);
		const isSaid = geotags.some(({ mentions }) =>
			mentions.some(({ surface, language }) => surface === name.surface && language === name.language)
		);
		// Once a story, however often it is confirmed in it
		if (!isSaid) await confirm(store, name, place.id!);
	}
	return json({ place });
};
