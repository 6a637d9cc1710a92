import Database from 'better-sqlite3';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeFile } from '../../src/lib/server/newsroom.ts';
import { publicPages } from '../support/addresses.ts';
import { ask } from '../support/answer.ts';
import { startServer, type RunningServer } from '../support/production.ts';

/** What is shown where somebody shares a page: Open Graph (ogp.me) and its picture. */
let server: RunningServer;
beforeAll(async () => {
	server = await startServer();
}, 180_000);
afterAll(() => server?.stop());

const property = (html: string, name: string) =>
	new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

test('every page names a card of its size, of the page itself where it has one', async () => {
	const cards = new Map<string, string>();
	for (const page of await publicPages(server.origin)) {
		const { text } = await ask(server.origin, page);
		expect(property(text, 'og:image:width'), page).toBe('1200');
		expect(property(text, 'og:image:height'), page).toBe('630');
		expect(property(text, 'twitter:card'), page).toBe('summary_large_image');
		const card = new URL(property(text, 'og:image')!);
		expect(card.origin, page).toBe(server.origin);
		cards.set(page, card.pathname);
	}
	expect(cards.get('/de/stories/paris-influx')).toBe('/de/stories/paris-influx/card.png');
	expect(cards.get('/ar/places/calais')).toBe('/ar/places/calais/card.png');
	expect(cards.get('/fr/about')).toBe('/fr/card.png');
	const wanted = [...new Set(cards.values())].filter((path) =>
		/^\/(fr|ar)(\/card|\/stories\/(paris|gelos)|\/places\/(calais|gelos)\/)/.test(path)
	);
	expect(wanted.length).toBeGreaterThanOrEqual(10);
	for (const path of wanted) {
		const { status, headers, body } = await ask(server.origin, path);
		expect(status, path).toBe(200);
		expect(headers, path).toMatchObject({ 'content-type': 'image/png', 'cache-control': 'public, no-cache' });
		expect(await sharp(body).metadata(), path).toMatchObject({ format: 'png', width: 1200, height: 630 });
		expect(body.length, path).toBeLessThan(150_000);
	}
}, 120_000);

test('a picture is sent as it is, and 304 to whoever has it', async () => {
	const path = '/fr/places/calais/card.png';
	const { headers, body } = await ask(server.origin, path, {
		headers: { 'accept-encoding': 'br, gzip, zstd' }
	});
	expect(headers['content-encoding']).toBeUndefined();
	expect(body.subarray(1, 4).toString()).toBe('PNG');
	const again = await ask(server.origin, path, { headers: { 'if-none-match': headers.etag! } });
	expect(again.status).toBe(304);
});

test.each([
	['/fr/stories/nothing/card.png', 404],
	['/fr/places/nowhere/card.png', 404],
	['/fr/card.png?x=1', 400]
])('%s answers %i in words', async (path, expected) => {
	const { status, headers, text } = await ask(server.origin, path);
	expect(status).toBe(expected);
	expect(headers['content-type']).toBe('text/plain; charset=utf-8');
	expect(text.length).toBeGreaterThan(10);
});

test('a place that is shown less precisely from now on is so on the next card, and a story that is taken back has none', async () => {
	const path = '/fr/stories/croisilles-christmas/card.png';
	const card = async () => (await ask(server.origin, path)).body;
	const before = await card();
	expect(await card()).toEqual(before);
	const database = new Database(storeFile(server.data));
	try {
		const changed = database
			.prepare(
				`UPDATE geotag SET radius = 60000, precision = 'departement'
				WHERE role = 'setting' AND story = (SELECT id FROM story WHERE slug = 'croisilles-christmas')`
			)
			.run();
		expect(changed.changes).toBe(1);
		expect(await card()).not.toEqual(before);
		database.prepare(`UPDATE story SET status = 'draft' WHERE slug = 'croisilles-christmas'`).run();
		expect((await ask(server.origin, path)).status).toBe(404);
	} finally {
		database.close();
	}
});
