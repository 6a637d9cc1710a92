import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeBackAside, writtenBack } from './checkpoints.ts';
import { openStore, type Store } from './connection.ts';

let folder: string;
let file: string;
let store: Store;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-checkpoints-'));
	file = join(folder, 'lieudit.sqlite');
	store = await openStore(file);
});

afterEach(async () => {
	await store.destroy();
	await rm(folder, { recursive: true });
});

const begin = (slug: string) =>
	store
		.insertInto('edition')
		.values({ slug, name: slug, years: '2016', home: 'https://example.org', licence: 'CC-BY-4.0' })
		.execute();

/** What the file itself holds, without its log. */
async function editionsInFile(): Promise<unknown[]> {
	const copy = join(folder, 'copy.sqlite');
	await copyFile(file, copy);
	const database = new Database(copy, { readonly: true });
	try {
		return database.prepare('SELECT slug FROM edition').pluck().all();
	} finally {
		database.close();
	}
}

const longestLog = async () =>
	(await sql<{ wal_autocheckpoint: number }>`PRAGMA wal_autocheckpoint`.execute(store)).rows[0]!
		.wal_autocheckpoint;

test('what is committed lies in the file once it is said to be written back', async () => {
	const aside = await writeBackAside(store, file);
	await begin('one');
	await writtenBack(store);
	expect(await editionsInFile()).toEqual(['one']);
	await begin('two');
	await Promise.all([writtenBack(store), writtenBack(store)]);
	expect(await editionsInFile()).toEqual(['one', 'two']);
	await aside.close();
});

/** Milliseconds, on a machine however busy. */
const PATIENCE = 60_000;

test('commits write back by themselves again where the thread has ended, and nobody waits for it', async () => {
	const aside = await writeBackAside(store, file);
	expect(await longestLog()).toBeGreaterThan(1000);
	const waiting = writtenBack(store);
	await aside.close();
	await waiting;
	await writtenBack(store);
	await vi.waitFor(async () => expect(await longestLog()).toBe(1000), PATIENCE);
});
