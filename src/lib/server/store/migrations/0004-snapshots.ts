import { sql, type Kysely } from 'kysely';

/**
 * Selections held fast. `names` says which rows they are and what would tell that one has changed, never what the
 * rows say: that stays where a withdrawal reaches it. `change` is the last change of the store that was seen.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`CREATE TABLE snapshot (
		id TEXT PRIMARY KEY, selection TEXT NOT NULL, created TEXT NOT NULL,
		stories INTEGER NOT NULL, rows INTEGER NOT NULL, sha256 TEXT NOT NULL,
		change INTEGER NOT NULL, names BLOB NOT NULL, UNIQUE (selection, sha256)
	) STRICT`.execute(db);
	await sql`CREATE INDEX snapshot_created ON snapshot (created)`.execute(db);
}
