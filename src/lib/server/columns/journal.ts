import type Database from 'better-sqlite3';

/** The number of the last change that was written down; 0 before the first. */
export function lastChange(database: Database.Database): number {
	const sql = `SELECT seq FROM sqlite_sequence WHERE name = 'story_change'`;
	return database.prepare<[], number>(sql).pluck().get() ?? 0;
}

/**
 * The ids of stories that changed after a number. Undefined where the journal does not tell all of them any more,
 * because somebody emptied it: then everything is to be read anew.
 */
export function changedSince(database: Database.Database, number: number): number[] | undefined {
	const kept = database
		.prepare<[number], number>('SELECT count(*) FROM story_change WHERE number > ?')
		.pluck()
		.get(number)!;
	if (kept !== lastChange(database) - number) return undefined;
	return database
		.prepare<[number], number>('SELECT DISTINCT story FROM story_change WHERE number > ?')
		.pluck()
		.all(number);
}
