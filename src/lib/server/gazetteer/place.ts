import type { Position } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';

/**
 * What a place of the gazetteer is. `town`: a settlement outside the French register (`capital` when it is
 * one, `quarter` when it is part of one); `division`: a first-level division of another country, `district`
 * a second-level one; `area`: a continent, a sea, a region without a register; `site`: a camp, a gate, a port.
 */
export type PlaceKind =
	| 'commune'
	| 'arrondissement'
	| 'former-commune'
	| 'departement'
	| 'region'
	| 'country'
	| 'division'
	| 'district'
	| 'capital'
	| 'town'
	| 'quarter'
	| 'area'
	| 'site';

/** A name in the languages in which one is known; the languages that are missing have none of their own. */
export type Names = Partial<Record<Language, string>>;

/** A French département or region by its INSEE code. */
export type Division = { code: string; name: string };

/** A place as everyone outside the gazetteer sees it. */
export type GazetteerPlace = {
	/** Stays the same when the gazetteer is built again: `insee:62259`, `geonames:2643743`, `country:SD` … */
	id: string;
	kind: PlaceKind;
	/** The name in the register, which is what people there write. */
	name: string;
	names: Names;
	/** [longitude, latitude], WGS 84: the reference point, not a centroid. */
	at: Position;
	/** Metres: the circle about `at` that has the surface of the place, rounded to 100. An estimate. */
	radius: number;
	/** Of a country or of a division abroad: that of its towns together, which is less. 0 where nobody counts. */
	population: number;
	/** ISO 3166-1 alpha-2, or '' where a place lies in several countries or in none. */
	country: string;
	departement?: Division;
	region?: Division;
	insee?: string;
	geonames?: number;
	/** The point was worked out from neighbours and may lie some kilometres off: let an editor move it. */
	approximate: boolean;
	/** Tells it from others of its name: "Calvados (14), Normandie", "Bayern, Deutschland". May be ''. */
	context: string;
};

/** How sure a name is: a text is searched for the first two only, an answer to typing may come from all four. */
export const nameFlags = { register: 1, translation: 2, alternate: 3, code: 4 } as const;
export type NameFlag = (typeof nameFlags)[keyof typeof nameFlags];

/** One way to write a place. `language` is '' where the source does not tell. */
export type EntryName = { name: string; folded: string; language: Language | ''; flag: NameFlag };

/** A place as it is written into the file. */
export type Entry = Omit<GazetteerPlace, 'departement' | 'region'> & {
	/** Each folded form once, the surest first. */
	spellings: EntryName[];
	/** INSEE code of the département and of the region. */
	departement?: string;
	region?: string;
	postcodes?: string[];
	/** ISO 3166-1 alpha-2 of a country, or of a French territory that ISO lists as one (GP, NC …). */
	iso?: string;
};
