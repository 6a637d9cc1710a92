import Database from 'better-sqlite3';

/** Asks for the number of what readers are told: stories' changes are numbered by their journal, the rest by triggers. */
export const toldVersion = (database: Database.Database): Database.Statement<[], number> =>
	database
		.prepare<[], number>(
			`SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'story_change'), 0)
			+ (SELECT number FROM public_version)`
		)
		.pluck();

/**
 * Watches what a store tells its readers, from a connection of its own. The number grows with every commit that
 * changes it, by any connection, of this process or another, and stays when the desk writes what nobody else sees (a
 * draft, a line of the log). Asking costs about a microsecond while nothing at all is written (`PRAGMA data_version`).
 * While the store cannot be asked it is NaN, which is no version at all: the site still answers, and nothing is kept
 * meanwhile.
 */
export function watchVersion(path: string): { version: () => number; close: () => void } {
	const database = new Database(path, { readonly: true, fileMustExist: true });
	const commits = database.prepare('PRAGMA data_version').pluck();
	const told = toldVersion(database);
	let seen: unknown;
	let version = Number.NaN;
	const ask = () => {
		try {
			const now = commits.get();
			if (now === seen) return version;
			version = told.get()!;
			seen = now;
			return version;
		} catch {
			seen = undefined;
			return Number.NaN;
		}
	};
	return { version: ask, close: () => database.close() };
}
