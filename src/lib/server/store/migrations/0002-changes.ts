import { sql, type Kysely } from 'kysely';

/** What a reader may see of a story changes with any of these. */
const watched = [
	['story', 'id'],
	['story_text', 'story'],
	['story_theme', 'story'],
	['geotag', 'story']
] as const;

const triggers = watched.flatMap(([table, story]) => [
	`CREATE TRIGGER ${table}_added AFTER INSERT ON ${table}
		BEGIN INSERT INTO story_change (story) VALUES (new.${story}); END`,
	`CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table}
		BEGIN INSERT INTO story_change (story) VALUES (new.${story}); END`,
	`CREATE TRIGGER ${table}_removed AFTER DELETE ON ${table}
		BEGIN INSERT INTO story_change (story) VALUES (old.${story}); END`
]);

/**
 * Which stories changed, in order: whoever keeps stories in memory reads on from the last number it knows. A number is
 * never given twice, so that an emptied journal is not mistaken for an unread one.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`CREATE TABLE story_change (number INTEGER PRIMARY KEY AUTOINCREMENT, story INTEGER NOT NULL) STRICT`.execute(
		db
	);
	for (const trigger of triggers) await sql.raw(trigger).execute(db);
}
