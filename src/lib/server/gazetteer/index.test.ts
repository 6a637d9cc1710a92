import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeGazetteer } from './file.ts';
import { gazetteerOf, GazetteerUnusable, openGazetteer, type Gazetteer } from './index.ts';
import { fewPlaces } from '../../../../tests/support/few-places.ts';

let gazetteer: Gazetteer;
beforeEach(() => {
	const database = new Database(':memory:');
	writeGazetteer(database, fewPlaces());
	gazetteer = gazetteerOf(database);
});
afterEach(() => gazetteer.close());

const ids = (places: { id: string }[]) => places.map(({ id }) => id);

describe('a place is found by its name', () => {
	test.each([
		['Calais', 'insee:62193'],
		['cala', 'insee:62193'],
		['Gélos', 'insee:64237'],
		['gelos', 'insee:64237'],
		['GELOS', 'insee:64237'],
		['Calias', 'insee:62193'],
		['Croisiles', 'insee:62259'],
		['كاليه', 'insee:62193'],
		['Köln', 'geonames:2886242'],
		['Cologne', 'geonames:2886242'],
		['Koeln', 'geonames:2886242'],
		['St Denis', 'insee:93066'],
		['saint-den', 'insee:93066'],
		['62100', 'insee:62193'],
		['62259', 'insee:62259'],
		['السودان', 'country:SD'],
		['سودان', 'country:SD'],
		['Camp de la Lande', 'site:camp-de-la-lande']
	])('%s', async (text, id) => expect(ids(await gazetteer.suggest(text))[0]).toBe(id));

	test('homonyms come with the larger first, and all of them', async () => {
		const found = await gazetteer.suggest('Croisilles');
		expect(ids(found).slice(0, 2)).toEqual(['insee:62259', 'insee:14207']);
		expect(found.map(({ context }) => context)).toContain('Calvados (14), Normandie');
	});

	test.each([
		'Croisilles (Calvados)',
		'14, Croisilles',
		'Croisilles 14',
		'14220 Croisilles',
		'Croisilles, Normandie'
	])('a hint tells it from its homonyms: %s', async (text) =>
		expect(ids(await gazetteer.suggest(text))).toEqual(['insee:14207'])
	);

	test('a hint in another language names the country', async () => {
		expect(ids(await gazetteer.suggest('Köln, Germany'))).toEqual(['geonames:2886242']);
	});

	test('a name of one letter is reachable among all that begin with it', async () => {
		expect(ids(await gazetteer.suggest('Y')).slice(0, 3)).toContain('insee:80829');
	});

	test('what the map shows comes first among equals', async () => {
		const found = await gazetteer.suggest('Croisilles', { near: [-0.41, 48.98] });
		expect(ids(found)[0]).toBe('insee:14207');
	});

	test.each(['', '  ', '"', '(', '*', 'AND', 'xqzw', "d'", 'NEAR(a b)', '-', '^'])(
		'text that names no place is no error: %j',
		async (text) => expect(Array.isArray(await gazetteer.suggest(text))).toBe(true)
	);
});

describe('a place is told in the language asked for', () => {
	test('its context names the country in that language, and the division where we have a name for it', async () => {
		const [found] = await gazetteer.suggest('Köln', { language: 'de' });
		expect(found?.context).toBe('Nordrhein-Westfalen, Deutschland');
		const [other] = await gazetteer.suggest('Köln', { language: 'en' });
		expect(other?.context).toBe('North Rhine-Westphalia, Germany');
	});

	test('it carries its names, point, radius and surroundings', async () => {
		expect(await gazetteer.byInsee('62193')).toEqual({
			id: 'insee:62193',
			kind: 'commune',
			name: 'Calais',
			names: { fr: 'Calais', ar: 'كاليه' },
			at: [1.85635, 50.95194],
			radius: 3300,
			population: 67571,
			country: 'FR',
			departement: { code: '62', name: 'Pas-de-Calais' },
			region: { code: '32', name: 'Hauts-de-France' },
			insee: '62193',
			geonames: 3029162,
			approximate: false,
			context: 'Pas-de-Calais (62), Hauts-de-France'
		});
	});
});

describe('a place is found by its code', () => {
	test('of Insee, GeoNames, ISO, or ours', async () => {
		expect((await gazetteer.byGeonames(2886242))?.name).toBe('Köln');
		expect((await gazetteer.byCountry('sd'))?.id).toBe('country:SD');
		expect((await gazetteer.byDepartement('62'))?.name).toBe('Pas-de-Calais');
		expect((await gazetteer.byRegion('32'))?.name).toBe('Hauts-de-France');
		expect((await gazetteer.byId('insee:80829'))?.name).toBe('Y');
	});

	test('and one that nobody has is no place', async () => {
		expect(await gazetteer.byInsee('00000')).toBeUndefined();
		expect(await gazetteer.byCountry('ZZ')).toBeUndefined();
	});
});

describe('a point has places around it', () => {
	test('three at least, the nearest first', async () => {
		const near = await gazetteer.reverse([1.9, 50.95], { limit: 1 });
		expect(ids(near)).toEqual(['site:camp-de-la-lande', 'insee:62193', 'insee:62259']);
		expect(near[1]?.distance).toBeCloseTo(3066, -2);
	});

	test('across the antimeridian too', async () => {
		expect(ids(await gazetteer.reverse([-179.9, -16.8]))).toContain('geonames:2204506');
	});

	test('and none where nothing is for twenty degrees', async () => {
		expect(await gazetteer.reverse([-30, -60])).toEqual([]);
	});
});

describe('a file that cannot be used says what to do', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'gazetteer-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	test('when it is missing', () => {
		const open = () => openGazetteer(join(folder, 'none.sqlite'));
		expect(open).toThrow(GazetteerUnusable);
		expect(open).toThrow(/is missing: run "npm run gazetteer"/);
	});

	test('when it is damaged', () => {
		writeFileSync(join(folder, 'bad.sqlite'), 'not a database, but long enough to be read as one'.repeat(50));
		expect(() => openGazetteer(join(folder, 'bad.sqlite'))).toThrow(/is damaged: run "npm run gazetteer"/);
	});

	test('when it is of another version', () => {
		const database = new Database(join(folder, 'old.sqlite'));
		writeGazetteer(database, fewPlaces());
		database.exec("UPDATE meta SET value = '0' WHERE key = 'schema'");
		database.close();
		expect(() => openGazetteer(join(folder, 'old.sqlite'))).toThrow(/is of version 0, not \d+: run/);
	});
});

test('the same places in another order make the same file', () => {
	const [one, other] = [new Database(':memory:'), new Database(':memory:')];
	writeGazetteer(one, fewPlaces());
	writeGazetteer(other, fewPlaces().reverse());
	expect(one.serialize().equals(other.serialize())).toBe(true);
});
