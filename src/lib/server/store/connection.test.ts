import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, StoreRefused } from './connection.ts';
import { migrations } from './migrations/index.ts';

let folder: string;
let file: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'store-'));
	file = join(folder, 'lieudit.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

async function makeStore(): Promise<void> {
	await (await openStore(file)).destroy();
}

/** Opens a store that must be refused, and holds it to its word that nothing was changed. */
async function refusal(known?: typeof migrations): Promise<string> {
	const before = await readFile(file);
	const refused = await openStore(file, known).catch((reason: unknown) => reason);
	expect(refused).toBeInstanceOf(StoreRefused);
	expect((await readFile(file)).equals(before)).toBe(true);
	expect(await readdir(folder)).toEqual(['lieudit.sqlite']);
	return (refused as StoreRefused).message;
}

test('a store that is not there is made, with its log ahead and its references held', async () => {
	const store = await openStore(file);
	const pragma = async (name: string) =>
		Object.values((await sql.raw<object>(`PRAGMA ${name}`).execute(store)).rows[0]!);
	expect(await pragma('journal_mode')).toEqual(['wal']);
	expect(await pragma('foreign_keys')).toEqual([1]);
	expect(await pragma('busy_timeout')).toEqual([5000]);
	expect(await store.selectFrom('story').selectAll().execute()).toEqual([]);
	await store.destroy();
});

test('a store that is up to date is left as it is', async () => {
	await makeStore();
	const before = await readFile(file);
	await makeStore();
	expect((await readFile(file)).equals(before)).toBe(true);
});

test('what refers to nothing cannot be written', async () => {
	const store = await openStore(':memory:');
	const nowhere = {
		slug: 'x',
		place: 7,
		occurred: '2016',
		occurred_earliest: '2016-01-01',
		occurred_latest: '2016-12-31'
	};
	await expect(
		store
			.insertInto('milestone')
			.values({ ...nowhere, source: 'A source', leads: 0 })
			.execute()
	).rejects.toThrow('FOREIGN KEY');
	await store.destroy();
});

describe('a file that is no sound store is refused, untouched, with what to do', () => {
	const damaged = /is damaged or is no SQLite file\. Nothing was changed\. Put back your last backup/;

	test('random bytes', async () => {
		await writeFile(file, randomBytes(50_000));
		expect(await refusal()).toMatch(damaged);
	});

	test('a text', async () => {
		await writeFile(file, 'This is a note, and a rather long one at that.\n'.repeat(400));
		expect(await refusal()).toMatch(damaged);
	});

	test('a store cut short', async () => {
		await makeStore();
		await truncate(file, 20_000);
		expect(await refusal()).toMatch(damaged);
	});

	test('a store with a page overwritten', async () => {
		await makeStore();
		const bytes = await readFile(file);
		bytes.fill(0xa5, 4096, 8192);
		await writeFile(file, bytes);
		expect(await refusal()).toMatch(damaged);
	});

	test('the database of another program', async () => {
		const other = new Database(file);
		other.exec('CREATE TABLE edition (slug TEXT)');
		other.close();
		expect(await refusal()).toMatch(/is a database of another program\. Nothing was changed\./);
	});

	test('a store written by a newer Lieudit', async () => {
		await makeStore();
		const newer = new Database(file);
		newer.exec(`INSERT INTO kysely_migration VALUES ('9999-times-to-come', '2030-01-01T00:00:00.000Z')`);
		newer.close();
		expect(await refusal()).toMatch(
			/was written by a newer Lieudit than this one\. Nothing was changed\. Start that newer/
		);
	});

	test('a store that a migration cannot bring up to date', async () => {
		await makeStore();
		const up = async (db: Kysely<unknown>) => {
			await sql`CREATE TABLE half (way TEXT)`.execute(db);
			await sql`INSERT INTO nowhere VALUES (1)`.execute(db);
		};
		const message = await refusal({ ...migrations, '9000-too-far': { up } });
		expect(message).toMatch(/could not be brought up to date \(9000-too-far: no such table: nowhere\)/);
		expect(message).toContain(
			`It stands as it was after ${Object.keys(migrations).length} migrations. Keep a copy`
		);
	});
});

test('a file that may not be opened is not called damaged', async () => {
	await expect(openStore(folder)).rejects.toThrow(
		/cannot be opened \(.*\)\. Nothing was changed\. See that its folder exists/
	);
	await expect(openStore(join(folder, 'nowhere', 'store.sqlite'))).rejects.toThrow(/cannot be opened/);
});
