import Database from 'better-sqlite3';
import { copyFile, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addStory } from '../../../../tests/support/little-archive.ts';
import { always, openKnownArchive } from '../../../../tests/support/little-selection.ts';
import { readBase, withTitles } from './base.ts';
import { keepBase, takeUpBase } from './kept-base.ts';
import { Research } from './research.ts';

let folder: string;
let file: string;
let database: Database.Database;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	file = join(folder, 'lieudit.sqlite');
	const memory = await openKnownArchive();
	memory.prepare('VACUUM INTO ?').run(file);
	memory.close();
	database = new Database(file);
});
afterEach(async () => {
	database.close();
	await rm(folder, { recursive: true });
});

const keep = () => keepBase(file, database, withTitles(database, readBase(database)), 1);

test('columns taken up from their file answer as those read from the store, with what changed since', () => {
	keep();
	const [known] = new Research(database).page({}, { order: 'latest', limit: 1 }).ids;
	database.prepare(`UPDATE story SET status = 'withdrawn' WHERE id = ?`).run(known);
	addStory(database, always('report'));
	const taken = new Research(database, takeUpBase(file, database)!);
	const read = new Research(database);
	expect(taken.count({})).toEqual(read.count({}));
	expect(taken.count({ words: 'river' })).toEqual(read.count({ words: 'river' }));
	const request = { order: 'latest', limit: 50 } as const;
	expect(taken.page({}, request)).toEqual(read.page({}, request));
	expect(taken.page({}, request).ids).not.toContain(known);
	const byTitle = { order: 'title', language: 'de', limit: 50 } as const;
	expect(taken.page({}, byTitle)).toEqual(read.page({}, byTitle));
	expect([...taken.tileBytes({}, 0, 0, 0)]).toEqual([...read.tileBytes({}, 0, 0, 0)]);
});

test('a backup from before, put back, does not take up columns that were read after it', async () => {
	const backup = join(folder, 'backup.sqlite');
	await copyFile(file, backup);
	addStory(database, always('report'));
	keep();
	database.close();
	await copyFile(backup, file);
	database = new Database(file);
	expect(takeUpBase(file, database)).toBeUndefined();
});

test('nothing is taken up where nothing was kept, or from a file that was cut short', async () => {
	expect(takeUpBase(file, database)).toBeUndefined();
	keep();
	const { size } = await stat(`${file}-columns`);
	await truncate(`${file}-columns`, size - 100);
	expect(takeUpBase(file, database)).toBeUndefined();
	keep();
	expect(takeUpBase(file, database)).toBeDefined();
});

test('few stories are not kept: reading them is as quick', async () => {
	keepBase(file, database, readBase(database));
	await expect(stat(`${file}-columns`)).rejects.toThrow();
});
