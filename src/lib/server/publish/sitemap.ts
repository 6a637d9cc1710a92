import { languages, type Language } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import * as places from '../store/places.ts';
import { occupied, spanOf } from '../store/spans.ts';
import * as stories from '../store/stories.ts';

/**
 * Ids in a part of the sitemap. In four languages that is 10,000 addresses at most: far from what sitemaps.org allows a
 * file (50,000 and 50 MB), few enough to be written while a reader's page can wait, and small enough to be kept.
 */
const SPAN = 2_500;

/** A page that exists in several languages. */
export interface Listed {
	/** The address without its language, such as `/places/calais`. */
	path: string;
	languages: readonly Language[];
	/** When it last changed, ISO 8601 instant, where that is known. */
	modified?: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PROTOCOL = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const escape = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A sitemap (sitemaps.org 0.9) in which every page names its other languages (xhtml:link). */
export function writeSitemap(origin: string, pages: Listed[]): string {
	const urls = pages.flatMap(({ path, languages, modified }) => {
		const changed = modified ? `<lastmod>${modified}</lastmod>` : '';
		const versions = languages.map((language) => ({
			language,
			address: escape(`${origin}/${language}${path}`)
		}));
		const links = versions
			.map(
				({ language, address }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`
			)
			.join('');
		return versions.map(({ address }) => `<url><loc>${address}</loc>${changed}${links}</url>`);
	});
	return (
		`${DECLARATION}<urlset xmlns="${PROTOCOL}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n` +
		`${urls.join('\n')}\n</urlset>\n`
	);
}

/** An index of sitemaps (sitemaps.org 0.9) that names the parts by their addresses. */
export function writeIndex(origin: string, parts: string[]): string {
	const named = parts.map(
		(part) => `<sitemap><loc>${escape(`${origin}/sitemap-${part}.xml`)}</loc></sitemap>`
	);
	return `${DECLARATION}<sitemapindex xmlns="${PROTOCOL}">\n${named.join('\n')}\n</sitemapindex>\n`;
}

/** The pages that are always there. */
export const standing: Listed[] = ['', '/places', '/data', '/about'].map((path) => ({ path, languages }));

/** The pages of one part. @throws NotFound for a part that does not exist, or has nothing to list */
async function pagesOf(store: Store, part: string, size: number): Promise<Listed[]> {
	if (part === 'standing') return standing;
	// Nine digits: what SQLite counts ids with holds any such number of spans
	const [, noun, number] = /^(places|stories)-([1-9]\d{0,8})$/.exec(part) ?? [];
	const span = spanOf(Number(number), size);
	let pages: Listed[] = [];
	if (noun === 'places') {
		const slugs = await places.addresses(store, span);
		pages = slugs.map((slug) => ({ path: `/places/${slug}`, languages }));
	} else if (noun === 'stories') {
		const told = await stories.addresses(store, span);
		pages = told.map(({ slug, languages, modified }) => ({ path: `/stories/${slug}`, languages, modified }));
	}
	if (pages.length === 0) throw new NotFound('page', `/sitemap-${part}.xml`);
	return pages;
}

/**
 * What `/sitemap.xml` says: every page, as long as one span of ids holds all places and one all stories; beyond, the
 * index of its parts.
 *
 * @param size ids in a part
 */
export async function sitemap(store: Store, origin: string, size = SPAN): Promise<string> {
	const [ofPlaces, ofStories] = await Promise.all([
		occupied(store, 'public_place', size),
		occupied(store, 'public_story', size)
	]);
	const parts = [
		'standing',
		...ofPlaces.map((number) => `places-${number}`),
		...ofStories.map((number) => `stories-${number}`)
	];
	if (ofPlaces.length > 1 || ofStories.length > 1) return writeIndex(origin, parts);
	const pages = await Promise.all(parts.map((part) => pagesOf(store, part, size)));
	return writeSitemap(origin, pages.flat());
}

/** What `/sitemap-{part}.xml` says. @throws NotFound for a part that does not exist, or has nothing to list */
export async function sitemapPart(store: Store, origin: string, part: string, size = SPAN): Promise<string> {
	return writeSitemap(origin, await pagesOf(store, part, size));
}

/** A sitemap's answer, which may be kept until the store changes. */
export const xmlAnswer = (xml: string) =>
	new Response(xml, {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, no-cache' }
	});
