import { standing, writeSitemap } from '$lib/server/publish/sitemap';
import * as places from '$lib/server/store/places';
import * as stories from '$lib/server/store/stories';
import { languages } from '$lib/story/language';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals: { store } }) => {
	const [told, all] = await Promise.all([stories.addresses(store), places.list(store, 'fr')]);
	const pages = [
		...standing,
		...all.map(({ slug }) => ({ path: `/places/${slug}`, languages })),
		...told.map(({ slug, languages }) => ({ path: `/stories/${slug}`, languages }))
	];
	return new Response(writeSitemap(url.origin, pages), {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, no-cache' }
	});
};
