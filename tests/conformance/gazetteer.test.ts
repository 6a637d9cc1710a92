import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGazetteer, type Gazetteer } from '../../src/lib/server/gazetteer/index.ts';
import type { GazetteerPlace } from '../../src/lib/server/gazetteer/place.ts';

const file = join(import.meta.dirname, '../../data/built/gazetteer.sqlite');

let gazetteer: Gazetteer;
beforeAll(() => {
	gazetteer = openGazetteer(file);
});
afterAll(() => gazetteer.close());

const shown = (places: GazetteerPlace[]) => places.map(({ name, context }) => `${name}, ${context}`);

describe('the places of this edition', () => {
	test.each([
		['62259', 'Croisilles'],
		['62193', 'Calais'],
		['34032', 'Béziers'],
		['93048', 'Montreuil'],
		['64237', 'Gelos'],
		['64445', 'Pau'],
		['75056', 'Paris'],
		['75118', 'Paris 18e Arrondissement'],
		['59271', 'Grande-Synthe'],
		['62041', 'Arras']
	])('%s is %s', async (code, name) => {
		const place = await gazetteer.byInsee(code);
		expect(place?.name).toBe(name);
		expect(place?.approximate).toBe(false);
	});

	test.each(['site:camp-de-la-lande', 'site:camp-de-la-liniere', 'site:porte-de-la-chapelle'])(
		'%s has a point and a commune',
		async (id) => {
			const place = await gazetteer.byId(id);
			expect(place?.departement).toBeDefined();
			expect(Object.keys(place?.names ?? {}).sort()).toEqual(['ar', 'de', 'en', 'fr']);
		}
	);

	test('Sudan and Great Britain are named in four languages', async () => {
		const sudan = { fr: 'Soudan', en: 'Sudan', de: 'Sudan', ar: 'السودان' };
		expect((await gazetteer.byCountry('SD'))?.names).toEqual(sudan);
		expect((await gazetteer.byCountry('GB'))?.names.de).toBe('Vereinigtes Königreich');
	});
});

describe('what people type', () => {
	test.each([
		['Gélos', 'Gelos, Pyrénées-Atlantiques (64), Nouvelle-Aquitaine'],
		['Croisilles (Calvados)', 'Croisilles, Calvados (14), Normandie'],
		['62, Croisilles', 'Croisilles, Pas-de-Calais (62), Hauts-de-France'],
		['62128 Croisilles', 'Croisilles, Pas-de-Calais (62), Hauts-de-France'],
		['Croisiles', 'Croisilles, Pas-de-Calais (62), Hauts-de-France'],
		['Calais', 'Calais, Pas-de-Calais (62), Hauts-de-France'],
		['62100', 'Calais, Pas-de-Calais (62), Hauts-de-France'],
		['كاليه', 'Calais, Pas-de-Calais (62), Hauts-de-France'],
		['beziers', 'Béziers, Hérault (34), Occitanie'],
		['Paris', 'Paris, Paris (75), Île-de-France'],
		['Paris 18', 'Paris 18e Arrondissement, Paris, Paris (75), Île-de-France'],
		['Köln', 'Köln, Rhénanie-du-Nord-Westphalie, Allemagne'],
		['Koeln', 'Köln, Rhénanie-du-Nord-Westphalie, Allemagne'],
		['Londres', 'London, Angleterre, Royaume-Uni'],
		['السودان', 'Soudan, ']
	])('%s finds it first', async (text, found) => {
		expect(shown(await gazetteer.suggest(text))[0]).toBe(found);
	});

	test('Croisilles is four communes', async () => {
		const places = await gazetteer.suggest('Croisilles');
		const four = places.filter(({ name, kind }) => name === 'Croisilles' && kind === 'commune');
		expect(four.map(({ insee }) => insee).sort()).toEqual(['14207', '28118', '61138', '62259']);
	});

	test('St Denis offers the saint in the Seine, and on La Réunion', async () => {
		const codes = (await gazetteer.suggest('St Denis')).map(({ insee }) => insee);
		expect(codes).toEqual(expect.arrayContaining(['93066', '97411']));
	});

	test('Y is reachable, and so is Is', async () => {
		expect((await gazetteer.suggest('Y')).slice(0, 3).map(({ insee }) => insee)).toContain('80829');
		expect((await gazetteer.suggest('Is')).map(({ insee }) => insee)).toContain('21317');
	});
});

describe('a point', () => {
	test('near Calais offers Calais among three', async () => {
		const near = await gazetteer.reverse([1.87, 50.96]);
		expect(near).toHaveLength(3);
		expect(near.map(({ name }) => name)).toContain('Calais');
	});

	test.each([
		['the middle of the Pacific', [-160, 0]],
		['the antimeridian', [179.99, -17]],
		['the pole', [0, 90]]
	] as const)('at %s is no error', async (_, [longitude, latitude]) => {
		await expect(gazetteer.reverse([longitude, latitude])).resolves.toBeInstanceOf(Array);
	});
});

describe('areas', () => {
	// Metres, from the published surfaces.
	test.each([
		['62259', 2000],
		['62193', 3300],
		['75056', 5800],
		['34032', 5500],
		['13055', 8800],
		['69123', 3900],
		['64237', 1900]
	])('the radius of %s is about %i m', async (code, radius) => {
		const place = await gazetteer.byInsee(code);
		expect(place!.radius / radius).toBeGreaterThan(0.7);
		expect(place!.radius / radius).toBeLessThan(1.4);
	});

	test('every commune has one between 500 m and 15 km, and a point on the globe', () => {
		const database = new Database(file, { readonly: true });
		const odd = database
			.prepare(
				`SELECT name FROM place WHERE (kind = 'commune' AND radius NOT BETWEEN 500 AND 15000)
				OR radius % 100 <> 0 OR abs(longitude) > 180 OR abs(latitude) > 90`
			)
			.all();
		database.close();
		expect(odd).toEqual([]);
	});

	test('what holds a place is larger than it', async () => {
		const commune = await gazetteer.byInsee('62193');
		const departement = await gazetteer.byDepartement('62');
		const region = await gazetteer.byRegion('32');
		const country = await gazetteer.byCountry('FR');
		const radii = [commune, departement, region, country].map((place) => place!.radius);
		expect(radii).toEqual([...radii].sort((one, other) => one - other));
	});
});

test('every source is told with its version and its licence', () => {
	const database = new Database(file, { readonly: true });
	const told = database.prepare("SELECT value FROM meta WHERE key = 'sources'").pluck().get() as string;
	database.close();
	for (const source of JSON.parse(told) as Record<string, string>[]) {
		expect(source).toMatchObject({
			what: expect.any(String),
			version: expect.any(String),
			licence: expect.any(String)
		});
	}
});
