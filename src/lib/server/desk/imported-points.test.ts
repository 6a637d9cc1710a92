import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { by, ines } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { littleGazetteer } from '../../../../tests/support/little-gazetteer.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Rank } from '../../newsroom/member.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { writeProposals } from '../import/proposals.ts';
import type { Store } from '../store/connection.ts';
import { confirmPoint, seePoint, seePoints, setPointAside, waitingPoints } from './imported-points.ts';
import * as journal from './journal.ts';
import * as manuscripts from './manuscripts.ts';
import { truthsOf } from './truths.ts';
import { undecided } from './undecided.ts';

const editor = { language: 'fr', ofShelters: true } as const;
/** Beside Croisilles. */
const POINT = { longitude: 2.881_234_56, latitude: 50.201_234_56, name: 'La salle', mark: 'a'.repeat(32) };

let folder: string;
let store: Store;
let gazetteer: Gazetteer;
let id: number;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-points-'));
	store = await openSmallStore(undefined, join(folder, 'lieudit.sqlite'));
	gazetteer = littleGazetteer();
	id = await manuscripts.create(store, ines, await finished(store));
	await writeProposals(store, id, { points: [POINT], media: [] });
});
afterEach(async () => {
	gazetteer.close();
	await store.destroy();
	await rm(folder, { recursive: true });
});

/** The files of the store in which the point can be read. */
async function holding(): Promise<string[]> {
	const bytes = Buffer.alloc(8);
	bytes.writeDoubleBE(POINT.longitude);
	const names = ['lieudit.sqlite', 'lieudit.sqlite-wal'];
	const files = await Promise.all(names.map((name) => readFile(join(folder, name))));
	return names.filter((_, i) => files[i]!.includes(bytes) || files[i]!.includes(String(POINT.longitude)));
}

const lastLine = async () => (await journal.lines(store, { limit: 1 }))[0];

test('a point waits by its name, and a look at where it is tells what lies there and is written down', async () => {
	expect(await waitingPoints(store, id)).toEqual([{ mark: POINT.mark, name: 'La salle' }]);
	const [seen] = await seePoints(store, gazetteer, ines, id, editor);
	expect(seen).toMatchObject({ at: [POINT.longitude, POINT.latitude], name: 'La salle' });
	expect(seen!.near[0]).toMatchObject({ id: expect.any(Number) as number, name: 'Croisilles' });
	expect(seen!.near[0]!.distance).toBeLessThan(1000);
	expect(await lastLine()).toMatchObject({ action: 'truth.seen', member: 'ines', detail: { imported: 1 } });
	expect(JSON.stringify(await lastLine())).not.toContain('50.20');
});

test('each time that one is drawn exactly is a look of its own', async () => {
	for (const look of [1, 2]) {
		expect(await seePoint(store, ines, id, POINT.mark)).toMatchObject({ type: 'Point' });
		expect(await journal.lines(store, { actions: ['truth.seen'], limit: 9 })).toHaveLength(look);
	}
	expect(await seePoint(store, ines, id, 'b'.repeat(32))).toBeUndefined();
	expect(await journal.lines(store, { actions: ['truth.seen'], limit: 9 })).toHaveLength(2);
});

test('what waits beside the text is counted for who may see true places, and for nobody else', async () => {
	await confirmPoint(store, ines, id, { mark: POINT.mark, geotag: 'a', isTrue: true });
	await writeProposals(store, id, { points: [{ ...POINT, mark: 'b'.repeat(32) }], media: [] });
	const count = (rank: Rank, geotags: { key: string }[] = []) =>
		undecided(store, by('nadia', 0, rank).member, id, { geotags });
	expect(await count('editor')).toEqual({ points: 1, removed: 1 });
	expect(await count('editor', [{ key: 'a' }])).toEqual({ points: 1, removed: 0 });
	expect(await count('contributor')).toEqual({ points: 0, removed: 0 });
});

test('one that is set aside is in no file of the store, and its mark alone is known', async () => {
	expect(await holding()).not.toEqual([]);
	await setPointAside(store, ines, id, POINT.mark);
	expect(await holding()).toEqual([]);
	expect(await waitingPoints(store, id)).toEqual([]);
	expect(await lastLine()).toMatchObject({ action: 'truth.forgotten', detail: { imported: 1 } });
	await expect(setPointAside(store, ines, id, POINT.mark)).rejects.toThrow(NotFound);
});

test('one that became a geotag is gone for good, unless somebody keeps it as the true point', async () => {
	await confirmPoint(store, ines, id, { mark: POINT.mark, geotag: 'a', isTrue: false });
	expect(await truthsOf(store, id)).toEqual(new Map());
	expect(await holding()).toEqual([]);

	await writeProposals(store, id, { points: [{ ...POINT, mark: 'b'.repeat(32) }], media: [] });
	await confirmPoint(store, ines, id, { mark: 'b'.repeat(32), geotag: 'a', isTrue: true });
	const coordinates = [POINT.longitude, POINT.latitude];
	expect(await truthsOf(store, id)).toEqual(new Map([['a', { type: 'Point', coordinates }]]));
	expect(await lastLine()).toMatchObject({ action: 'truth.written', detail: { geotag: 'a' } });
	expect(await waitingPoints(store, id)).toEqual([]);
});

test('a point waits on while the desk has no geotag of it', async () => {
	const given = { mark: POINT.mark, geotag: 'zzz', isTrue: true };
	await expect(confirmPoint(store, ines, id, given)).rejects.toThrow(NotFound);
	expect(await waitingPoints(store, id)).toHaveLength(1);
	expect(await truthsOf(store, id)).toEqual(new Map());
});
