import Database from 'better-sqlite3';
import type { Gazetteer } from '../../src/lib/server/gazetteer/index.ts';
import type { Names } from '../../src/lib/server/gazetteer/place.ts';
import type { EditionPlace } from '../../src/lib/server/import/edition-files.ts';
import { PlaceResolver, slugged, type GazettedPlace } from '../../src/lib/server/import/gazetted-places.ts';
import { languages, type InEveryLanguage } from '../../src/lib/story/language.ts';
import { Random } from './random.ts';

/** The largest communes anywhere, and of each département at least these; the largest towns abroad. */
const COMMUNES = 6000;
const OF_EACH_DEPARTEMENT = 20;
const TOWNS = 400;
/** The largest towns have quarters of their own. */
const TOWNS_WITH_QUARTERS = 40;
const QUARTERS = 6;

interface Row {
	name: string;
	names: string;
	longitude: number;
	latitude: number;
	insee: string;
	geonames: number;
}

/** The names of a place where the gazetteer has none of its own for a language: the register's. */
function namesOf({ name, names }: Row): InEveryLanguage {
	const known = JSON.parse(names) as Names;
	const french = known.fr ?? name;
	return Object.fromEntries(
		languages.map((language) => [language, known[language] ?? french])
	) as InEveryLanguage;
}

const commune = (row: Row): EditionPlace => ({
	slug: `${slugged(row.name)}-${row.insee}`,
	kind: 'commune',
	insee: row.insee,
	names: namesOf(row)
});

const town = (row: Row): EditionPlace => ({
	slug: `${slugged(row.name)}-${row.geonames}`,
	kind: 'city',
	geonames: row.geonames,
	names: namesOf(row)
});

/** Invented quarters, within two kilometres or so of the middle of a town. */
function quartersOf(row: Row, random: Random): EditionPlace[] {
	const { slug: inside, names } = commune(row);
	const off = () => (random.unit() - 0.5) / 25;
	return Array.from({ length: QUARTERS }, (_, index) => ({
		slug: `quartier-${index + 1}-${inside}`,
		kind: 'neighbourhood',
		inside,
		at: [Number((row.longitude + off()).toFixed(4)), Number((row.latitude + off()).toFixed(4))],
		names: {
			fr: `Quartier d’essai ${index + 1}, ${names.fr}`,
			en: `Test quarter ${index + 1}, ${names.en}`,
			de: `Probeviertel ${index + 1}, ${names.de}`,
			ar: `حي تجريبي ${index + 1}، ${names.ar}`
		}
	}));
}

/** Places as an edition names them, the largest first of each kind. */
function chosen(file: string): EditionPlace[] {
	const database = new Database(file, { readonly: true });
	try {
		const communes = database
			.prepare<number[], Row>(
				`SELECT name, names, longitude, latitude, insee FROM (
					SELECT *, row_number() OVER (ORDER BY population DESC, id) AS overall,
						row_number() OVER (PARTITION BY departement ORDER BY population DESC, id) AS here
					FROM place WHERE kind = 'commune'
				) WHERE overall <= ? OR here <= ? ORDER BY overall`
			)
			.all(COMMUNES, OF_EACH_DEPARTEMENT);
		const towns = database
			.prepare<number[], Row>(
				`SELECT name, names, longitude, latitude, geonames FROM place AS town
				WHERE kind IN ('capital', 'town') AND country <> 'FR' AND geonames IS NOT NULL
					AND EXISTS (SELECT 1 FROM place WHERE kind = 'country' AND iso = town.country)
				ORDER BY importance DESC, id LIMIT ?`
			)
			.all(TOWNS);
		// The same whatever the archive's seed, as the other places are
		const random = new Random(1996);
		const quarters = communes.slice(0, TOWNS_WITH_QUARTERS).flatMap((row) => quartersOf(row, random));
		return [...communes.map(commune), ...quarters, ...towns.map(town)];
	} finally {
		database.close();
	}
}

/**
 * The places of the archive with what they lie in, from the built gazetteer: thousands of communes, some of each
 * département, invented quarters of the largest, some hundred towns abroad. What a place lies in comes before it.
 */
export async function archivePlaces(
	file: string,
	gazetteer: Gazetteer
): Promise<{ resolver: PlaceResolver; places: GazettedPlace[] }> {
	const given = chosen(file);
	const resolver = new PlaceResolver(gazetteer, given);
	for (const { slug } of given) await resolver.resolve(slug);
	return { resolver, places: resolver.found };
}
