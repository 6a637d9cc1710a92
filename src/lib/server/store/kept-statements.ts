import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Kysely writes few different statements; lists of ids make the only variants. */
const AT_MOST = 500;

/**
 * A database whose prepared statements are kept: preparing one takes as long as asking it. One that is being read
 * row by row is prepared a second time for whoever asks meanwhile.
 */
export function keepStatements(database: Database.Database): SqliteDatabase {
	const kept = new Map<string, Database.Statement>();
	return {
		close: () => database.close(),
		prepare(sql) {
			const known = kept.get(sql);
			if (known && !known.busy) return known;
			const statement = database.prepare(sql);
			if (kept.size >= AT_MOST) kept.clear();
			kept.set(sql, statement);
			return statement;
		}
	};
}
