/**
 * How exactly a geotag may be shown, finest first. Everything but `exact` is published as an area:
 * a reference point and a radius taken from the gazetteer, never the true point (Chapman 2020, GBIF,
 * "Current best practices for generalizing sensitive species occurrence data").
 */
export const precisions = [
	'exact',
	'neighbourhood',
	'commune',
	'departement',
	'region',
	'country',
	'withheld'
] as const;
export type Precision = (typeof precisions)[number];

/** What a place is to a story: where it happens, the two ends of a journey, or only named. */
export const roles = ['setting', 'origin', 'destination', 'mentioned'] as const;
export type Role = (typeof roles)[number];
