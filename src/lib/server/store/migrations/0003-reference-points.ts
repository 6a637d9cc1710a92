import { sql, type Kysely } from 'kysely';

/** The space-time index held the box around each geotag's circle; a place is sought by its reference point. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`UPDATE geotag_spacetime SET west = point.longitude, east = point.longitude,
		south = point.latitude, north = point.latitude
		FROM geotag AS point WHERE point.id = geotag_spacetime.geotag`.execute(db);
}
