/**
 * A property of a collection that a filter may name, and how SQL gets at it. The SQL is the collection's own, never a
 * visitor's; it is put into brackets by nobody, so an expression brings its own.
 */
export type Queryable =
	/** `date`: TEXT, YYYY-MM-DD. `timestamp`: TEXT as SQLite's date functions read it. `boolean`: 0 and 1. */
	| { type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'timestamp'; sql: string }
	/** From the first day to the last, both TEXT, YYYY-MM-DD. */
	| { type: 'interval'; start: string; end: string }
	/** `values`: a SELECT of one column of TEXT, the list of the row at hand. */
	| { type: 'list'; values: string }
	/** TEXT with GeoJSON, or a BLOB as GeoPackage has it, either in WGS 84. */
	| { type: 'geometry'; sql: string }
	/**
	 * A point of two columns in degrees, WGS 84; with `rows` (what follows FROM, told apart by its WHERE) the points of
	 * several rows, which are one multipoint.
	 */
	| { type: 'geometry'; longitude: string; latitude: string; rows?: string };

/** By the names that a filter uses. */
export type Queryables = ReadonlyMap<string, Queryable>;

/** How a type is called in a message. */
export const TYPE_NAMES: Record<Queryable['type'], string> = {
	string: 'a text',
	number: 'a number',
	integer: 'a number',
	boolean: 'true or false',
	date: 'a date',
	timestamp: 'a timestamp',
	interval: 'an interval',
	list: 'a list',
	geometry: 'a geometry'
};
