import type { Position } from '../../src/lib/geo/position.ts';
import { packageJson } from './package-files.ts';

/** A populated place of GeoNames. */
export type Place = {
	/** GeoNames id. */
	id: string;
	/** The name as it is written there. */
	local: string;
	at: Position;
	/** GeoNames' feature code: PPLC is a capital, PPLA the seat of a région, PPLA2 of a département. */
	feature: string;
	/** ISO 3166-1 alpha-2. */
	country: string;
	/** In France, the INSEE code of the commune. */
	insee: string;
	population: number;
};

type Commune = { code: string; nom: string; type: string; population?: number };

const folded = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z]+/g, ' ');

/**
 * France's places as its register has them: one a commune, with the official name and population. GeoNames lists
 * hamlets, beaches and arrondissements beside them; it gives the point, of the place that bears the commune's name or
 * else of the most populous one.
 */
export function communes(places: Place[]): Place[] {
	const register = packageJson<Commune[]>('@etalab/decoupage-administratif', 'data/communes.json');
	const placesOf = Map.groupBy(places, ({ insee }) => insee);
	return register.flatMap(({ code, nom, type, population }): Place[] => {
		const own = placesOf.get(code);
		if (type !== 'commune-actuelle' || !own) return [];
		const [largest] = own.toSorted((a, b) => b.population - a.population);
		const seat = own.find(({ local }) => folded(local) === folded(nom)) ?? largest!;
		return [{ ...seat, local: nom, population: population ?? 0 }];
	});
}
