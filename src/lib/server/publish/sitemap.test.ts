import { expect, test } from 'vitest';
import { standing, writeSitemap } from './sitemap.ts';

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

test('an address cannot break out of the sitemap', () => {
	const xml = writeSitemap('https://news.example.org', [{ path: '/a?b=1&c="><x>', languages: ['fr'] }]);
	expect(xml).toContain('<loc>https://news.example.org/fr/a?b=1&amp;c=&quot;>&lt;x></loc>');
	expect(xml).not.toContain('<x>');
});

test('the front, the places and the about page are always there, in four languages', () => {
	expect(standing.map(({ path }) => path)).toEqual(['', '/places', '/about']);
	expect(standing.every(({ languages }) => languages.length === 4)).toBe(true);
});
