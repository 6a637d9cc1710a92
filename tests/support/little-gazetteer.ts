import Database from 'better-sqlite3';
import { writeGazetteer } from '../../src/lib/server/gazetteer/file.ts';
import { gazetteerOf, type Gazetteer } from '../../src/lib/server/gazetteer/index.ts';
import { nameFlags, type Entry } from '../../src/lib/server/gazetteer/place.ts';
import { foldName } from '../../src/lib/story/fold.ts';

type Given = Partial<Entry> & Pick<Entry, 'id' | 'kind' | 'name' | 'at'>;

function entry(given: Given): Entry {
	return {
		names: {},
		radius: 3000,
		population: 1000,
		country: 'FR',
		approximate: false,
		context: '',
		spellings: [{ name: given.name, folded: foldName(given.name), language: 'fr', flag: nameFlags.register }],
		...given
	};
}

const commune = (insee: string, name: string, at: Entry['at'], region: string, names: Entry['names'] = {}) =>
	entry({
		id: `insee:${insee}`,
		kind: 'commune',
		name,
		at,
		names,
		insee,
		departement: insee.slice(0, 2),
		region
	});
const departement = (code: string, name: string, at: Entry['at'], region: string) =>
	entry({
		id: `departement:${code}`,
		kind: 'departement',
		name,
		at,
		insee: code,
		departement: code,
		region,
		radius: 40_000
	});
const region = (code: string, name: string, at: Entry['at']) =>
	entry({ id: `region:${code}`, kind: 'region', name, at, region: code, radius: 100_000 });
const country = (iso: string, name: string, at: Entry['at'], names: Entry['names'] = {}) =>
	entry({ id: `country:${iso}`, kind: 'country', name, at, names, country: iso, iso, radius: 500_000 });

const entries: Entry[] = [
	commune('62193', 'Calais', [1.85635, 50.95194], '32', { ar: 'كاليه' }),
	commune('62259', 'Croisilles', [2.87935, 50.19978], '32'),
	commune('64237', 'Gelos', [-0.37117, 43.28319], '75'),
	commune('75056', 'Paris', [2.3488, 48.85341], '11', { ar: 'باريس' }),
	departement('62', 'Pas-de-Calais', [2.32915, 50.4717], '32'),
	departement('64', 'Pyrénées-Atlantiques', [-0.76, 43.25], '75'),
	departement('75', 'Paris', [2.3488, 48.85341], '11'),
	region('32', 'Hauts-de-France', [2.75499, 49.97305]),
	region('75', 'Nouvelle-Aquitaine', [0.19, 45.2]),
	region('11', 'Île-de-France', [2.43385, 48.7621]),
	country('FR', 'France', [2.45221, 46.62054], { de: 'Frankreich', ar: 'فرنسا' }),
	country('SD', 'Soudan', [29.93961, 15.9869], { en: 'Sudan', ar: 'السودان' })
];

/** A gazetteer of four communes and what they lie in, Paris twice, written into `path` or kept in memory. */
export function littleGazetteer(path = ':memory:'): Gazetteer {
	const database = new Database(path);
	writeGazetteer(database, entries);
	return gazetteerOf(database);
}
