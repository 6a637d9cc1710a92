import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fewPlaces } from '../../../../tests/support/few-places.ts';
import { writeGazetteer } from '../gazetteer/file.ts';
import type { Mention, ReadingContext } from './mention.ts';
import { readModels } from './model.ts';
import { Reader } from './reader.ts';
import { readWordLists } from './word-lists.ts';

const folder = resolve('data/geotag');
let database: Database.Database;
let reader: Reader;
beforeAll(() => {
	database = new Database(':memory:');
	// As many people as the register says: they are part of the evidence
	const people = new Map([['country:DE', 80_000_000]]);
	const places = fewPlaces().map((entry) => ({
		...entry,
		population: people.get(entry.id) ?? entry.population
	}));
	writeGazetteer(database, places);
	reader = new Reader(database, { models: readModels(folder), lists: readWordLists(folder) });
});
afterAll(() => database.close());

const french = (text: string, context?: ReadingContext) => reader.readPlaces(text, 'fr', context);
const told = (mentions: Mention[]) =>
	mentions.map(({ surface, candidates: [first] }) => `${surface}: ${first!.id}`);

describe('a name in a text', () => {
	test.each([
		['à accent or none', 'fr', 'Le centre de Gélos a fermé.', ['Gélos: insee:64237']],
		['after a preposition', 'fr', 'Elle dort à Calais.', ['Calais: insee:62193']],
		['with a curly apostrophe before it', 'fr', 'Le maire d’Y est venu.', ['Y: insee:80829']],
		['of a country', 'en', 'He was born in Sudan.', ['Sudan: country:SD']],
		[
			'in the genitive',
			'de',
			'Die Grenzen Deutschlands sind zu, die des Sudan nicht.',
			['Deutschlands: country:DE', 'Sudan: country:SD']
		],
		['in Arabic, with its article', 'ar', 'عاد إلى السودان بعد عام.', ['السودان: country:SD']],
		[
			'in Arabic, under a conjunction',
			'ar',
			'وصلوا إلى كاليه والسودان بعيد.',
			['كاليه: insee:62193', 'السودان: country:SD']
		],
		['in Arabic, under a preposition that swallows the article', 'ar', 'سافر للسودان.', ['سودان: country:SD']]
	] as const)('is found %s', (_, language, text, places) => {
		expect(told(reader.readPlaces(text, language))).toEqual(places);
	});

	test('stands where its offsets say, in UTF-16', () => {
		const text = '🧳 Parti de Calais, il revient à Saint‑Denis.';
		for (const { start, end, surface } of french(text)) expect(text.slice(start, end)).toBe(surface);
		expect(told(french(text))).toEqual(['Calais: insee:62193', 'Saint‑Denis: insee:93066']);
	});

	test.each([
		['a street', 'Il habite 3 rue de Calais.'],
		['a person', 'Mme Croisilles a signé la lettre.'],
		['a treaty', 'Les accords de Calais divisent la mairie.'],
		['what runs between two towns', 'Le train Calais–Saint-Denis a deux heures de retard.'],
		['a word in lower case', 'Les mots calais et gelos ne disent rien.'],
		['nothing', ''],
		['a number', '62100']
	])('is not seen in %s', (_, text) => expect(french(text)).toEqual([]));

	test('that the newsroom never wants proposed is left alone', () => {
		expect(french('Elle dort à Calais.', { never: ['CALAIS'] })).toEqual([]);
	});
});

describe('homonyms', () => {
	test('are all listed, and none is set, where nothing tells them apart', () => {
		const [mention] = french('Il vit à Croisilles.');
		expect(mention).toMatchObject({ state: 'ambiguous', preselected: undefined });
		expect(mention!.candidates.map(({ id }) => id)).toEqual(['insee:62259', 'insee:14207']);
	});

	test.each([
		['a département in brackets', 'Il vit à Croisilles (Pas-de-Calais).', 'Pas-de-Calais'],
		['its number', 'Il vit à Croisilles (62).', '62'],
		['a postcode', 'Écrire à la mairie, 62128 Croisilles.', '62128'],
		['a département after a comma', 'Il vit à Croisilles, dans le Pas-de-Calais.', 'Pas-de-Calais']
	])('are told apart by %s', (_, text, name) => {
		const mention = french(text).find(({ surface }) => surface === 'Croisilles')!;
		expect(mention).toMatchObject({ state: 'proposed', preselected: 'insee:62259' });
		expect(mention.candidates[0]!.reason).toEqual({ kind: 'said', name });
	});

	test('are told apart by what the text names elsewhere', () => {
		const text = 'Le Pas-de-Calais manque de lits. Une famille est logée à Croisilles.';
		const mention = french(text).find(({ surface }) => surface === 'Croisilles')!;
		expect(mention.candidates[0]).toMatchObject({
			id: 'insee:62259',
			reason: { kind: 'inText', name: 'Pas-de-Calais' }
		});
	});

	test('may mean one place first and then another', () => {
		const text = 'Il vit à Croisilles (62). Elle vit à Croisilles (14).';
		expect(told(french(text))).toEqual(['Croisilles: insee:62259', 'Croisilles: insee:14207']);
	});
});

describe('what the newsroom knows', () => {
	const jungle = { id: 'jungle', names: { fr: ['Terrain Vague'], de: ['Brache'] }, gazetteer: 'insee:62193' };

	test('a place of its own is found under its own names, with what the gazetteer knows of it', () => {
		const [mention] = french('Ils dorment au Terrain Vague.', { places: [jungle] });
		expect(mention!.candidates).toHaveLength(1);
		expect(mention!.candidates[0]).toMatchObject({
			id: 'jungle',
			source: 'newsroom',
			name: 'Terrain Vague',
			gazetteer: { id: 'insee:62193' },
			reason: { kind: 'newsroom' }
		});
	});

	test('a place of its own that the gazetteer lacks is found, too', () => {
		const places = [{ id: 'quay', names: { fr: ['Quai des Ombres'] } }];
		const [mention] = french('Ils dorment au Quai des Ombres.', { places });
		expect(mention!.candidates[0]).toMatchObject({ id: 'quay', source: 'newsroom', at: undefined });
	});

	test('a place of its own comes first among homonyms, and a person still chooses', () => {
		const places = [{ id: 'ours', names: { fr: ['Croisilles'] }, gazetteer: 'insee:14207' }];
		const [mention] = french('Il vit à Croisilles.', { places });
		expect(mention).toMatchObject({ state: 'ambiguous', preselected: undefined });
		expect(mention!.candidates.map(({ id }) => id)).toEqual(['ours', 'insee:62259']);
	});

	test('a decision taken before sets the place, and says so', () => {
		const decisions = [{ surface: 'Croisilles', place: 'insee:14207', stories: 3 }];
		const [mention] = french('Il vit à Croisilles.', { decisions });
		expect(mention).toMatchObject({ state: 'proposed', preselected: 'insee:14207' });
		expect(mention!.candidates[0]!.reason).toEqual({ kind: 'confirmedBefore', stories: 3 });
	});

	test('what is said beside the name weighs more than decisions', () => {
		const decisions = [{ surface: 'Croisilles', place: 'insee:14207', stories: 3 }];
		const [mention] = french('Il vit à Croisilles (62).', { decisions });
		expect(mention!.preselected).toBe('insee:62259');
	});
});

test('the town that a camp is called after is proposed before the camp', () => {
	const places = fewPlaces().map((entry) =>
		entry.id === 'site:camp-de-la-lande'
			? {
					...entry,
					spellings: [
						...entry.spellings,
						{
							name: 'Jungle de Calais',
							folded: 'jungle de calais',
							language: 'fr' as const,
							flag: 2 as const
						}
					]
				}
			: entry
	);
	const own = new Database(':memory:');
	writeGazetteer(own, places);
	const camps = new Reader(own, { models: readModels(folder), lists: readWordLists(folder) });
	const [mention, ...others] = camps.readPlaces('Ils ont quitté la Jungle de Calais.', 'fr');
	own.close();
	expect(others).toEqual([]);
	expect(mention).toMatchObject({ surface: 'Calais', preselected: 'insee:62193' });
	expect(mention!.candidates.map(({ id }) => id)).toContain('site:camp-de-la-lande');
});

test('a text of a hundred thousand letters without a space is read', () => {
	expect(french('a'.repeat(100_000))).toEqual([]);
});
