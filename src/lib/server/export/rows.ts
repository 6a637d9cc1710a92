import { sql } from 'kysely';
import { z } from 'zod';
import type { Store } from '../store/connection.ts';
import type { Tables } from '../store/tables.ts';

/** Tables that an archive holds, in the order in which rows can be written. Members, sessions and the log stay. */
export const newsroomTables = [
	'edition',
	'edition_text',
	'theme',
	'theme_text',
	'place',
	'place_text',
	'place_spelling',
	'place_alias',
	'milestone',
	'milestone_text',
	'name_decision',
	'snapshot',
	'media_rule'
] as const satisfies (keyof Tables)[];

/** What one story needs to be understood. */
export const storyContext = newsroomTables.slice(0, newsroomTables.indexOf('milestone'));

/** Rows that belong to one story, with the column that says which. */
export const storyTables = [
	['story', 'id'],
	['story_text', 'story'],
	['story_theme', 'story'],
	['story_source', 'story'],
	['geotag', 'story'],
	['story_media', 'story']
] as const satisfies [keyof Tables, string][];

/** Rows that belong to one medium. */
export const mediaTables = [
	['media', 'id'],
	['media_text', 'media'],
	['media_file', 'media']
] as const satisfies [keyof Tables, string][];

type Value = string | number | null | Uint8Array;
export type Row = Record<string, Value>;

/** Bytes as JSON can hold them. */
const written = (value: Value) =>
	value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value;

export const writeRow = (row: Row) =>
	Object.fromEntries(Object.entries(row).map(([column, value]) => [column, written(value)]));

const column = z.string().regex(/^[a-z0-9_]{1,40}$/);
const value = z.union([
	z.string(),
	z.number(),
	z.null(),
	z
		.strictObject({ base64: z.base64() })
		.transform(({ base64 }) => new Uint8Array(Buffer.from(base64, 'base64')))
]);
/** Rows as an archive holds them. */
export const rowsSchema = z.array(z.record(column, value));

/** A table's rows in the order of their keys, as written: the same table is the same text. */
export async function rowsOf(
	store: Store,
	table: keyof Tables,
	where?: { column: string; is: number | string | readonly number[] }
): Promise<Row[]> {
	const only = where
		? sql`WHERE ${sql.id(where.column)} IN (SELECT value FROM json_each(${JSON.stringify([where.is].flat())}))`
		: sql``;
	const { rows } = await sql<Row>`SELECT * FROM ${sql.id(table)} ${only}`.execute(store);
	return rows;
}

/** Writes rows as they are. @throws where a column is none of the table's */
export async function insertRows(writing: Store, table: keyof Tables, rows: Row[]): Promise<void> {
	for (const row of rows) {
		const columns = Object.keys(row);
		await sql`INSERT INTO ${sql.id(table)} (${sql.join(columns.map((one) => sql.id(one)))})
			VALUES (${sql.join(columns.map((one) => row[one]))})`.execute(writing);
	}
}
