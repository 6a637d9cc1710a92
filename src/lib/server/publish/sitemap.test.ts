import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import { sitemap, sitemapPart, standing, writeIndex, writeSitemap } from './sitemap.ts';

const ORIGIN = 'https://news.example.org';
const locs = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc!);

test('every page is listed in each of its languages, and names the others', () => {
	const xml = writeSitemap('https://news.example.org', [{ path: '/stories/a', languages: ['fr', 'ar'] }]);
	const link = (language: string) =>
		`<xhtml:link rel="alternate" hreflang="${language}" href="https://news.example.org/${language}/stories/a"/>`;
	for (const language of ['fr', 'ar']) {
		const loc = `<loc>https://news.example.org/${language}/stories/a</loc>`;
		expect(xml).toContain(`<url>${loc}${link('fr')}${link('ar')}</url>`);
	}
	expect(xml.match(/<url>/g)).toHaveLength(2);
	expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset ')).toBe(true);
});

test('a page that the newsroom changed says when', () => {
	const page = { path: '/stories/a', languages: ['fr'] as const, modified: '2026-11-22T12:00:00.000Z' };
	expect(writeSitemap(ORIGIN, [page])).toContain('</loc><lastmod>2026-11-22T12:00:00.000Z</lastmod><xhtml');
	expect(writeSitemap(ORIGIN, standing)).not.toContain('lastmod');
});

test('an address cannot break out of the sitemap', () => {
	const xml = writeSitemap('https://news.example.org', [{ path: '/a?b=1&c="><x>', languages: ['fr'] }]);
	expect(xml).toContain('<loc>https://news.example.org/fr/a?b=1&amp;c=&quot;>&lt;x></loc>');
	expect(xml).not.toContain('<x>');
});

test('the front, the places, the data and the about page are always there, in four languages', () => {
	expect(standing.map(({ path }) => path)).toEqual(['', '/places', '/data', '/about']);
	expect(standing.every(({ languages }) => languages.length === 4)).toBe(true);
});

test('an index names its parts by their addresses', () => {
	expect(writeIndex(ORIGIN, ['standing', 'stories-3'])).toBe(
		'<?xml version="1.0" encoding="UTF-8"?>\n' +
			'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
			`<sitemap><loc>${ORIGIN}/sitemap-standing.xml</loc></sitemap>\n` +
			`<sitemap><loc>${ORIGIN}/sitemap-stories-3.xml</loc></sitemap>\n` +
			'</sitemapindex>\n'
	);
});

describe('the sitemap of a store', () => {
	let store: Store;
	beforeEach(async () => {
		store = await openSmallStore();
	});
	afterEach(() => store.destroy());

	test('is one file as long as its pages fit into one', async () => {
		const xml = await sitemap(store, ORIGIN);
		expect(xml).toContain('<urlset ');
		expect(locs(xml)).toContain(`${ORIGIN}/ar/stories/quarter-days`);
		expect(locs(xml)).toContain(`${ORIGIN}/de/places/calais`);
		expect(locs(xml)).toContain(`${ORIGIN}/en/data`);
	});

	test.each([1, 2, 3])(
		'is an index beyond, whose parts of %i ids name each page once and no other',
		async (size) => {
			const index = await sitemap(store, ORIGIN, size);
			expect(index).toContain('<sitemapindex ');
			const parts = locs(index).map((loc) => /\/sitemap-([\w-]+)\.xml$/.exec(loc)![1]!);
			const files = await Promise.all(parts.map((part) => sitemapPart(store, ORIGIN, part, size)));
			for (const file of files) {
				expect(file).toContain('<urlset ');
				expect(
					new Set(locs(file).map((loc) => loc.replace(/\/(fr|en|de|ar)(?=\/|$)/, ''))).size
				).toBeLessThan(Math.max(size, standing.length) + 1);
			}
			expect(files.flatMap(locs)).toEqual(locs(await sitemap(store, ORIGIN)));
		}
	);

	test('drops a part when the last of its stories is withdrawn, and the others keep their addresses', async () => {
		const { id } = await store
			.selectFrom('public_story')
			.select('id')
			.where('slug', '=', 'lessons')
			.executeTakeFirstOrThrow();
		const before = locs(await sitemap(store, ORIGIN, 1)).filter((loc) => loc.includes('stories'));
		await store.updateTable('story').set({ status: 'withdrawn' }).where('id', '=', id).execute();
		const after = locs(await sitemap(store, ORIGIN, 1)).filter((loc) => loc.includes('stories'));
		const gone = `${ORIGIN}/sitemap-stories-${id}.xml`;
		expect(before).toContain(gone);
		expect(after).toEqual(before.filter((loc) => loc !== gone));
		await expect(sitemapPart(store, ORIGIN, `stories-${id}`, 1)).rejects.toThrow(NotFound);
	});

	test.each([
		'stories-2',
		'stories-0',
		'stories-01',
		'stories-1e1',
		'stories-9999999999',
		'people-1',
		'stories',
		''
	])('has no part %o', async (part) => {
		await expect(sitemapPart(store, ORIGIN, part)).rejects.toThrow(NotFound);
	});
});
