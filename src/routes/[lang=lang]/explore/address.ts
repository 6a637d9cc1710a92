import type { Language } from '$lib/story/language';
import { writeSelection, type Selection } from '$lib/story/selection';
import type { Manner } from './bench';

/** What the bench's addresses say besides the selection, in the order they are written. */
export const manners = ['sort', 'shows', 'columns', 'unit', 'after'] as const satisfies (keyof Manner)[];

/** The field that turns a place into a circle about it, in kilometres: the form's, not the address's. */
export const RADIUS = 'km';
/** The point that the form's circle is drawn about while its place is left as it was: it has a name, and no slug. */
export const POINT = 'at';

/** The query of a bench, with its `?`; empty when nothing is asked. */
export function writeQuery(selection: Selection, manner: Manner = {}): string {
	const query = new URLSearchParams();
	for (const name of manners) if (manner[name]) query.set(name, String(manner[name]));
	// Commas are legible and legal in a query, as in a selection's
	return [writeSelection(selection), query.toString().replaceAll('%2C', ',')]
		.filter(Boolean)
		.join('&')
		.replace(/^(?!\?|$)/, '?');
}

/** The address of a bench. */
export function writeAddress(language: Language, selection: Selection, manner: Manner = {}): string {
	return `/${language}/explore${writeQuery(selection, manner)}`;
}

/** The address of one of the selection's files, such as `stories.csv`. */
export function fileAddress(language: Language, file: string, selection: Selection): string {
	return `/${language}/explore/${file}${writeSelection(selection)}`;
}
