import type { Position } from '../geo/position.ts';
import type { Precision } from '../story/precision.ts';

/**
 * What a place is to the newsroom. `centre`: where people are put up; `source`: where somebody who speaks to us can be
 * found; `site`: a gate, a port, a square that everybody knows.
 */
export const placeKinds = [
	'commune',
	'city',
	'neighbourhood',
	'site',
	'camp',
	'centre',
	'dwelling',
	'source',
	'departement',
	'region',
	'country'
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What the rules of protection ask of a place. */
export interface PlaceNature {
	kind: string;
	/** It exists no more, so that nobody can be found there: a camp that was cleared. */
	isGone: boolean;
}

/** A place as the assistant proposes it and as a geotag knows it: one of the newsroom's own, or of the gazetteer. */
export interface KnownPlace extends PlaceNature {
	/** The newsroom's number; absent while only the gazetteer has it. */
	id?: number;
	/** The gazetteer's id, where it has the place. */
	gazetteer?: string;
	/** In the language that was asked for. */
	name: string;
	/** Tells it from others of its name: what it lies in. May be ''. */
	context: string;
	kind: PlaceKind;
	/** [longitude, latitude]: the register's point, or the newsroom's own; never a geotag's true one. */
	at: Position;
	/** metres */
	radius: number;
	/** 0 where nobody counts. */
	population: number;
	/** Of the commune that it is or lies in; 0 where that is not known. */
	communePopulation: number;
	/** The precisions for which there is an area, or a point, to show. */
	possible: Precision[];
}

/** A place beside a point, so many metres away. */
export interface NearPlace extends KnownPlace {
	distance: number;
}

/** Its name with what it lies in: "Croisilles, Pas-de-Calais, …". */
export const inFull = ({ name, context }: Pick<KnownPlace, 'name' | 'context'>): string =>
	[name, context].filter(Boolean).join(', ');

/** What tells one known place from every other. */
export const placeKey = ({ id, gazetteer }: Pick<KnownPlace, 'id' | 'gazetteer'>): string =>
	id === undefined ? gazetteer! : String(id);
