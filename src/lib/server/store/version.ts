import Database from 'better-sqlite3';

/**
 * Watches a store from a connection of its own. The number changes with every commit by any other connection,
 * of this process or another (`PRAGMA data_version`); asking costs about a microsecond. While the store cannot be
 * asked it is NaN, which is no version at all: the site still answers, and nothing is kept meanwhile.
 */
export function watchVersion(path: string): { version: () => number; close: () => void } {
	const database = new Database(path, { readonly: true, fileMustExist: true });
	const ask = database.prepare('PRAGMA data_version').pluck();
	const version = () => {
		try {
			return ask.get() as number;
		} catch {
			return Number.NaN;
		}
	};
	return { version, close: () => database.close() };
}
