import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { littleGazetteer } from '../../../tests/support/little-gazetteer.ts';
import { smallEdition, writeEdition } from '../../../tests/support/newsroom.ts';
import { openNewsroom, storeFile } from './newsroom.ts';
import { openStore, type Store } from './store/connection.ts';
import { watchVersion } from './store/version.ts';

let folder: string;
let source: { edition: string; gazetteer: string };
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
	source = { edition: join(folder, 'edition'), gazetteer: join(folder, 'gazetteer.sqlite') };
	await writeEdition(source.edition, smallEdition());
	littleGazetteer(source.gazetteer).close();
});
afterEach(() => rm(folder, { recursive: true }));

const data = () => join(folder, 'data', 'local');
const slugs = async (store: Store) =>
	(await store.selectFrom('story').select('slug').orderBy('id').execute()).map(({ slug }) => slug);

test('a new newsroom is filled with the sample edition', async () => {
	const store = await openNewsroom(data(), source);
	expect(await slugs(store)).toEqual(['arrival', 'christmas', 'lessons', 'quarter-days']);
	await store.destroy();
	expect(await readdir(data())).toEqual(['lieudit.sqlite']);
});

test('started again it keeps all that was written, and is not filled twice', async () => {
	const first = await openNewsroom(data(), source);
	await first.deleteFrom('story').where('slug', '=', 'lessons').execute();
	await first.updateTable('story').set({ kind: 'column' }).where('slug', '=', 'arrival').execute();
	await first.destroy();
	// Neither edition nor gazetteer is asked any more
	const again = await openNewsroom(data(), { edition: 'nowhere', gazetteer: 'nowhere' });
	expect(await slugs(again)).toEqual(['arrival', 'christmas', 'quarter-days']);
	const { kind } = await again
		.selectFrom('story')
		.select('kind')
		.where('slug', '=', 'arrival')
		.executeTakeFirstOrThrow();
	expect(kind).toBe('column');
	await again.destroy();
});

test('a newsroom that could not be filled is filled at the next start', async () => {
	const broken = smallEdition();
	broken.stories[3]!.themes = ['unheard-of'];
	await writeEdition(source.edition, broken);
	await expect(openNewsroom(data(), source)).rejects.toThrow('no theme unheard-of');
	await writeEdition(source.edition, smallEdition());
	const store = await openNewsroom(data(), source);
	expect(await slugs(store)).toHaveLength(4);
	await store.destroy();
});

test('without a gazetteer it says how to build one', async () => {
	await rm(source.gazetteer);
	await expect(openNewsroom(data(), source)).rejects.toThrow('run "npm run gazetteer"');
});

test('the version of a store changes with every write by anybody, and with nothing else', async () => {
	const store = await openNewsroom(data(), source);
	const watch = watchVersion(storeFile(data()));
	const first = watch.version();
	await slugs(store);
	expect(watch.version()).toBe(first);
	await store.updateTable('story').set({ kind: 'column' }).execute();
	const second = watch.version();
	expect(second).not.toBe(first);
	const other = await openStore(storeFile(data()));
	expect(watch.version()).toBe(second);
	await other.updateTable('story').set({ kind: 'report' }).execute();
	expect(watch.version()).not.toBe(second);
	await expect(
		store.transaction().execute(async (writing) => {
			await writing.updateTable('story').set({ kind: 'portrait' }).execute();
			throw new Error('on second thoughts');
		})
	).rejects.toThrow('on second thoughts');
	const third = watch.version();
	expect(watch.version()).toBe(third);
	watch.close();
	await other.destroy();
	await store.destroy();
});

test('a store that cannot be asked for its version has none', async () => {
	await (await openNewsroom(data(), source)).destroy();
	const watch = watchVersion(storeFile(data()));
	expect(watch.version()).toEqual(expect.any(Number));
	watch.close();
	expect(watch.version()).toBeNaN();
});
