import Database from 'better-sqlite3';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { keepStatements } from './kept-statements.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** Kysely over SQLite. Everything that asks it is async, because one day it is across a network. */
export type Store = Kysely<Tables>;

/**
 * Kysely would run SQLite's migrations without a transaction, so that a failed or killed one left half of itself.
 * SQLite can undo its DDL; only `PRAGMA foreign_keys` has no effect in there (`defer_foreign_keys` has).
 */
class Dialect extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new (class extends SqliteAdapter {
			override get supportsTransactionalDdl(): boolean {
				return true;
			}
		})();
	}
}

/** The store cannot be used; the message says what to do. */
export class StoreRefused extends Error {
	override name = 'StoreRefused';
}

/** Reading a whole store through takes about a second for this many bytes; beyond, only its schema is read. */
const CHECKED_WHOLE = 512 * 1024 * 1024;

const DAMAGED = 'is damaged or is no SQLite file';

/** What keeps a file from being our store, if anything does; reads only. */
function fault(database: Database.Database): string | undefined {
	const count = database
		.prepare<string, number>('SELECT count(*) FROM sqlite_schema WHERE name LIKE ?')
		.pluck();
	const bytes = ['page_count', 'page_size']
		.map((pragma) => Number(database.pragma(pragma, { simple: true })))
		.reduce((pages, size) => pages * size);
	if (bytes <= CHECKED_WHOLE && database.pragma('quick_check(1)', { simple: true }) !== 'ok') return DAMAGED;
	return count.get('%') && !count.get('kysely_migration') ? 'is a database of another program' : undefined;
}

/** What SQLite says of a file, in words: a file it may not open is not a damaged one. */
function told(cause: unknown): string {
	const { code = '', message } = cause as Error & { code?: string };
	return /^SQLITE_(NOTADB|CORRUPT)/.test(code) ? DAMAGED : `cannot be opened (${message})`;
}

function connect(path: string): Database.Database {
	let database: Database.Database | undefined;
	let why: string | undefined;
	let cause: unknown;
	try {
		database = new Database(path);
		why = fault(database);
		if (!why) {
			// Only now: turning a file to WAL writes to it
			database.pragma('journal_mode = WAL');
			database.pragma('synchronous = NORMAL');
			database.pragma('foreign_keys = ON');
			// What is blurred, forgotten or deleted shall not stay to be read in free pages of the file
			database.pragma('secure_delete = ON');
			return database;
		}
	} catch (error) {
		why = told(error);
		cause = error;
	}
	database?.close();
	const advice = why.startsWith('cannot')
		? 'See that its folder exists, has room, and may be written to by whoever runs Lieudit, and that nothing else holds the file.'
		: 'Put back your last backup of this file, or move it away to start with an empty store.';
	throw new StoreRefused(`${path} ${why}. Nothing was changed. ${advice}`, { cause });
}

async function migrate(store: Store, path: string, known: Record<string, Migration>): Promise<void> {
	const migrator = new Migrator({ db: store, provider: { getMigrations: async () => known } });
	const applied = new Set(
		(await migrator.getMigrations()).filter((one) => one.executedAt).map((one) => one.name)
	);
	const { error, results } = await migrator.migrateToLatest();
	if (!error) return;
	const failed = results?.find((result) => result.status === 'Error');
	const reason = error instanceof Error ? error.message : String(error);
	throw new StoreRefused(
		/previously executed migration .* is missing|corrupted migrations/.test(reason)
			? `${path} was written by a newer Lieudit than this one. Nothing was changed. Start that newer version, or put back a backup from before it.`
			: `${path} could not be brought up to date (${failed?.migrationName ?? 'migration'}: ${reason}). ` +
					`It stands as it was after ${applied.size} migrations. Keep a copy of the file and report this message.`,
		{ cause: error }
	);
}

/**
 * Opens the store, makes it if it is not there, and brings it up to date.
 * @param path the file, or `:memory:`
 * @param known the migrations that lead up to date
 * @throws StoreRefused when the file is damaged, another program's, too new, or cannot be opened or migrated;
 * it stands as it was
 */
export async function openStore(path: string, known = migrations): Promise<Store> {
	const store: Store = new Kysely<Tables>({
		dialect: new Dialect({ database: keepStatements(connect(path)) })
	});
	try {
		await migrate(store, path, known);
	} catch (refusal) {
		await store.destroy();
		throw refusal;
	}
	return store;
}

/**
 * The store as it is at this moment, read-only, whatever is written meanwhile: for what is read for long. Destroyed
 * soon, since SQLite keeps what was written since apart as long as it is open.
 * @throws where there is no such file
 */
export function openMoment(path: string): Store {
	const database = new Database(path, { readonly: true, fileMustExist: true });
	database.exec('BEGIN');
	// What a transaction sees begins with its first read
	database.prepare('SELECT count(*) FROM sqlite_schema').get();
	return new Kysely<Tables>({ dialect: new Dialect({ database: keepStatements(database) }) });
}
