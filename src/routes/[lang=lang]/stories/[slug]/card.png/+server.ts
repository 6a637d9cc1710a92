import { cardAnswer, storyCard } from '$lib/server/publish/cards/page-cards';
import { answered } from '$lib/server/publish/taking/answer';
import { withoutQuery } from '$lib/server/publish/taking/query';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params, url, locals }) =>
	answered(locals.language, async () => {
		withoutQuery(url);
		return cardAnswer(locals, storyCard(locals, params.slug));
	});
