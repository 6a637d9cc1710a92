import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

type Statement = ReturnType<SqliteDatabase['prepare']>;

/** Kysely writes few different statements; lists of ids make the only variants. */
const STATEMENTS_AT_MOST = 500;
/** Rows of answers kept at a time: some ten megabytes. */
const ROWS_AT_MOST = 20_000;

/** Rows of blobs (revisions, pieces of media) are large, and rarely asked for twice. */
const holdsBlobs = (row: unknown) => Object.values(row ?? {}).some((value) => ArrayBuffer.isView(value));

/**
 * A database that does nothing twice: a statement is prepared once (which takes as long as asking it), and one that
 * was asked the same before answers from memory until something is written, here or by another connection. Rows
 * are frozen, since several callers then hold the same ones.
 */
export function keepStatements(database: Database.Database): SqliteDatabase {
	const statements = new Map<string, { statement: Database.Statement; kept: Statement }>();
	const answers = new Map<string, readonly unknown[]>();
	const dataVersion = database.prepare('PRAGMA data_version').pluck();
	let version: unknown;
	let rows = 0;

	const forget = () => {
		answers.clear();
		rows = 0;
	};

	function ask(sql: string, statement: Database.Statement, parameters: readonly unknown[]): unknown[] {
		// Within a transaction one reads what one has written, which nobody else may see yet
		if (database.inTransaction) return statement.all(parameters);
		// Read before the answer: a commit in between leaves it under a version that is over
		const current = dataVersion.get();
		if (current !== version) {
			forget();
			version = current;
		}
		// Parameters are strings, numbers and null; big integers and blobs are asked each time
		if (parameters.some((value) => typeof value === 'bigint' || ArrayBuffer.isView(value))) {
			return statement.all(parameters);
		}
		const key = sql + JSON.stringify(parameters);
		const known = answers.get(key);
		if (known) return known as unknown[];
		const answer = statement.all(parameters);
		if (answer.length > ROWS_AT_MOST / 4 || holdsBlobs(answer[0])) return answer;
		if (rows + answer.length > ROWS_AT_MOST) forget();
		for (const row of answer) Object.freeze(row);
		answers.set(key, Object.freeze(answer));
		rows += answer.length + 1;
		return answer;
	}

	function keep(sql: string, statement: Database.Statement): Statement {
		return {
			reader: statement.reader,
			all: (parameters) =>
				// A writing statement may return rows too, and a pragma may set what it tells
				statement.readonly && /^\s*(select|with)\b/i.test(sql)
					? ask(sql, statement, parameters)
					: (forget(), statement.all(parameters)),
			run: (parameters) => {
				forget();
				return statement.run(parameters);
			},
			iterate: (parameters) => statement.iterate(parameters)
		};
	}

	return {
		close: () => database.close(),
		prepare(sql) {
			const known = statements.get(sql);
			if (known && !known.statement.busy) return known.kept;
			const statement = database.prepare(sql);
			if (statements.size >= STATEMENTS_AT_MOST) statements.clear();
			const kept = keep(sql, statement);
			statements.set(sql, { statement, kept });
			return kept;
		}
	};
}
