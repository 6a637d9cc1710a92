import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import { writeBackAside } from '../store/checkpoints.ts';
import type { Store } from '../store/connection.ts';
import * as manuscripts from './manuscripts.ts';
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
