import Database from 'better-sqlite3';

/**
 * Watches a store from a connection of its own. The number changes with every commit by any other connection,
 * of this process or another (`PRAGMA data_version`); asking costs about a microsecond.
 */
export function watchVersion(path: string): { version: () => number; close: () => void } {
	const database = new Database(path, { readonly: true, fileMustExist: true });
	const ask = database.prepare('PRAGMA data_version').pluck();
	return { version: () => ask.get() as number, close: () => database.close() };
}
