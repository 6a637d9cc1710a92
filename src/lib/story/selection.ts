import type { Bbox } from '../geo/position.ts';
import type { Language } from './language.ts';
import type { IsoDay } from './when.ts';

/**
 * The stories somebody asks for. Page, feed, export, tile, API and citation take the same selection,
 * read from and written to the same query string, so that they cannot disagree.
 */
export interface Selection {
	/** Words that the story must hold, in any of its languages. */
	words?: string;
	/** First and last day of what is told; a story counts when its date overlaps them. */
	from?: IsoDay;
	to?: IsoDay;
	/** The stories' settings must touch this box. */
	bbox?: Bbox;
	theme?: string;
	kind?: string;
	/** The story can be read in this language. */
	language?: Language;
}

/** The names of the parameters in every address, feed and API, in the order they are written. */
export const parameters = {
	words: 'q',
	from: 'from',
	to: 'to',
	bbox: 'bbox',
	theme: 'theme',
	kind: 'kind',
	language: 'in'
} as const satisfies Record<keyof Selection, string>;

/** Coordinates in addresses: four decimals are about ten metres, finer than any screen needs here. */
const degrees = (value: number) => String(Math.round(value * 1e4) / 1e4);

/** Writes a selection as a query string, with its `?`; empty when nothing is selected. */
export function writeSelection(selection: Selection): string {
	const query = new URLSearchParams();
	for (const [key, parameter] of Object.entries(parameters) as [keyof Selection, string][]) {
		const value = selection[key];
		if (value === undefined) continue;
		query.set(parameter, typeof value === 'string' ? value : value.map(degrees).join(','));
	}
	// Commas are legible and legal in a query (RFC 3986, section 3.4).
	const text = query.toString().replaceAll('%2C', ',');
	return text && `?${text}`;
}

export function isEmpty(selection: Selection): boolean {
	return Object.values(selection).every((value) => value === undefined);
}
