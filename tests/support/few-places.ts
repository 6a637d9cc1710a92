import { foldName } from '../../src/lib/story/fold.ts';
import {
	nameFlags,
	type Entry,
	type EntryName,
	type Names,
	type PlaceKind
} from '../../src/lib/server/gazetteer/place.ts';

type Given = Partial<Entry> & Pick<Entry, 'id' | 'name' | 'at'> & { also?: string[] };

/** An entry of little effort: what a test does not say is plain. */
function entry({ also = [], ...given }: Given): Entry {
	const names: Names = given.names ?? {};
	const spellings: EntryName[] = [];
	const add = (name: string, language: EntryName['language'], flag: EntryName['flag']) => {
		const folded = foldName(name);
		if (!spellings.some((known) => known.folded === folded)) spellings.push({ name, folded, language, flag });
	};
	add(given.name, given.country === 'DE' ? 'de' : 'fr', nameFlags.register);
	for (const language of ['fr', 'en', 'de', 'ar'] as const) {
		if (names[language]) add(names[language], language, nameFlags.translation);
	}
	for (const name of also) add(name, '', nameFlags.alternate);
	for (const code of given.postcodes ?? []) add(code, '', nameFlags.code);
	return {
		kind: given.id.split(':')[0] as PlaceKind,
		radius: 1000,
		population: 0,
		country: 'FR',
		approximate: false,
		context: '',
		...given,
		names,
		spellings
	};
}

const inside = {
	'14': { departement: '14', region: '28', context: 'Calvados (14), Normandie' },
	'62': { departement: '62', region: '32', context: 'Pas-de-Calais (62), Hauts-de-France' },
	'64': { departement: '64', region: '75', context: 'Pyrénées-Atlantiques (64), Nouvelle-Aquitaine' },
	'80': { departement: '80', region: '32', context: 'Somme (80), Hauts-de-France' },
	'93': { departement: '93', region: '11', context: 'Seine-Saint-Denis (93), Île-de-France' }
};

function commune(insee: string, given: Omit<Given, 'id' | 'insee'>): Entry {
	const around = inside[insee.slice(0, 2) as keyof typeof inside];
	return entry({ id: `insee:${insee}`, kind: 'commune', insee, ...around, ...given });
}

/** A gazetteer of a handful of places: homonyms, accents, scripts, a short name, both sides of 180°. */
export function fewPlaces(): Entry[] {
	return [
		commune('62193', {
			name: 'Calais',
			names: { fr: 'Calais', ar: 'كاليه' },
			at: [1.85635, 50.95194],
			radius: 3300,
			population: 67571,
			geonames: 3029162,
			postcodes: ['62100']
		}),
		commune('62259', { name: 'Croisilles', at: [2.87935, 50.19978], population: 1939, postcodes: ['62128'] }),
		commune('14207', { name: 'Croisilles', at: [-0.41, 48.98], population: 643, postcodes: ['14220'] }),
		commune('64237', { name: 'Gelos', at: [-0.37117, 43.28319], population: 3637 }),
		commune('93066', { name: 'Saint-Denis', at: [2.35, 48.93], population: 149000 }),
		commune('80829', { name: 'Y', at: [2.99, 49.8], population: 87 }),
		entry({
			id: 'departement:62',
			name: 'Pas-de-Calais',
			at: [2.3, 50.5],
			departement: '62',
			population: 1_450_000
		}),
		entry({
			id: 'region:32',
			name: 'Hauts-de-France',
			at: [2.75, 49.97],
			region: '32',
			population: 6_000_000
		}),
		entry({
			id: 'country:SD',
			name: 'Soudan',
			names: { fr: 'Soudan', en: 'Sudan', de: 'Sudan', ar: 'السودان' },
			at: [29.9, 16],
			country: 'SD',
			iso: 'SD'
		}),
		entry({
			id: 'country:DE',
			name: 'Allemagne',
			names: { fr: 'Allemagne', en: 'Germany', de: 'Deutschland' },
			at: [10.4, 51],
			country: 'DE',
			iso: 'DE'
		}),
		entry({
			id: 'division:DE.07',
			name: 'North Rhine-Westphalia',
			names: { de: 'Nordrhein-Westfalen' },
			at: [7.5, 51.5],
			country: 'DE'
		}),
		entry({
			id: 'country:YE',
			name: 'Yémen',
			at: [47.5, 15.9],
			country: 'YE',
			iso: 'YE',
			population: 30_000_000
		}),
		entry({
			id: 'geonames:2886242',
			kind: 'town',
			name: 'Köln',
			names: { fr: 'Cologne', en: 'Cologne', de: 'Köln' },
			at: [6.95, 50.933],
			country: 'DE',
			geonames: 2886242,
			population: 963_000,
			context: 'North Rhine-Westphalia'
		}),
		entry({
			id: 'geonames:2204506',
			kind: 'town',
			name: 'Labasa',
			at: [179.36, -16.42],
			country: 'FJ',
			geonames: 2204506,
			population: 24_000
		}),
		entry({
			id: 'site:camp-de-la-lande',
			name: 'Camp de la Lande',
			at: [1.90583, 50.96861],
			...inside['62']
		})
	];
}
