import Database from 'better-sqlite3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addStory } from '../../../../tests/support/little-archive.ts';
import { always, openKnownArchive } from '../../../../tests/support/little-selection.ts';
import { Invalid } from '../../story/refusal.ts';
import type { WhereaboutsRequest } from './whereabouts.ts';
import { ReadingRoom } from './reading-room.ts';
import { CHANGES_AT_EASE, Research } from './research.ts';
import { Busy } from './seat.ts';

let folder: string;
let database: Database.Database;
let room: ReadingRoom;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	const file = join(folder, 'lieudit.sqlite');
	const memory = await openKnownArchive();
	memory.prepare('VACUUM INTO ?').run(file);
	memory.close();
	database = new Database(file);
	database.pragma('journal_mode = WAL');
	room = await ReadingRoom.open(file);
});
afterEach(async () => {
	await room.close();
	database.close();
	await rm(folder, { recursive: true });
});

test('answers beside the event loop what the research answers, and so does a room over a store in memory', async () => {
	const research = new Research(database);
	for (const one of [room, ReadingRoom.over(database)]) {
		expect(await one.count({ words: 'river' })).toEqual(research.count({ words: 'river' }));
		const request = { order: 'latest', limit: 2 } as const;
		expect(await one.page({}, request)).toEqual(research.page({}, request));
		const byTitle = { order: 'title', language: 'ar', limit: 2 } as const;
		expect(await one.page({}, byTitle)).toEqual(research.page({}, byTitle));
		expect(await one.settings({})).toEqual(research.settings({}));
		const map: WhereaboutsRequest = { atMost: 10, box: [-180, -85, 180, 85], zoom: 0 };
		expect(await one.whereabouts({}, map)).toEqual(research.whereabouts({}, map));
		expect(await one.tile({}, 0, 0, 0)).toEqual(research.tile({}, 0, 0, 0));
		expect([...(await one.tileBytes({}, 0, 0, 0))]).toEqual([...research.tileBytes({}, 0, 0, 0)]);
		expect(await Array.fromAsync(one.ids({}, 'latest', 2))).toEqual([...research.ids({}, 'latest', 2)]);
	}
});

test('a refusal arrives as it was made', async () => {
	for (const one of [room, ReadingRoom.over(database)]) {
		const refusal = await one.count({ theme: ['nothing'] }).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Invalid);
		expect(refusal).toMatchObject({
			parameter: 'theme',
			given: 'nothing',
			choices: ['arrival', 'school', 'work']
		});
	}
});

test('what is published and withdrawn is in the next answer, also once there is so much of it that all is read anew', async () => {
	expect((await room.count({})).stories).toBe(3);
	addStory(database, always('report'));
	expect((await room.count({})).stories).toBe(4);
	database.exec(`UPDATE story SET status = 'withdrawn' WHERE id = 1`);
	expect((await room.page({}, { order: 'latest', limit: 9 })).ids).toEqual([4, 3, 2]);
	database.transaction(() => {
		for (let i = 0; i <= CHANGES_AT_EASE; i++) addStory(database, always('report'));
	})();
	for (let turn = 0; turn < 20; turn++) expect((await room.count({})).stories).toBe(3 + CHANGES_AT_EASE + 1);
	addStory(database, always('report'));
	expect((await room.count({})).stories).toBe(3 + CHANGES_AT_EASE + 2);
});

test('too many questions at once are refused rather than kept waiting', async () => {
	const answers = await Promise.allSettled(
		Array.from({ length: 1200 }, (_, i) => room.count({ words: 'river', from: `1${1000 + i}-01-01` }))
	);
	const refused = answers.filter((answer) => answer.status === 'rejected');
	expect(refused.length).toBeGreaterThan(0);
	expect(refused.every(({ reason }) => reason instanceof Busy)).toBe(true);
	expect(answers.length - refused.length).toBeGreaterThanOrEqual(1000);
	expect((await room.count({})).stories).toBe(3);
});

test('a room that is closed refuses', async () => {
	const waiting = expect(room.count({})).rejects.toBeInstanceOf(Busy);
	await room.close();
	await waiting;
	await expect(room.count({})).rejects.toBeInstanceOf(Busy);
});
