import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Answer } from '../support/answer.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import { languages } from '../../src/lib/story/language.ts';

type Entry = { loc: string; alternates: Map<string, string> };

let server: RunningServer;
let answer: Answer;
let entries: Entry[];

beforeAll(async () => {
	server = await startServer();
	answer = await ask(server.origin, '/sitemap.xml');
	entries = [...answer.text.matchAll(/<url>([^]*?)<\/url>/g)].map(([, url]) => ({
		loc: /<loc>([^<]+)<\/loc>/.exec(url!)![1]!,
		alternates: new Map(
			[...url!.matchAll(/<xhtml:link rel="alternate" hreflang="(\w+)" href="([^"]+)"\/>/g)].map(
				([, language, href]) => [language!, href!]
			)
		)
	}));
}, 180_000);
afterAll(() => server?.stop());

describe('the sitemap', () => {
	test('is well-formed XML that says what it is', () => {
		expect(answer.headers['content-type']).toBe('application/xml; charset=utf-8');
		expect(answer.text).toMatch(
			/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9"/
		);
		expect(faultIn(answer.text)).toBeUndefined();
	});

	test('names each address once, absolute and on this host', () => {
		const locs = entries.map(({ loc }) => loc);
		expect(new Set(locs).size).toBe(locs.length);
		expect(locs.filter((loc) => !loc.startsWith(`${server.origin}/`))).toEqual([]);
		expect(locs.filter((loc) => new URL(loc).href !== loc)).toEqual([]);
	});

	test('names pages that are there and call themselves so', async () => {
		const wrong: string[] = [];
		for (const { loc } of entries) {
			const { status, text } = await ask(server.origin, loc.slice(server.origin.length));
			const canonical = /<link rel="canonical" href="([^"]+)"/.exec(text)?.[1];
			if (status !== 200 || canonical !== loc) wrong.push(`${loc}: ${status}, canonical ${canonical}`);
			if (/<meta name="robots" content="[^"]*noindex/.test(text)) wrong.push(`${loc}: noindex`);
		}
		expect(entries.length).toBeGreaterThan(languages.length * 10);
		expect(wrong).toEqual([]);
	}, 120_000);

	test('gives every page its other languages, and each of them gives it back', () => {
		const byLoc = new Map(entries.map((entry) => [entry.loc, entry]));
		for (const { loc, alternates } of entries) {
			const own = new URL(loc).pathname.split('/')[1]!;
			expect(alternates.get(own), loc).toBe(loc);
			for (const other of alternates.values()) {
				expect(byLoc.get(other)?.alternates, `${loc} → ${other}`).toEqual(alternates);
			}
		}
	});

	test('agrees with what the pages say of their languages', async () => {
		for (const { loc, alternates } of entries.filter((_, i) => i % 7 === 0)) {
			const { text } = await ask(server.origin, loc.slice(server.origin.length));
			const said = [...text.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)]
				.map(([, language, href]) => [language!, href!] as const)
				.filter(([language]) => language !== 'x-default');
			expect(new Map(said), loc).toEqual(alternates);
		}
	});
});

describe('a part of the sitemap', () => {
	test('is well-formed, and together the parts name what the whole does', async () => {
		const parts = await Promise.all(
			['standing', 'places-1', 'stories-1'].map((part) => ask(server.origin, `/sitemap-${part}.xml`))
		);
		for (const { status, headers, text } of parts) {
			expect(status).toBe(200);
			expect(headers['content-type']).toBe('application/xml; charset=utf-8');
			expect(faultIn(text)).toBeUndefined();
		}
		const named = parts.flatMap(({ text }) =>
			[...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc)
		);
		expect(named).toEqual(entries.map(({ loc }) => loc));
	});

	test.each(['stories-2', 'stories-0', 'people-1', '%2e%2e'])(
		'that is called %s is not there',
		async (part) => {
			expect((await ask(server.origin, `/sitemap-${part}.xml`)).status).toBe(404);
		}
	);

	test('takes no parameters', async () => {
		expect((await ask(server.origin, '/sitemap-stories-1.xml?page=2')).status).toBe(400);
	});
});

test('robots.txt leads to the sitemap and keeps the desk to itself', async () => {
	const { text } = await ask(server.origin, '/robots.txt');
	expect(text).toContain(`Sitemap: ${server.origin}/sitemap.xml`);
	expect(text).toContain('Disallow: /desk');
});

test('what is not well-formed is found', () => {
	expect(faultIn('<a><b></a>')).toMatch(/closes/);
	expect(faultIn('<a>&</a>')).toMatch(/ampersand/);
	expect(faultIn('<a b=c/>')).toMatch(/attribute/);
	expect(faultIn('<a/><b/>')).toMatch(/root/);
	expect(faultIn('<a>x<b y="1"/></a>')).toBeUndefined();
});

/** What keeps a text from being well-formed XML, as far as a document without DTD, comments or CDATA goes. */
function faultIn(xml: string): string | undefined {
	const open: string[] = [];
	let roots = 0;
	const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '');
	if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(body)) return 'a bare ampersand';
	let at = 0;
	for (const tag of body.matchAll(/<[^>]*>/g)) {
		const between = body.slice(at, tag.index);
		at = tag.index + tag[0].length;
		if (open.length === 0 && between.trim()) return `text outside the root: ${between}`;
		if (between.includes('>')) return `a stray > in: ${between}`;
		const [, slash, name, attributes, empty] =
			/^<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>$/.exec(tag[0]) ?? [];
		if (!name) return `an attribute or a name is wrong: ${tag[0]}`;
		if (slash) {
			if (attributes || open.pop() !== name) return `${tag[0]} closes what is not open`;
			continue;
		}
		if (open.length === 0 && ++roots > 1) return `a second root: ${tag[0]}`;
		if (!empty) open.push(name);
	}
	if (open.length) return `${open.at(-1)} is never closed`;
	return body.slice(at).trim() ? 'text after the root' : undefined;
}
