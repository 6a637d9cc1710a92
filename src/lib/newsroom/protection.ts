import { precisions, type Precision, type Role } from '../story/precision.ts';
import type { KnownPlace, PlaceNature } from './place.ts';

/** Where people can be found: shown as their commune at most, for as long as the place exists. */
const SHELTERS: ReadonlySet<string> = new Set(['dwelling', 'centre', 'camp', 'source']);

/** Below so many people a commune is a handful of streets. */
export const FEW_PEOPLE = 2000;

const coarseness = (precision: Precision) => precisions.indexOf(precision);

/** Whether somebody could be found there: a dwelling, a centre, a camp, a source. */
export const isShelter = ({ kind, isGone }: PlaceNature): boolean => SHELTERS.has(kind) && !isGone;

/** Whether a place of this kind may be shown so finely at all, whatever anybody chooses. */
export function mayShow(place: PlaceNature, precision: Precision): boolean {
	return !isShelter(place) || coarseness(precision) >= coarseness('commune');
}

/**
 * Why a precision cannot be chosen. `kind`: {@link mayShow}; `point`: there is no point to show exactly; `area`: no
 * such area is known around it.
 */
export type Hindrance = 'kind' | 'point' | 'area';

/** One step of the choice of a precision. */
export interface PrecisionStep {
	precision: Precision;
	/** Absent where it can be chosen. */
	hindrance?: Hindrance;
}

type Choosing = PlaceNature & Pick<KnownPlace, 'possible'>;

/**
 * All precisions, finest first, and what keeps each from being chosen.
 * @param hasTruth a true geometry of the geotag is known, which `exact` would show
 */
export function precisionSteps(place: Choosing, hasTruth = false): PrecisionStep[] {
	return precisions.map((precision) => {
		if (!mayShow(place, precision)) return { precision, hindrance: 'kind' };
		if (place.possible.includes(precision) || (precision === 'exact' && hasTruth)) return { precision };
		return { precision, hindrance: precision === 'exact' ? 'point' : 'area' };
	});
}

/** The kinds that are areas of a precision; all others begin with their commune. */
const OWN_PRECISION: Record<string, Precision> = {
	neighbourhood: 'neighbourhood',
	departement: 'departement',
	region: 'region',
	country: 'country'
};

/** The precision that a geotag of a place begins with: its own area, or its commune, or the next that there is. */
export function defaultPrecision(place: Choosing): Precision {
	const wanted = coarseness(OWN_PRECISION[place.kind] ?? 'commune');
	return precisionSteps(place)
		.slice(wanted)
		.find(({ hindrance }) => !hindrance)!.precision;
}

const BEYOND_COMMUNE = ['departement', 'region', 'country', 'withheld'] as const satisfies Precision[];
export type BeyondCommune = (typeof BEYOND_COMMUNE)[number];

/**
 * The coarser level that is proposed: the next one, where the commune has so few people that its name says nearly as
 * much as an address. Undefined where the precision chosen is coarser than a commune already.
 */
export function proposedPrecision(
	{ communePopulation: people, possible }: Pick<KnownPlace, 'communePopulation' | 'possible'>,
	chosen: Precision
): BeyondCommune | undefined {
	if (people === 0 || people >= FEW_PEOPLE || coarseness(chosen) > coarseness('commune')) return undefined;
	return BEYOND_COMMUNE.find((precision) => possible.includes(precision));
}

/** The next finer or coarser step, those that cannot be chosen among them: they say why. */
export function besidePrecision(precision: Precision, by: 1 | -1): Precision {
	return precisions[Math.max(0, Math.min(precisions.length - 1, coarseness(precision) + by))]!;
}

const WIDE: ReadonlySet<string> = new Set(['departement', 'region', 'country']);

/** The role that a geotag begins with: the first town or spot is where the story happens, a country is only named. */
export function defaultRole({ kind }: Pick<KnownPlace, 'kind'>, others: readonly { role: Role }[]): Role {
	return WIDE.has(kind) || others.some(({ role }) => role === 'setting') ? 'mentioned' : 'setting';
}
