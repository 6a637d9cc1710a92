import { sql } from 'kysely';
import type { Store } from './connection.ts';

/** A run of ids: those above one, up to and with another. */
export interface Span {
	above: number;
	upTo: number;
}

/** The span of this number when ids are cut every `size`: the first holds 1 to `size`. */
export const spanOf = (number: number, size: number): Span => ({
	above: (number - 1) * size,
	upTo: number * size
});

/**
 * The numbers of the spans of `size` ids in which something public lies, in order. It jumps from each to the next:
 * the work grows with the spans, not with the rows. Ids do not move, so neither does what a span holds.
 */
export async function occupied(
	store: Store,
	view: 'public_story' | 'public_place',
	size: number
): Promise<number[]> {
	// From 0 and not from the least id: without a bound SQLite takes the index by status, and sorts all of it
	const { rows } = await sql<{ number: number }>`
		WITH RECURSIVE span(number) AS (
			SELECT 0
			UNION ALL
			SELECT (SELECT (id - 1) / ${sql.lit(size)} + 1 FROM ${sql.table(view)}
				WHERE id > number * ${sql.lit(size)} ORDER BY id LIMIT 1)
			FROM span WHERE number IS NOT NULL
		)
		SELECT number FROM span WHERE number > 0`.execute(store);
	return rows.map(({ number }) => number);
}
