import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines, later } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import { writeBackAside } from '../store/checkpoints.ts';
import type { Store } from '../store/connection.ts';
import { NotFound } from '../../story/refusal.ts';
import { bin, duplicate, emptyBin } from './bin.ts';
import * as journal from './journal.ts';
import * as manuscripts from './manuscripts.ts';
import * as publication from './publication.ts';
import { removedGeotag } from './removed-geotags.ts';
import * as truths from './truths.ts';

const TRUE = [2.876_543_21, 50.201_234_56];

let folder: string;
let file: string;
let store: Store;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-truths-'));
	file = join(folder, 'lieudit.sqlite');
	store = await openSmallStore(undefined, file);
});
afterEach(async () => {
	await store.destroy();
	await rm(folder, { recursive: true });
});

/** The files of the store in which the true place can be read. */
async function holding(): Promise<string[]> {
	const names = ['lieudit.sqlite', 'lieudit.sqlite-wal'];
	const holds = await Promise.all(
		names.map(async (name) => (await readFile(join(folder, name))).includes(String(TRUE[0])))
	);
	return names.filter((_, i) => holds[i]);
}

test.each(['by itself', 'with a thread'])(
	'what is forgotten is in no file of the store, written back %s',
	async (how) => {
		const aside = how === 'with a thread' ? await writeBackAside(store, file) : undefined;
		const { slug } = await store.selectFrom('edition').select('slug').executeTakeFirstOrThrow();
		const id = await manuscripts.create(store, ines, { ...(await finished(store)), edition: slug });
		await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: TRUE });
		expect(await holding()).not.toEqual([]);
		await truths.forget(store, ines, id, 'a');
		expect(await holding()).toEqual([]);
		await aside?.close();
	}
);

/** A draft with a true place, shown exactly. */
async function exact(): Promise<number> {
	const document = await finished(store);
	document.geotags[0]!.precision = 'exact';
	const id = await manuscripts.create(store, ines, document);
	await truths.write(store, ines, id, 'a', { type: 'Point', coordinates: TRUE });
	return id;
}

test('what the emptied bin held is in no file of the store', async () => {
	const id = await exact();
	await bin(store, ines, id);
	expect(await holding()).not.toEqual([]);
	expect(await emptyBin(store, later(30 * 24 * 60))).toBe(1);
	expect(await holding()).toEqual([]);
});

test('a true place is kept of a geotag that the newest revision has, and of no other', async () => {
	const id = await exact();
	const point = { type: 'Point', coordinates: [1, 1] };
	await expect(truths.write(store, ines, id, 'zzz', point)).rejects.toThrow(NotFound);
	expect(await truths.knownTruths(store, id)).toEqual(['a']);
});

test('a copy knows no true place, and shows its own as finely as that can be', async () => {
	const copy = await duplicate(store, ines, await exact());
	expect(await truths.knownTruths(store, copy)).toEqual([]);
	const { document } = await manuscripts.read(store, copy);
	expect(document.geotags[0]!.precision).toBe('commune');
});

test('a geotag that is removed takes its true place along once the story is published, and not before', async () => {
	const id = await exact();
	await publication.publish(store, ines, id);
	const { document, revision: base } = await manuscripts.read(store, id);
	const geotags = [{ ...document.geotags[0]!, key: 'b', precision: 'commune' as const }];
	await manuscripts.save(store, ines, { id, base, document: { ...document, geotags }, token: 't' });
	expect(await truths.knownTruths(store, id)).toEqual(['a']);
	await publication.publish(store, ines, id);
	expect(await truths.knownTruths(store, id)).toEqual([]);
	// What readers were shown exactly until now is in the log no longer either
	expect(await holding()).toEqual([]);
	const [line] = await journal.lines(store, { actions: ['truth.forgotten'], limit: 1 });
	expect(line).toMatchObject({ member: 'ines', detail: { geotag: 'a' } });
});

test('of a true place whose geotag was removed, the story tells what it was, however long ago', async () => {
	const id = await exact();
	const { document } = await manuscripts.read(store, id);
	const [geotag] = document.geotags;
	for (let base = 1; base < 60; base++) {
		const without = { ...document, geotags: [], byline: `${base}` };
		await manuscripts.save(store, ines, { id, base, document: without, token: `token-${base}` });
	}
	expect(await truths.knownTruths(store, id)).toEqual(['a']);
	expect(await removedGeotag(store, id, 'a')).toEqual(geotag);
	expect(await removedGeotag(store, id, 'zzz')).toBeUndefined();
});
