import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { Invalid } from '../../story/refusal.ts';
import { Busy } from '../columns/seat.ts';
import { fewPlaces } from '../../../../tests/support/few-places.ts';
import { writeGazetteer } from '../gazetteer/file.ts';
import { GazetteerUnusable } from '../gazetteer/index.ts';
import { Assistant } from './assistant.ts';

let folder: string;
let gazetteer: string;
let assistant: Assistant | undefined;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lieudit-geotag-'));
	gazetteer = join(folder, 'gazetteer.sqlite');
	const database = new Database(gazetteer);
	writeGazetteer(database, fewPlaces());
	database.close();
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => assistant?.close());

test('several texts at once get their own answers', async () => {
	assistant = new Assistant(gazetteer);
	const names = ['Calais', 'Gelos', 'Saint-Denis', 'Croisilles'];
	const found = await Promise.all(names.map((name) => assistant!.read(`Elle dort à ${name}.`, 'fr')));
	expect(found.map(([mention]) => mention?.surface)).toEqual(names);
});

test('a text of more than 200 kB is refused, counted in bytes', async () => {
	assistant = new Assistant(gazetteer);
	await expect(assistant.read('é'.repeat(100_001), 'fr')).rejects.toBeInstanceOf(Invalid);
	await expect(assistant.read('é'.repeat(100_000), 'fr')).resolves.toEqual([]);
});

test('closing refuses what waits, and the next text is read by another thread', async () => {
	assistant = new Assistant(gazetteer);
	const refused = expect(assistant.read('Elle dort à Calais.', 'fr')).rejects.toBeInstanceOf(Busy);
	await assistant.close();
	await refused;
	expect(await assistant.read('Elle dort à Calais.', 'fr')).toHaveLength(1);
});

test('names that load slowly are waited for: a thread ended for it would never be ready', async () => {
	assistant = new Assistant(gazetteer);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	const reading = assistant.read('Elle dort à Calais.', 'fr');
	vi.advanceTimersByTime(60_000);
	vi.useRealTimers();
	expect(await reading).toHaveLength(1);
});

test('a gazetteer that is missing or damaged is said to be, with what to do', async () => {
	const damaged = join(folder, 'damaged.sqlite');
	writeFileSync(damaged, 'no database');
	for (const path of [damaged, join(folder, 'nowhere.sqlite')]) {
		const reading = new Assistant(path).read('Calais', 'fr');
		await expect(reading).rejects.toBeInstanceOf(GazetteerUnusable);
		await expect(reading).rejects.toThrow('npm run gazetteer');
	}
});
