/** Where in what was given: counted in UTF-16 units from 0, line and column from 1; in JSON a pointer (RFC 6901). */
export type Position = { offset: number; line: number; column: number } | { pointer: string };

/** A filter that is no CQL2, says more than we do, or does not fit the collection; the message is for who wrote it. */
export class Cql2Error extends Error {
	override name = 'Cql2Error';
	readonly position: Position;

	constructor(message: string, position: Position) {
		super(message);
		this.position = position;
	}
}

/** The one place of an offset in a text. */
export function positionIn(text: string, offset: number): Position {
	const before = text.slice(0, offset);
	const line = before.split('\n').length;
	return { offset, line, column: offset - before.lastIndexOf('\n') };
}

/** What a filter may be at most; beyond, it is refused before it costs anything. */
export const LIMITS = {
	/** UTF-16 units of a filter as text or JSON. */
	characters: 10_000,
	/** Expressions in expressions, and brackets in brackets. */
	depth: 50,
	/** Points of all geometries of one filter together. */
	points: 1_000
};
