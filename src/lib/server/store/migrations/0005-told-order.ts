import { sql, type Kysely } from 'kysely';

/** The order of stories by what they tell, whole: the next and the one before are found without sorting the rest. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`DROP INDEX story_told`.execute(db);
	await sql`CREATE INDEX story_told ON story (status, occurred_latest, occurred_earliest, published_latest, id)`.execute(
		db
	);
}
