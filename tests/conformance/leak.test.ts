import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/command.ts';
import { openNewsroom, storeFile } from '../../src/lib/server/newsroom.ts';
import { builtFiles, everyAddress } from '../support/addresses.ts';
import { ask, type Answer } from '../support/answer.ts';
import { signIn } from '../support/desk.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import {
	guesses,
	openPoint,
	planted,
	plantSecrets,
	pointForms,
	secretsIn,
	tellStory,
	type Secret
} from '../support/secrets.ts';

let server: RunningServer;
let database: Database.Database;
let secrets: Secret[];
/** Every answer by its address, before the secrets were planted and after. */
let before: Map<string, Answer>;
let after: Map<string, Answer>;

beforeAll(async () => {
	server = await startServer({}, async (folder) => {
		const store = await openNewsroom(folder);
		await store.destroy();
		const filled = new Database(storeFile(folder));
		tellStory(filled);
		filled.close();
	});
	database = new Database(storeFile(server.data));
	const addresses = await everyAddress(server.origin, guesses);
	before = await walk(addresses);
	secrets = plantSecrets(database);
	// Addresses that came into being with the secrets would be missed by the walk before
	after = await walk([...new Set([...addresses, ...(await everyAddress(server.origin, guesses))])]);
}, 300_000);

afterAll(async () => {
	database?.close();
	await server?.stop();
});

describe('what the newsroom keeps to itself', () => {
	test('is in no answer, at no address, in no encoding', async () => {
		const leaks: string[] = [];
		for (const [address, answer] of after) {
			for (const name of leaksIn(address, answer)) leaks.push(`${address}: ${name}`);
		}
		for (const coding of ['gzip', 'br']) {
			for (const [address, { body }] of after) {
				const coded = await ask(server.origin, address, { headers: { 'accept-encoding': coding } });
				// What is the same has been looked through already
				const same = coded.body.equals(body) ? { ...coded, text: '' } : coded;
				for (const name of leaksIn(address, same)) leaks.push(`${address} (${coding}): ${name}`);
			}
		}
		expect(after.size).toBeGreaterThan(500);
		expect(secrets.length).toBeGreaterThan(30);
		expect(leaks).toEqual([]);
	}, 180_000);

	test('changes no byte of what anybody is told', () => {
		expect([...after.keys()]).toEqual([...before.keys()]);
		const changed = [...after].filter(([address, answer]) => said(answer) !== said(before.get(address)!));
		expect(changed.map(([address]) => address)).toEqual([]);
	});

	test('is in no file that is served or committed', async () => {
		const leaks: string[] = [];
		for (const file of await builtFiles()) {
			const bytes = await readFile(join(root, 'build/client', file));
			for (const name of secretsIn(bytes.toString('latin1'), wordsOnly())) leaks.push(`${file}: ${name}`);
		}
		expect(leaks).toEqual([]);
	});

	test('is in nothing that the server prints', () => {
		const aside = server.output().replaceAll(/"address":"[^"]*"|Failed to decode URI: \S+/g, '');
		expect(secretsIn(aside, wordsOnly())).toEqual([]);
	});
});

describe('a place that is shown as an area', () => {
	test('carries no coordinate finer than two decimals, but for the public register’s own point', () => {
		const areas = database
			.prepare(`SELECT longitude, latitude FROM public_geotag WHERE precision <> 'exact'`)
			.all() as Coordinates[];
		const registered = database
			.prepare(
				`SELECT longitude, latitude FROM public_place UNION SELECT longitude, latitude FROM public_geotag WHERE precision = 'exact'`
			)
			.all() as Coordinates[];
		expect(areas.filter(({ longitude, latitude }) => !isCoarse(longitude) || !isCoarse(latitude))).toEqual(
			[]
		);
		const points = [...after].flatMap(([address, { text }]) =>
			pointsIn(text).map((point) => ({ address, point }))
		);
		const finer = points
			.filter(({ point }) => areas.some((area) => isWithin(point, area, 0.0051)))
			.filter(({ point }) => !isCoarse(point.longitude) || !isCoarse(point.latitude))
			.filter(({ point }) => !registered.some((place) => isWithin(point, place, 1e-4)));
		expect(points.length).toBeGreaterThan(1000);
		expect(finer.map(({ address, point }) => `${address}: ${point.longitude}, ${point.latitude}`)).toEqual(
			[]
		);
	});
});

describe('whoever looks for secrets', () => {
	test('finds none before they are planted', () => {
		const found = [...before].flatMap(([address, answer]) =>
			leaksIn(address, answer).map((name) => `${address}: ${name}`)
		);
		expect(found).toEqual([]);
	});

	test('finds a point that is told exactly', () => {
		const open: Secret = { name: 'the open point', ...pointForms(openPoint) };
		const address = `/fr/stories/${planted.told}`;
		expect(secretsIn(after.get(address)!.text, [open])).toEqual(['the open point']);
		expect(secretsIn(after.get(`${address}/__data.json`)!.text, [open])).toEqual(['the open point']);
	});

	test.each([
		['decimals', 'at 46.81919, 3.41737'],
		['three decimals', '{"latitude":46.819,"longitude":3.417}'],
		['rounded decimals', '[3.4174,46.8192]'],
		['a comma', '46,8192° N'],
		['Arabic digits', '٤٦٫٨١٩٢'],
		['seconds', '46° 49′ 09″ N'],
		['escapes', '\\u0034\\u0036.8191'],
		['entities', '&#52;6.8191'],
		['millionths', '46819190']
	])('finds a point written in %s', (_, text) => {
		expect(secretsIn(text, [{ name: 'point', ...pointForms(openPoint) }])).toEqual(['point']);
	});

	test('does not take two decimals for it', () => {
		expect(secretsIn('46.82, 3.42, 46° 49′ N', [{ name: 'point', ...pointForms(openPoint) }])).toEqual([]);
	});

	test('finds a draft as soon as it is told, and a point that is published by mistake', async () => {
		const geotag = database
			.prepare(
				`SELECT id FROM geotag WHERE precision = 'commune' AND story = (SELECT id FROM story WHERE slug = 'paris-influx')`
			)
			.pluck()
			.get() as number;
		const restore = database
			.prepare('SELECT longitude, latitude FROM geotag WHERE id = ?')
			.get(geotag) as Coordinates;
		const set = database.prepare('UPDATE geotag SET longitude = ?, latitude = ? WHERE id = ?');
		const truth = database
			.prepare(
				`SELECT geometry ->> '$.coordinates[0]' AS longitude, geometry ->> '$.coordinates[1]' AS latitude
				FROM true_geometry WHERE key = ?`
			)
			.get(`g${geotag}`) as Coordinates;
		set.run(truth.longitude, truth.latitude, geotag);
		const status = database.prepare('UPDATE story SET status = ? WHERE slug = ?');
		status.run('published', planted.draft.slug);

		const [map, story] = await Promise.all(
			['/fr', '/fr/stories/paris-influx'].map((address) => ask(server.origin, address))
		);
		expect(leaksIn('/fr', map!)).toContain(`the truth behind geotag ${geotag} (commune)`);
		expect(leaksIn('/fr', map!)).toContain('a story that is draft');
		expect(leaksIn('/fr/stories/paris-influx', story!)).toContain(
			`the truth behind geotag ${geotag} (commune)`
		);

		status.run('draft', planted.draft.slug);
		set.run(restore.longitude, restore.latitude, geotag);
	});
});

describe('a story that an editor withdraws', () => {
	const slug = 'croisilles-christmas';

	test('is at no public address from the next request on, but for the word that it was withdrawn', async () => {
		const texts = database
			.prepare(`SELECT title, standfirst FROM story_text WHERE story = (SELECT id FROM story WHERE slug = ?)`)
			.raw()
			.all(slug) as [string, string][];
		const told = texts.flat();
		const toldIn = (text: string) => told.filter((words) => plain(text).includes(plain(words)));
		const pages = ['fr', 'en', 'de', 'ar'].map((language) => `/${language}/stories/${slug}`);
		for (const page of pages) expect(toldIn(after.get(page)!.text), page).not.toEqual([]);
		const elsewhere = [...after].filter(
			([address, { text }]) => !address.includes(slug) && toldIn(text).length
		);
		expect(elsewhere.length).toBeGreaterThan(20);

		const editor = await signIn(server, { rank: 'editor' });
		const id = database.prepare('SELECT id FROM story WHERE slug = ?').pluck().get(slug) as number;
		const done = await editor.send(`/desk/stories/${id}/withdrawal`, { reason: 'asked' });
		expect(done.status, done.text).toBe(303);

		const leaks: string[] = [];
		for (const address of after.keys()) {
			const { etag } = after.get(address)!.headers;
			// Whoever kept the answer asks whether it still stands
			const answer = await ask(server.origin, address, etag ? { headers: { 'if-none-match': etag } } : {});
			if (answer.status === 304 && toldIn(after.get(address)!.text).length)
				leaks.push(`${address}: still stands`);
			for (const words of toldIn(answer.text)) leaks.push(`${address}: ${words}`);
		}
		expect(leaks).toEqual([]);
		for (const page of pages) {
			const { status, text, headers } = await ask(server.origin, page);
			expect(status, page).toBe(410);
			expect(headers['cache-control'], page).toMatch(/no-(cache|store)/);
			expect(text, page).toContain('noindex');
		}
		const { text: sitemap } = await ask(server.origin, '/sitemap.xml');
		expect(sitemap).toContain('/stories/');
		expect(sitemap).not.toContain(slug);
	}, 180_000);
});

/** Letters and digits alone: no escaping and no quotation mark keeps a text from being found. */
const plain = (text: string) =>
	text.replaceAll(/&[a-z]+;|&#\w+;|\\u[0-9a-f]{4}|\\./gi, ' ').replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

async function walk(addresses: string[]): Promise<Map<string, Answer>> {
	const answers = new Map<string, Answer>();
	for (const address of addresses) answers.set(address, await ask(server.origin, address));
	return answers;
}

/** The secrets in an answer, its headers among it; what the address itself says is no secret to who asks for it. */
function leaksIn(address: string, { headers, text }: Answer): string[] {
	const unsaid = secrets.filter(({ patterns }) => !patterns.some((pattern) => pattern.test(address)));
	return [...new Set(secretsIn(`${JSON.stringify(headers)}\n${text}`, unsaid))];
}

/** Everything an answer says but when it was given, and by which number a failure is known. */
function said({ status, headers, text }: Answer): string {
	const { date: _, etag, ...lasting } = headers;
	// A collection of features says when it was written
	const timeless = text.replaceAll(/"timeStamp":"[^"]*"/g, '');
	if (status === 200) return JSON.stringify([status, text === timeless && etag, lasting]) + timeless;
	return JSON.stringify([status, lasting]) + text.replaceAll(/\b[0-9a-f]{8}\b/g, '');
}

/** Numbers would be found by chance in compressed tiles. */
const wordsOnly = () => secrets.filter(({ together }) => together.length === 0);

type Coordinates = { longitude: number; latitude: number };

/**
 * Two decimals, or the middle between two such numbers, as the middle of a map has it. Mercator and back moves it by
 * less than 0.0001.
 */
const isCoarse = (degrees: number) => Math.abs(degrees * 200 - Math.round(degrees * 200)) < 0.02;

const isWithin = (one: Coordinates, other: Coordinates, degrees: number) =>
	Math.abs(one.longitude - other.longitude) <= degrees && Math.abs(one.latitude - other.latitude) <= degrees;

/**
 * Points as JSON-LD names them, and as positions stand in data: [longitude, latitude]. The middle of a view is none:
 * it follows from the points in it.
 */
function pointsIn(text: string): Coordinates[] {
	const data = text.startsWith('{"type":"data"') ? unfolded(text) : text;
	const seen = data.replaceAll(/"?center"?:\[[^\]]*\]/g, '');
	const number = String.raw`(-?\d+(?:\.\d+)?)`;
	const named = seen.matchAll(new RegExp(`"latitude":${number},"longitude":${number}`, 'g'));
	const positions = seen.matchAll(new RegExp(`[[,]${number},${number}(?=[\\],])`, 'g'));
	return [
		...[...named].map(([, latitude, longitude]) => ({
			longitude: Number(longitude),
			latitude: Number(latitude)
		})),
		...[...positions].map(([, longitude, latitude]) => ({
			longitude: Number(longitude),
			latitude: Number(latitude)
		}))
	];
}

/** A page's data as plain JSON: SvelteKit sends lists in which objects refer to their values by number. */
function unfolded(text: string): string {
	const { nodes } = JSON.parse(text) as { nodes: ({ data?: unknown[] } | null)[] };
	return JSON.stringify(nodes.map((node) => node?.data && value(node.data, 0)));
}

function value(list: unknown[], index: number): unknown {
	const one = list[index];
	if (Array.isArray(one)) {
		return typeof one[0] === 'string' ? one : one.map((entry) => value(list, entry as number));
	}
	if (typeof one !== 'object' || one === null) return one;
	return Object.fromEntries(Object.entries(one).map(([key, entry]) => [key, value(list, entry as number)]));
}
