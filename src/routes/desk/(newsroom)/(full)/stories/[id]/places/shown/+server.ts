import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { loadMessages } from '$lib/i18n/messages';
import { require } from '$lib/server/auth/permission';
import { seePoint } from '$lib/server/desk/imported-points';
import { readJson } from '$lib/server/desk/json-body';
import { shownPlace } from '$lib/server/desk/shown';
import { knownTruths, see } from '$lib/server/desk/truths';
import { drawLocator } from '$lib/server/publish/locator';
import { precisions } from '$lib/story/precision';
import { openStory } from '../../opening.server';
import type { RequestHandler } from './$types';

const question = z.strictObject({
	place: z.union([z.int().positive(), z.string().max(60)]),
	precision: z.enum(precisions),
	/** The geotag's, where it has one: its true geometry is what `exact` shows. */
	key: z.string().max(40).optional(),
	/** The true geometry may be shown, and the look written down. */
	look: z.boolean().optional(),
	/** The mark of an import's point that somebody has looked at, and that would become the geotag's true one. */
	point: z.string().max(40).optional()
});
const LONGEST = 1000;

/**
 * What readers will see of a geotag, drawn as they will see it: `{shown, plate}`; `{hidden: true}` where that is a true
 * point which nobody has asked to see; `{}` where it is nothing.
 */
export const POST: RequestHandler = async (event) => {
	const { head, deed } = await openStory(event, 'story.read');
	const { store, gazetteer, language } = event.locals;
	const { place, precision, key, look, point } = await readJson(event.request, question, LONGEST);
	if (point) await require(event, 'truth.see');
	const isTrue = precision === 'exact' && key && (await knownTruths(store, head.id)).includes(key);
	if (isTrue && !look) return json({ hidden: true });
	if (isTrue) await require(event, 'truth.see');
	const truth = isTrue
		? await see(store, deed, head.id, key)
		: precision === 'exact' && point
			? await seePoint(store, deed, head.id, point)
			: undefined;
	const shown = await shownPlace(store, gazetteer, { place, precision, truth }, language);
	if (!shown) return json({});
	const { somewhere } = await loadMessages(language);
	const subject = {
		...shown,
		slug: 'shown',
		precision,
		stories: 1,
		sub: shown.radius ? somewhere[precision] : undefined
	};
	return json({ shown, plate: drawLocator([subject], language, 'geotag') });
};
