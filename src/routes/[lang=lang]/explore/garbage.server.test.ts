import { isHttpError, isRedirect } from '@sveltejs/kit';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { number, numbers, queryOf, selectionValues, slug, words } from '../../../../tests/support/garbage';
import { littleGazetteer } from '../../../../tests/support/little-gazetteer';
import { smallEdition } from '../../../../tests/support/newsroom';
import { ReadingRoom } from '$lib/server/columns/reading-room';
import { importEdition } from '$lib/server/import/edition';
import { CopyingRoom } from '$lib/server/publish/taking/copying-room';
import { openStore, type Store } from '$lib/server/store/connection';
import { GET as tile } from '../../tiles/[z=whole]/[x=whole]/[y=whole].mvt/+server';
import { load } from './+page.server';
import { GET as file } from './[file=file]/+server';

let folder: string;
let store: Store;
let database: Database.Database;
let copies: CopyingRoom;
let locals: App.Locals;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	const path = join(folder, 'lieudit.sqlite');
	store = await openStore(path);
	const gazetteer = littleGazetteer();
	await importEdition(store, gazetteer, smallEdition());
	database = new Database(path, { readonly: true });
	copies = new CopyingRoom(path);
	const research = ReadingRoom.over(database);
	locals = { store, research, copies, gazetteer, language: 'fr', insets: {} } as unknown as App.Locals;
});
afterAll(async () => {
	await copies.close();
	await store.destroy();
	database.close();
	await rm(folder, { recursive: true });
});

/** The status of an answer, whether it is given or thrown; what is neither fails the test. */
async function statusOf(answer: () => unknown): Promise<number> {
	try {
		const given = await answer();
		if (!(given instanceof Response)) return 200;
		await given.arrayBuffer();
		return given.status;
	} catch (thrown) {
		if (isHttpError(thrown) || isRedirect(thrown)) return thrown.status;
		throw thrown;
	}
}

/** Of the first zooms, some of them beyond the world. */
const tiles = fc.tuple(fc.nat(3), fc.nat(8), fc.nat(8));

/** Asks addresses of a query; how many were answered, and how many refused. */
async function ask(
	runs: number,
	query: fc.Arbitrary<string>,
	answer: (url: URL, tile: readonly [z: number, x: number, y: number]) => unknown
) {
	const statuses = new Map<number, number>();
	await fc.assert(
		fc.asyncProperty(query, tiles, async (query, tile) => {
			const url = new URL(`https://news.example.org/fr/explore?${query}`);
			const status = await statusOf(() => answer(url, tile));
			expect([200, 204, 303, 400, 404]).toContain(status);
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}),
		{ numRuns: runs }
	);
	// Neither all refused nor all taken: the requests are of both sorts
	const among = (...these: number[]) => these.reduce((sum, status) => sum + (statuses.get(status) ?? 0), 0);
	expect(among(200, 204)).toBeGreaterThan(runs / 50);
	expect(among(400)).toBeGreaterThan(runs / 50);
}

const after = fc.oneof(words, number, fc.base64String());

test('the bench answers or refuses whatever its address says', async () => {
	const query = queryOf({
		...selectionValues,
		sort: fc.constantFrom('latest', 'title', 'nearest', 'relevance', 'none'),
		shows: fc.constantFrom('stories', 'rows', 'milestones', 'none'),
		columns: fc.oneof(fc.constantFrom('told', 'title,kind', 'themes,places', 'none'), words),
		unit: fc.constantFrom('day', 'week', 'month', 'year', 'none'),
		km: number,
		after
	});
	await ask(250, query, (url) => load({ url, locals, isDataRequest: false } as Parameters<typeof load>[0]));
}, 120_000);

test('so does every file of a selection', async () => {
	const names = [
		'stories.csv',
		'stories.geojson',
		'stories.geojsons',
		'atom.xml',
		'feed.json',
		'citation.ris'
	];
	let turn = 0;
	await ask(600, queryOf({ ...selectionValues, after }), (url) =>
		file({ url, locals, params: { file: names[turn++ % names.length]! } } as Parameters<typeof file>[0])
	);
}, 120_000);

test('so does every tile', async () => {
	const query = queryOf({
		...selectionValues,
		lang: fc.oneof(slug, fc.constantFrom('fr', 'ar')),
		bbox: numbers
	});
	await ask(2000, query, (url, [z, x, y]) =>
		tile({ url, locals, params: { z: `${z}`, x: `${x}`, y: `${y}` } } as Parameters<typeof tile>[0])
	);
}, 120_000);
