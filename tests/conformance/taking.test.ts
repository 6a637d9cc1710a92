import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { check } from '@placemarkio/check-geojson';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBytes } from '../../src/lib/i18n/bytes.ts';
import { ask } from '../support/answer.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import { files, fixSnapshot, packaged } from '../support/taken-away.ts';

let server: RunningServer;
let desk: Database.Database;

beforeAll(async () => {
	server = await startServer();
	desk = new Database(join(server.data, 'lieudit.sqlite'));
}, 180_000);
afterAll(async () => {
	desk?.close();
	await server?.stop();
});

const get = (path: string, headers = {}) => ask(server.origin, path, { headers });
const rowsOf = (csv: string) =>
	parse(csv, { bom: true, columns: true }) as unknown as Record<string, string>[];
const post = (path: string, origin = server.origin) =>
	ask(server.origin, path, {
		method: 'POST',
		headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }
	});

const mediaTypes: Record<string, RegExp> = {
	'stories.csv': /^text\/csv; charset=utf-8; header=present$/,
	'stories.geojson': /^application\/geo\+json$/,
	'stories.geojsons': /^application\/geo\+json-seq$/,
	'atom.xml': /^application\/atom\+xml/,
	'feed.json': /^application\/feed\+json/,
	'citation.txt': /^text\/plain; charset=utf-8$/,
	'citation.bib': /^application\/x-bibtex/,
	'citation.ris': /^application\/x-research-info-systems/,
	'citation.json': /^application\/vnd\.citationstyles\.csl\+json$/
};

describe('a selection’s files', () => {
	test('weigh what the page says beside them', async () => {
		const page = await get('/en/explore?q=camp');
		const beside = page.text.replace(/<[^>]*>/g, ' ');
		for (const file of files.filter((one) => one.startsWith('stories.'))) {
			const { text } = await get(`/en/explore/${file}?q=camp`);
			expect(beside).toContain(` · ${writeBytes('en', Buffer.byteLength(text))}`);
		}
	});

	test.each(files)('%s says what it is, whose it may be and where it belongs', async (file) => {
		const { status, headers, text } = await get(`/de/explore/${file}?q=camp`);
		expect(status).toBe(200);
		expect(headers['content-type']).toMatch(mediaTypes[file]!);
		expect(headers['content-language']).toBe('de');
		expect(headers.link).toContain('rel="license"');
		expect(headers.link).toContain(`<${server.origin}/de/explore/${file}?q=camp>; rel="canonical"`);
		expect(headers['cache-control']).toContain('no-cache');
		if (file.startsWith('stories.'))
			expect(headers['content-disposition']).toMatch(/^attachment; filename="lieudit-\d{4}-\d\d-\d\d\.\w+"$/);
		expect(text.length).toBeGreaterThan(0);
		const head = await ask(server.origin, `/de/explore/${file}?q=camp`, { method: 'HEAD' });
		expect(head.status).toBe(200);
		expect(head.headers['content-type']).toBe(headers['content-type']);
		expect(head.sent).toHaveLength(0);
	});

	test('hold the same rows in every format, and can be read by others', async () => {
		const csv = rowsOf((await get('/fr/explore/stories.csv')).text);
		const geojson = check((await get('/fr/explore/stories.geojson')).text) as { features: unknown[] };
		const sequence = (await get('/fr/explore/stories.geojsons')).text.split('\u001E').slice(1);
		expect(csv.length).toBe(desk.prepare('SELECT count(*) FROM public_geotag').pluck().get());
		expect(geojson.features).toHaveLength(csv.length);
		expect(sequence.map((record) => (JSON.parse(record) as { type: string }).type)).toEqual(
			csv.map(() => 'Feature')
		);
		const atom = (await get('/fr/explore/atom.xml')).text;
		let entries = 0;
		const parser = new SaxesParser({ xmlns: true });
		parser.on('error', (fault) => expect.fail(fault.message));
		parser.on('opentag', ({ local }) => (entries += Number(local === 'entry')));
		parser.write(atom).close();
		const feed = JSON.parse((await get('/fr/explore/feed.json')).text) as { items: unknown[] };
		const stories = new Set(csv.map((row) => row.story)).size;
		expect(entries).toBe(stories);
		expect(feed.items).toHaveLength(stories);
	});

	test.each([
		['theme=no-such-theme', /no-such-theme.*asylum/],
		['colour=red', /colour/],
		['bbox=1,2,3', /1,2,3/],
		['after=xx', /after/]
	])('refuse ?%s in words', async (query, words) => {
		for (const file of files) {
			const { status, headers, text } = await get(`/en/explore/${file}?${query}`);
			expect(status, file).toBe(400);
			expect(headers['content-type'], file).toBe('text/plain; charset=utf-8');
			expect(text, file).toMatch(words);
		}
	});

	test('a story is cited in four forms, one that is not there in none', async () => {
		for (const form of ['txt', 'bib', 'ris', 'json']) {
			const { status, text } = await get(`/ar/stories/paris-influx/citation.${form}`);
			expect(status).toBe(200);
			expect(text).toContain('Paris can no longer take the influx of refugees');
			expect((await get(`/ar/stories/nothing/citation.${form}`)).status).toBe(404);
		}
	});
});

describe('a snapshot', () => {
	test('is fixed by a form of this site and of no other', async () => {
		const id = await fixSnapshot(server.origin, '?q=camp');
		expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
		expect(await fixSnapshot(server.origin, '?q=camp')).toBe(id);
		expect((await post('/fr/explore/snapshot?q=camp', 'https://example.org')).status).toBe(403);
	});

	test('of what cannot be asked is refused on the page', async () => {
		for (const query of ['?bbox=1', '?colour=red']) {
			const { status, headers } = await post(`/fr/explore/snapshot${query}`);
			expect(status).toBe(303);
			expect((await get(String(headers.location))).status).toBe(400);
		}
		const { headers } = await post('/fr/explore/snapshot?theme=no-such-theme');
		expect((await get(String(headers.location))).status).toBe(400);
		expect((await get('/fr/explore/snapshot?making=nothing')).status).toBe(200);
	});

	test('is found at an address without a language, with its files', async () => {
		const id = await fixSnapshot(server.origin, '');
		for (const end of ['', '/stories.csv']) {
			const { status, headers } = await get(`/s/${id}${end}`, { 'accept-language': 'de' });
			expect(status).toBe(302);
			expect(headers.location).toBe(`/de/s/${id}${end}`);
			expect(headers.vary).toMatch(/accept-language/);
		}
		for (const file of files) {
			const { status, headers } = await get(`/en/s/${id}/${file}`);
			expect(status, file).toBe(200);
			expect(headers['content-type']).toMatch(mediaTypes[file]!);
		}
		for (const end of ['', '/rows.tsv', '/stories.csv', '/citation.bib', '/nothing.xls'])
			expect((await get(`/fr/s/00000000${end}`)).status, end).toBe(404);
	});

	test('has the sum that its page tells, and loses both rows and sum with a withdrawal', async () => {
		const id = await fixSnapshot(server.origin, '');
		const { body } = await get(`/en/s/${id}/rows.tsv`);
		const sum = createHash('sha256').update(body).digest('hex');
		expect((await get(`/en/s/${id}`)).text).toContain(sum);
		const before = rowsOf((await get(`/en/s/${id}/stories.csv`)).text);
		const gone = before.filter((row) => row.story === 'paris-influx').length;

		const status = desk.prepare(`UPDATE story SET status = ? WHERE slug = 'paris-influx'`);
		status.run('withdrawn');
		try {
			const page = (await get(`/en/s/${id}`)).text;
			expect(page).toContain(`${gone} rows have been withdrawn since`);
			expect(page).not.toContain(sum);
			for (const end of ['', '/rows.tsv', ...files.map((file) => `/${file}`)]) {
				const { text } = await get(`/en/s/${id}${end}`);
				expect(text, end).not.toMatch(/paris-influx|influx of refugees/);
				expect(text, end).not.toContain(sum);
			}
			expect(rowsOf((await get(`/en/s/${id}/stories.csv`)).text)).toHaveLength(before.length - gone);
		} finally {
			status.run('published');
		}
		expect((await get(`/en/s/${id}`)).text).toContain(sum);
	});
});

describe('the data package', () => {
	test('is described, and every file is as described', async () => {
		for (const path of packaged) expect((await get(path)).status, path).toBe(200);
		const { resources } = JSON.parse((await get('/data/datapackage.json')).text) as {
			resources: { path: string; bytes: number; hash: string; mediatype: string }[];
		};
		for (const { path, bytes, hash, mediatype } of resources) {
			const { body, headers } = await get(`/data/${path}`);
			expect(body).toHaveLength(bytes);
			expect(hash).toBe(`sha256:${createHash('sha256').update(body).digest('hex')}`);
			expect(headers['content-type']).toContain(mediatype);
			expect((await get(`/data/${path}`, { 'if-none-match': headers.etag })).status).toBe(304);
			const head = await ask(server.origin, `/data/${path}`, { method: 'HEAD' });
			expect(head.headers['content-length']).toBe(String(bytes));
		}
		expect((await get('/data/nothing.csv')).status).toBe(404);
		expect((await get('/data')).headers.location).toMatch(/^\/\w\w\/data$/);
	});

	test('never gives out what was withdrawn since: it is built anew first', async () => {
		expect((await get('/data/stories.csv')).text).toContain('paris-influx');
		const status = desk.prepare(`UPDATE story SET status = ? WHERE slug = 'paris-influx'`);
		status.run('withdrawn');
		try {
			for (const path of packaged) {
				const { status, text } = await get(path);
				expect(status, path).toBe(200);
				expect(text, path).not.toContain('paris-influx');
			}
		} finally {
			status.run('published');
		}
		expect(rowsOf((await get('/data/stories.csv')).text)).not.toHaveLength(0);
	});
});
