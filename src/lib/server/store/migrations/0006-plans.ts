import { sql, type Kysely } from 'kysely';

/**
 * SQLite is told where to begin. With an index that holds every published story, its planner walked them all to find
 * the next few thousand geotags: a start on a million stories took an hour instead of seconds. `CROSS JOIN` keeps the
 * order in which it is written, and an index of published stories alone tempts nobody who looks for a status.
 */
const statements = [
	`DROP INDEX story_told`,
	`CREATE INDEX story_told ON story (occurred_latest, occurred_earliest, published_latest, id)
		WHERE status = 'published'`,
	`DROP VIEW public_place`,
	`DROP VIEW public_geotag`,
	`DROP VIEW public_story_text`,
	`CREATE VIEW public_story_text AS SELECT text.* FROM story_text AS text
		CROSS JOIN story ON story.id = text.story AND story.status = 'published'`,
	`CREATE VIEW public_geotag AS SELECT geotag.* FROM geotag
		CROSS JOIN story ON story.id = geotag.story AND story.status = 'published'
		WHERE geotag.precision <> 'withheld'`,
	// As it was: a place is public once a published story or a milestone names it; and so is the town around it
	`CREATE VIEW public_place AS SELECT place.* FROM place
		WHERE EXISTS (SELECT 1 FROM public_geotag WHERE public_geotag.place = place.id)
		OR EXISTS (SELECT 1 FROM milestone WHERE milestone.place = place.id)
		OR place.kind IN ('commune', 'city') AND EXISTS (SELECT 1 FROM place AS part WHERE part.inside = place.id
			AND (EXISTS (SELECT 1 FROM public_geotag WHERE public_geotag.place = part.id)
			OR EXISTS (SELECT 1 FROM milestone WHERE milestone.place = part.id)))`
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}
