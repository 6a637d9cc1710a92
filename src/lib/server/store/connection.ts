import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** Kysely over SQLite. Everything that asks it is async, because one day it is across a network. */
export type Store = Kysely<Tables>;

/** The store cannot be used; the message says what to do. */
export class StoreRefused extends Error {
	override name = 'StoreRefused';
}

/** Reading a whole store through takes about a second for this many bytes; beyond, only its schema is read. */
const CHECKED_WHOLE = 512 * 1024 * 1024;

function isSound(database: Database.Database): boolean {
	const size = Number(database.pragma('page_count', { simple: true })) * Number(database.pragma('page_size', { simple: true }));
	if (size > CHECKED_WHOLE) return Boolean(database.prepare('SELECT count(*) FROM sqlite_schema').get());
	return database.pragma('quick_check(1)', { simple: true }) === 'ok';
}

function connect(path: string): Database.Database {
	let database: Database.Database | undefined;
	try {
		database = new Database(path);
		database.pragma('journal_mode = WAL');
		database.pragma('synchronous = NORMAL');
		database.pragma('foreign_keys = ON');
		database.pragma('busy_timeout = 5000');
		if (!isSound(database)) throw new Error('the file is not sound');
		return database;
	} catch (cause) {
		database?.close();
		throw new StoreRefused(
			`${path} is damaged or is no SQLite file. Nothing was changed. ` +
				`Put back your last backup of this file, or move it away to start with an empty store.`,
			{ cause }
		);
	}
}

async function migrate(store: Store, path: string): Promise<void> {
	const migrator = new Migrator({ db: store, provider: { getMigrations: async () => migrations } });
	const applied = new Set((await migrator.getMigrations()).filter((one) => one.executedAt).map((one) => one.name));
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
 * @throws StoreRefused when the file is damaged, too new, or cannot be migrated
 */
export async function openStore(path: string): Promise<Store> {
	const store: Store = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connect(path) }) });
	try {
		await migrate(store, path);
	} catch (refusal) {
		await store.destroy();
		throw refusal;
	}
	return store;
}
