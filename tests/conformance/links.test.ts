import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicPages, selections } from '../support/addresses.ts';
import { ask } from '../support/answer.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import { languages } from '../../src/lib/story/language.ts';

/** A reference as it stands in a page. */
type Reference = { on: string; to: URL };

let server: RunningServer;
const pages = new Map<string, string>();
const references: Reference[] = [];

beforeAll(async () => {
	server = await startServer();
	// Selections differ by language in their words only
	const filtered = selections.map((selection, i) => `/${languages[i % languages.length]}${selection}`);
	for (const path of [...(await publicPages(server.origin)), ...filtered]) {
		const { status, text, headers } = await ask(server.origin, path);
		expect(status, path).toBe(200);
		pages.set(path, text);
		const announced = [...String(headers.link ?? '').matchAll(/<([^>]+)>/g)].map((found) => found[1]!);
		for (const target of [...announced, ...referencesIn(text)]) {
			references.push({ on: path, to: new URL(target, server.origin + path) });
		}
	}
}, 180_000);
afterAll(() => server?.stop());

describe('every page', () => {
	test('refers to nothing that is not there', async () => {
		const inside = references.filter(({ to }) => to.origin === server.origin);
		const targets = new Map(inside.map(({ on, to }) => [to.pathname + to.search, on]));
		const broken: string[] = [];
		for (const [target, on] of targets) {
			if (pages.has(target)) continue;
			const { status, headers } = await ask(server.origin, target);
			// A redirect from inside the site is a link to mend
			if (status !== 200) broken.push(`${on} → ${target}: ${status} ${headers.location ?? ''}`.trim());
		}
		expect(targets.size).toBeGreaterThan(100);
		expect(broken).toEqual([]);
	}, 120_000);

	test('has what its own and others’ fragments point at', () => {
		const fragments = references.filter(({ to }) => to.origin === server.origin && to.hash);
		const missing = fragments.filter(({ to }) => {
			const html = pages.get(to.pathname + to.search);
			return html !== undefined && !idsIn(html).has(decodeURIComponent(to.hash.slice(1)));
		});
		expect(fragments.length).toBeGreaterThan(0);
		expect(missing.map(({ on, to }) => `${on} → ${to.pathname}${to.hash}`)).toEqual([]);
	});

	test('gives each id once', () => {
		const twice = [...pages].flatMap(([path, html]) => {
			const ids = allIds(html);
			return ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `${path}: ${id}`);
		});
		expect(twice).toEqual([]);
	});

	test('is reached by a link of another', () => {
		const linked = new Set(
			references.filter(({ on, to }) => to.pathname !== new URL(on, server.origin).pathname).map(pathOf)
		);
		expect([...pages.keys()].filter((path) => !path.includes('?') && !linked.has(path))).toEqual([]);
	});

	test('that can be followed names the feed of what it tells', async () => {
		const feed = /<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="([^"]+)"/;
		const feedOf = async (path: string) => feed.exec((await ask(server.origin, path)).text)?.[1];
		expect(await feedOf('/de')).toBe('/de/explore/atom.xml');
		expect(await feedOf('/fr?q=camp')).toBe('/fr/explore/atom.xml?q=camp');
		expect(await feedOf('/ar/explore')).toBe('/ar/explore/atom.xml');
		expect(await feedOf('/en/places/calais')).toBe('/en/explore/atom.xml?place=calais');
		expect(await feedOf('/en/about')).toBeUndefined();
	});

	test('leaves its host only where a link says so', () => {
		const outward = [...pages].flatMap(([path, html]) =>
			[...withoutScripts(html).matchAll(/<(\w+)\b[^>]*\s(?:href|src|action)="(https?:[^"]*)"[^>]*>/g)]
				.filter(([, , address]) => new URL(address!).origin !== server.origin)
				.filter(([tag, name]) => name !== 'a' || !/\srel="[^"]*\bexternal\b/.test(tag))
				.map(([tag]) => `${path}: ${tag}`)
		);
		expect(outward).toEqual([]);
	});
});

/** Addresses in attributes and in style sheets. Scripts are not read: their modules are announced in headers. */
function referencesIn(html: string): string[] {
	const markup = withoutScripts(html);
	const attributes = [...markup.matchAll(/\s(?:href|src|action|poster)="([^"]*)"/g)].map(
		(found) => found[1]!
	);
	const styles = [...markup.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)].map((found) => found[1]!);
	return [...attributes, ...styles].map(unescape).filter((address) => !/^(data|mailto|tel):/.test(address));
}

const pathOf = ({ to }: Reference) => to.pathname;

const withoutScripts = (html: string) =>
	html.replace(/(<script\b[^>]*>)[^]*?<\/script>/g, '$1</script>').replace(/<!--[^]*?-->/g, '');

const unescape = (text: string) =>
	text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

const allIds = (html: string) =>
	[...withoutScripts(html).matchAll(/\sid="([^"]*)"/g)].map((found) => unescape(found[1]!));

const idsIn = (html: string) => new Set(allIds(html));
