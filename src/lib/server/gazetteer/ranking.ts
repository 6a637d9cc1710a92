import { nameFlags, type Entry, type EntryName, type PlaceKind } from './place.ts';

/** What a kind is worth beside its people: a country of a million comes before a city of ten. */
const weights: Record<PlaceKind, number> = {
	country: 3,
	// Nobody counts the people of a sea or a camp: these stand where a city of nine million and a town of ten thousand do.
	area: 7,
	capital: 1.2,
	division: 0.9,
	region: 0.9,
	site: 3,
	departement: 0.3,
	district: 0.3,
	commune: 0,
	town: 0,
	arrondissement: -0.5,
	quarter: -0.7,
	'former-commune': -1
};

/** How likely a newsroom in France means this place: people (a decimal logarithm), kind, and nearness to home. */
export function importance({ kind, population, country }: Pick<Entry, 'kind' | 'population' | 'country'>): number {
	const value = Math.log10(population + 10) + weights[kind] + (country === 'FR' ? 1 : 0);
	return Math.round(value * 1000) / 1000;
}

const lessSure: Record<EntryName['flag'], number> = {
	[nameFlags.register]: 0,
	[nameFlags.translation]: 0,
	[nameFlags.alternate]: 1,
	[nameFlags.abbreviation]: 3
};

/** The importance of a place under one of its names. */
export function nameImportance(entry: Entry, { flag }: EntryName): number {
	return importance(entry) - lessSure[flag];
}

/** Most important first; the id decides between equals, so that every build gives the same order. */
export function byImportance(one: Entry, other: Entry): number {
	return importance(other) - importance(one) || (one.id < other.id ? -1 : 1);
}
