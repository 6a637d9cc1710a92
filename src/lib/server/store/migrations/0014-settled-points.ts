import { sql, type Kysely } from 'kysely';

/**
 * What somebody has decided of what an import found. A point that is done with is gone; its mark stays, by which the
 * same point of the same story is known again without saying where it was.
 */
const statements = [
	// SQLite adds no column whose default is made anew for each row
	`CREATE TABLE proposed (
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE, position INTEGER NOT NULL,
		longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
		latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90), name TEXT NOT NULL,
		mark TEXT NOT NULL DEFAULT (lower(hex(randomblob(16)))),
		PRIMARY KEY (manuscript, position), UNIQUE (manuscript, mark)
	) STRICT, WITHOUT ROWID`,
	`INSERT INTO proposed (manuscript, position, longitude, latitude, name)
		SELECT manuscript, position, longitude, latitude, name FROM proposed_point`,
	`DROP TABLE proposed_point`,
	`ALTER TABLE proposed RENAME TO proposed_point`,
	`CREATE TABLE settled_point (
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE, mark TEXT NOT NULL,
		PRIMARY KEY (manuscript, mark)
	) STRICT, WITHOUT ROWID`,
	`ALTER TABLE named_medium ADD COLUMN is_aside INTEGER NOT NULL DEFAULT 0 CHECK (is_aside IN (0, 1))`
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}
