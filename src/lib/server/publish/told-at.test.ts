import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HIDDEN, openSmallStore, smallEdition, story } from '../../../../tests/support/newsroom.ts';
import { Invalid } from '../../story/refusal.ts';
import { ReadingRoom } from '../columns/reading-room.ts';
import { anotherAt, placesAround, toldHere, type Asked } from './told-at.ts';

let folder: string;
let database: Database.Database;
let asked: Asked;

async function open(edition = smallEdition()): Promise<void> {
	folder = mkdtempSync(join(tmpdir(), 'told-'));
	const file = join(folder, 'lieudit.sqlite');
	const store = await openSmallStore(edition, file);
	database = new Database(file, { readonly: true });
	asked = { store, research: ReadingRoom.over(database), language: 'fr' };
}
async function close(): Promise<void> {
	database.close();
	await asked.store.destroy();
	rmSync(folder, { recursive: true });
}
beforeEach(() => open());
afterEach(close);

const slugs = (stories: { slug: string }[]) => stories.map(({ slug }) => slug);

describe('what is told of a place', () => {
	test.each([
		['croisilles', ['christmas'], ['arrival']],
		['paris', ['quarter-days'], []],
		['calais', ['arrival'], ['christmas']],
		['pas-de-calais', ['arrival', 'christmas'], []],
		['france', ['arrival', 'lessons', 'christmas', 'quarter-days'], []],
		['sudan', [], ['lessons']]
	])(
		'%s: what happens there or within it, in order of time, each once; apart, what only names it',
		async (place, here, named) => {
			const told = await toldHere(asked, place);
			expect(slugs(told.here)).toEqual(here);
			expect(slugs(told.named)).toEqual(named);
			expect(told.total).toBe(here.length);
			expect(told.within).toContain(place);
		}
	);

	test('names which places of its stories lie in it', async () => {
		expect((await toldHere(asked, 'paris')).within.toSorted()).toEqual(['paris', 'quarter']);
	});

	test('names where its stories come from and lead to, of published stories alone', async () => {
		expect((await toldHere(asked, 'croisilles')).ends).toEqual(['camp']);
		await asked.store.updateTable('story').set({ status: 'draft' }).where('slug', '=', 'christmas').execute();
		expect((await toldHere(asked, 'croisilles')).ends).toEqual([]);
	});

	test('is the latest sixty, and says how many there are', async () => {
		await close();
		const edition = smallEdition();
		const geotags = [{ place: 'calais', role: 'setting', precision: 'commune' } as const];
		for (let day = 1; day <= 70; day++) {
			const occurred = new Date(Date.UTC(2018, 0, day)).toISOString().slice(0, 10);
			edition.stories.push(story({ slug: `day-${day}`, occurred, geotags, words: { fr: {} } }));
		}
		await open(edition);
		const told = await toldHere(asked, 'calais');
		expect(told.total).toBe(71);
		expect(told.here).toHaveLength(60);
		expect(slugs(told.here).slice(0, 2)).toEqual(['day-11', 'day-12']);
		expect(told.here.at(-1)!.slug).toBe('day-70');
	});
});

test('the latest other story of a place is found, and none where there is none', async () => {
	await close();
	const edition = smallEdition();
	const geotags = [{ place: 'calais', role: 'setting', precision: 'commune' } as const];
	edition.stories.push(
		story({ slug: 'later', occurred: '2017-03', geotags, words: { fr: {} } }),
		story({ slug: 'latest', occurred: '2017-04', geotags, words: { fr: {} } })
	);
	await open(edition);
	expect((await anotherAt(asked, 'calais', 'arrival'))?.slug).toBe('latest');
	expect((await anotherAt(asked, 'calais', 'latest'))?.slug).toBe('later');
	expect(await anotherAt(asked, 'camp', 'arrival')).toBeUndefined();
	await expect(anotherAt(asked, HIDDEN.slug, 'arrival')).rejects.toThrow(Invalid);
});

test('places around a position come nearest first, with what happens there; no country is among them', async () => {
	const around = await placesAround(asked, [2.87935, 50.19978]);
	expect(around.map(({ slug, stories }) => `${slug} ${stories}`)).toEqual([
		'croisilles 1',
		'camp 0',
		'calais 1',
		'quarter 1',
		'paris 0',
		'gelos 1'
	]);
	expect(around.map(({ nearness }) => nearness.km)).toEqual(
		around.map(({ nearness }) => nearness.km).toSorted((a, b) => a - b)
	);
});
