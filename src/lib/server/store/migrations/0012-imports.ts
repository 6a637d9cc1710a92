import { sql, type Kysely } from 'kysely';

/** Imports, what each made, and what their sources say that nobody has confirmed yet. None of it is public. */
const statements = [
	`CREATE TABLE import_run (
		id TEXT PRIMARY KEY, made TEXT NOT NULL, member TEXT, name TEXT NOT NULL, bytes INTEGER NOT NULL,
		kind TEXT, origin TEXT NOT NULL,
		status TEXT NOT NULL CHECK (status IN ('reading', 'read', 'refused', 'done', 'undone')),
		choices TEXT NOT NULL, told TEXT NOT NULL, ended TEXT
	) STRICT, WITHOUT ROWID`,
	`CREATE INDEX import_run_made ON import_run (made)`,
	// What became of each story of each origin: the next import of the same finds it here.
	`CREATE TABLE import_item (
		origin TEXT NOT NULL, source TEXT NOT NULL,
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE,
		sum TEXT NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY (origin, source)
	) STRICT, WITHOUT ROWID`,
	`CREATE INDEX import_item_manuscript ON import_item (manuscript)`,
	// What each import wrote, to be undone: \`before\` is the revision that it wrote over, null where it made the story.
	`CREATE TABLE import_deed (
		run TEXT NOT NULL REFERENCES import_run ON DELETE CASCADE,
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE,
		revision INTEGER NOT NULL, before INTEGER, sum_before TEXT, PRIMARY KEY (run, manuscript)
	) STRICT, WITHOUT ROWID`,
	`CREATE INDEX import_deed_manuscript ON import_deed (manuscript)`,
	`CREATE TABLE import_theme (
		run TEXT NOT NULL REFERENCES import_run ON DELETE CASCADE,
		theme INTEGER NOT NULL REFERENCES theme ON DELETE CASCADE, PRIMARY KEY (run, theme)
	) STRICT, WITHOUT ROWID`,
	`CREATE INDEX import_theme_theme ON import_theme (theme)`,
	// Points may be as fine as true ones: the desk alone reads them.
	`CREATE TABLE proposed_point (
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE, position INTEGER NOT NULL,
		longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
		latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90), name TEXT NOT NULL,
		PRIMARY KEY (manuscript, position)
	) STRICT, WITHOUT ROWID`,
	`CREATE TABLE named_medium (
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE, position INTEGER NOT NULL,
		url TEXT NOT NULL, alt TEXT NOT NULL, PRIMARY KEY (manuscript, position)
	) STRICT, WITHOUT ROWID`
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}
