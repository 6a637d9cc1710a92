import { afterEach, beforeEach, expect, test } from 'vitest';
import { ines, later } from '../../../../tests/support/deeds.ts';
import { finished } from '../../../../tests/support/finished.ts';
import { openSmallArchive, type SmallArchive } from '../../../../tests/support/newsroom.ts';
import { NotFound } from '../../story/refusal.ts';
import * as stories from '../store/stories.ts';
import { bin } from './bin.ts';
import { Clock } from './clock.ts';
import * as journal from './journal.ts';
import * as manuscripts from './manuscripts.ts';
import * as publication from './publication.ts';

let archive: SmallArchive;
let failures: unknown[];
let clock: Clock;
beforeEach(async () => {
	archive = await openSmallArchive();
	failures = [];
	clock = new Clock(archive.store, (failure) => failures.push(failure));
});
afterEach(() => archive.close());

const begun = async () => manuscripts.create(archive.store, ines, await finished(archive.store));

test('a story comes out when it is due, and not before', async () => {
	const { store } = archive;
	const id = await begun();
	await publication.schedule(store, ines, id, later(10));
	await clock.beat(later(9));
	await expect(stories.read(store, 'soir-de-noel', 'fr')).rejects.toThrow(NotFound);
	await clock.beat(later(10));
	expect((await stories.read(store, 'soir-de-noel', 'fr')).title).toBe('Soir de Noël');
	const [line] = await journal.lines(store, { limit: 1 });
	expect(line).toMatchObject({ action: 'story.published', member: null, name: '', address: '' });
});

test('the bin is emptied once an hour of what has lain there for thirty days', async () => {
	const { store } = archive;
	const [first, second] = [await begun(), await begun()];
	const day = (count: number, minutes = 0) => later(count * 24 * 60 + minutes);
	await bin(store, ines, first);
	await bin(store, { ...ines, at: later(30) }, second);
	await clock.beat(day(30));
	await expect(manuscripts.head(store, first)).rejects.toThrow(NotFound);
	await clock.beat(day(30, 40));
	expect((await manuscripts.head(store, second)).binned).not.toBeNull();
	await clock.beat(day(30, 60));
	await expect(manuscripts.head(store, second)).rejects.toThrow(NotFound);
});

test('what goes wrong is told, and the clock beats on', async () => {
	const id = await begun();
	await publication.schedule(archive.store, ines, id, later(1));
	await archive.store.schema.alterTable('manuscript').renameTo('mislaid').execute();
	await clock.beat(later(2));
	expect(failures).toHaveLength(2);
	await archive.store.schema.alterTable('mislaid').renameTo('manuscript').execute();
	await clock.beat(later(3));
	expect(failures).toHaveLength(2);
	expect((await manuscripts.head(archive.store, id)).status).toBe('published');
});

test('two beats at once publish a story once', async () => {
	const { store } = archive;
	const id = await begun();
	await publication.schedule(store, ines, id, later(1));
	await Promise.all([clock.beat(later(2)), clock.beat(later(2))]);
	const told = await journal.lines(store, { actions: ['story.published'], limit: 10 });
	expect(told).toHaveLength(1);
});
