import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as journal from '../desk/journal.ts';
import { openStore, type Store } from './connection.ts';
import { watchVersion } from './version.ts';

let folder: string;
let store: Store;
let watch: ReturnType<typeof watchVersion>;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-version-'));
	const file = join(folder, 'lieudit.sqlite');
	store = await openStore(file);
	watch = watchVersion(file);
});

afterEach(async () => {
	watch.close();
	await store.destroy();
	await rm(folder, { recursive: true });
});

test('grows with what readers are told, whichever table tells it', async () => {
	const seen = [watch.version()];
	const edition = {
		slug: 'one',
		name: 'One',
		years: '2016',
		home: 'https://example.org',
		licence: 'CC-BY-4.0'
	};
	await store.insertInto('edition').values(edition).execute();
	seen.push(watch.version());
	const place = { slug: 'a', kind: 'commune', longitude: 1, latitude: 2, radius: 3 };
	await store.insertInto('place').values(place).execute();
	seen.push(watch.version());
	await store.updateTable('place').set({ radius: 4 }).execute();
	seen.push(watch.version());
	const day = { occurred: '2016', occurred_earliest: '2016-01-01', occurred_latest: '2016-12-31' };
	const out = { published: '2016', published_earliest: '2016-01-01', published_latest: '2016-12-31' };
	const story = {
		id: 1,
		slug: 's',
		edition: 'one',
		status: 'published',
		kind: 'report',
		original: 'fr'
	} as const;
	await store
		.insertInto('story')
		.values({ ...story, ...day, ...out, source_name: '', source_url: '' })
		.execute();
	seen.push(watch.version());
	expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
});

test('stays while the desk writes what readers do not see', async () => {
	const before = watch.version();
	await journal.append(store, { at: new Date(), member: null, address: '', action: 'settings.changed' });
	await store
		.insertInto('manuscript')
		.values({ status: 'draft', title: '', original: 'fr', revision: 0, changed: '2026-11-22T12:00:00.000Z' })
		.execute();
	expect(watch.version()).toBe(before);
});

test('every table that a public view reads moves it', async () => {
	const { rows } = await sql<{ type: string; name: string; tbl_name: string; sql: string }>`
		SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL`.execute(store);
	const views = rows.filter(({ type }) => type === 'view');
	const tables = rows.filter(({ type }) => type === 'table').map(({ name }) => name);
	const moved = new Set(
		rows
			.filter(({ type, sql }) => type === 'trigger' && /story_change|public_version/.test(sql))
			.map(({ tbl_name }) => tbl_name)
	);
	const read = new Set(
		views.flatMap(({ sql }) => tables.filter((table) => new RegExp(`(FROM|JOIN) ${table}\\b`).test(sql)))
	);
	expect(read.size).toBeGreaterThan(5);
	expect([...read].filter((table) => !moved.has(table))).toEqual([]);
});
