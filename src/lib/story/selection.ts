import type { Bbox, Position } from '../geo/position.ts';
import type { Language } from './language.ts';
import type { Precision, Role } from './precision.ts';
import type { IsoDay } from './when.ts';

/**
 * The stories somebody asks for. Page, feed, export, tile, API and citation take the same selection,
 * read from and written to the same query string, so that they cannot disagree.
 *
 * A story is selected when all that is given holds. What is said of places must hold of one and the same geotag: of
 * its public geometry's reference point, of its place, its role and its precision. Several themes, kinds, languages
 * or roles are alternatives.
 */
export interface Selection {
	/** Words that one of the story's texts must hold: see `words.ts` for phrases, OR and -without. */
	words?: string;
	/** First and last day of what is told; a story counts when its date overlaps them. */
	from?: IsoDay;
	to?: IsoDay;
	bbox?: Bbox;
	/** A drawn area: the ring's corners, the first not repeated at the end. */
	polygon?: Position[];
	/** Within this many metres of a position, or of the place of this slug. */
	around?: { centre: Position | string; radius: number };
	/** The slug of a place: there, or in anything that lies within it. */
	place?: string;
	role?: Role[];
	/** At least so exactly. */
	precision?: Precision;
	theme?: string[];
	kind?: string[];
	/** The story can be read in one of these languages. */
	language?: Language[];
}

/** The names of the parameters in every address, feed and API, in the order they are written. */
export const parameters = {
	words: 'q',
	from: 'from',
	to: 'to',
	bbox: 'bbox',
	polygon: 'area',
	around: 'near',
	place: 'place',
	role: 'role',
	precision: 'precision',
	theme: 'theme',
	kind: 'kind',
	language: 'in'
} as const satisfies Record<keyof Selection, string>;

/** Coordinates in addresses: four decimals are about ten metres, finer than any screen needs here. */
const degrees = (value: number) => String(Math.round(value * 1e4) / 1e4);
const position = (at: Position) => at.map(degrees).join(',');

/** Each field as the values of its parameter. */
const writers: { [Key in keyof Selection]-?: (value: NonNullable<Selection[Key]>) => string[] } = {
	words: (words) => [words],
	from: (day) => [day],
	to: (day) => [day],
	bbox: (box) => [box.map(degrees).join(',')],
	polygon: (ring) => [ring.map(position).join(',')],
	around: ({ centre, radius }) => [
		`${typeof centre === 'string' ? centre : position(centre)},${Math.round(radius) / 1000}`
	],
	place: (slug) => [slug],
	role: (roles) => roles,
	precision: (precision) => [precision],
	theme: (slugs) => slugs,
	kind: (kinds) => kinds,
	language: (languages) => languages
};

const written = Object.entries(parameters) as [keyof Selection, string][];

/** As forms are (`application/x-www-form-urlencoded`), but for commas, legible and legal in a query (RFC 3986, 3.4). */
function encoded(text: string): string {
	// Days and slugs, of which a page writes two hundred, stand as they are
	if (/^[\w.,-]*$/.test(text)) return text;
	return new URLSearchParams([['', text]]).toString().slice(1).replaceAll('%2C', ',');
}

/** Writes a selection as a query string, with its `?`; empty when nothing is selected. */
export function writeSelection(selection: Selection): string {
	const query: string[] = [];
	for (const [key, parameter] of written) {
		const value = selection[key];
		// Each writer takes its own field's value, which a loop over the fields cannot tell the compiler
		const write = writers[key] as (value: unknown) => string[];
		if (value !== undefined) for (const text of write(value)) query.push(`${parameter}=${encoded(text)}`);
	}
	return query.length ? `?${query.join('&')}` : '';
}

export function isEmpty(selection: Selection): boolean {
	return Object.values(selection).every((value) => value === undefined);
}
