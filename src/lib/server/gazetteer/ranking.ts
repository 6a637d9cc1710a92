import { nameFlags, type Entry, type EntryName, type PlaceKind } from './place.ts';

/** What a kind is worth beside its people: a country of a million comes before a city of ten. */
const weights: Record<PlaceKind, number> = {
	country: 3,
	capital: 1.2,
	region: 0.9,
	commune: 0,
	town: 0,
	// Paris and Istanbul are cities first.
	departement: -0.2,
	division: -0.3,
	district: -0.5,
	arrondissement: -0.5,
	quarter: -0.7,
	'former-commune': -1,
	area: 0.4,
	// Nobody counts the people of a camp or a gate: it stands where a town of ten thousand does.
	site: 3
};

type Ranked = Pick<Entry, 'kind' | 'population' | 'radius' | 'country'>;

/**
 * How likely a newsroom in France means this place: people (a decimal logarithm), kind, and nearness to home.
 * A sea has no people: an area counts by its radius in metres.
 */
export function importance({ kind, population, radius, country }: Ranked): number {
	const size = Math.log10(kind === 'area' ? radius : population + 10);
	return Math.round((size + weights[kind] + (country === 'FR' ? 1.3 : 0)) * 1000) / 1000;
}

const lessSure: Record<EntryName['flag'], number> = {
	[nameFlags.register]: 0,
	[nameFlags.translation]: 0,
	[nameFlags.alternate]: 1,
	[nameFlags.code]: 3
};

/** The importance of a place under one of its names. */
export function nameImportance(entry: Entry, { flag }: EntryName): number {
	return importance(entry) - lessSure[flag];
}

/** Most important first; the id decides between equals, so that every build gives the same order. */
export function byImportance(one: Entry, other: Entry): number {
	return importance(other) - importance(one) || (one.id < other.id ? -1 : 1);
}
