import { sitemapPart, xmlAnswer } from '$lib/server/publish/sitemap';
import { answered } from '$lib/server/publish/taking/answer';
import { withoutQuery } from '$lib/server/publish/taking/query';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url, params: { part }, locals: { store, language } }) =>
	answered(language, async () => {
		withoutQuery(url);
		return xmlAnswer(await sitemapPart(store, url.origin, part));
	});
