import { sql } from 'kysely';
import type { Manuscript } from '../../newsroom/manuscript.ts';
import { isShelter } from '../../newsroom/protection.ts';
import { numberNow, placeFromAfar, surroundings } from '../desk/areas.ts';
import type { Store } from '../store/connection.ts';
import type { Tables } from '../store/tables.ts';
import type { Row } from './rows.ts';

/** Of tables of what places are, the column that says whose a row is. */
export const placeColumns: Partial<Record<keyof Tables, string>> = {
	place: 'id',
	place_text: 'place',
	place_spelling: 'place',
	place_alias: 'place'
};

/** The places that a story names at its desk and to readers, as they are now, and all they lie in. */
export async function placesOfStory(
	store: Store,
	story: number,
	documents: readonly Manuscript[]
): Promise<number[]> {
	const numbers = new Set(documents.flatMap(({ geotags }) => geotags.map(({ place }) => place)));
	const own = await Promise.all([...numbers].map((number) => numberNow(store, number)));
	const { rows } = await sql<{ id: number }>`
		WITH RECURSIVE own(id) AS (
			SELECT value FROM json_each(${JSON.stringify(own)})
			UNION SELECT place FROM geotag WHERE story = ${story}
			UNION SELECT inside FROM place JOIN own USING (id) WHERE inside IS NOT NULL
		) SELECT id FROM own ORDER BY id`.execute(store);
	return rows.map(({ id }) => id);
}

/** Rows of `place` as an archive holds them, and what of them leaves with the truths alone. */
export interface PlaceRows {
	/** Where people can be found is where its commune is. */
	place: Row[];
	/** The true points of these: the columns `id`, `longitude`, `latitude`, `radius`. */
	shelter: Row[];
}

/** Takes from rows of `place` what may leave with the truths alone. */
export async function withoutShelters(store: Store, rows: readonly Row[]): Promise<PlaceRows> {
	const place: Row[] = [];
	const shelter: Row[] = [];
	for (const row of rows) {
		const id = Number(row.id);
		const [own, ...outer] = isShelter({ kind: String(row.kind), isGone: false })
			? await surroundings(store, id)
			: [];
		if (!own || !isShelter(own)) {
			place.push(row);
			continue;
		}
		const { longitude, latitude, radius } = row as Row & Record<string, number>;
		shelter.push({ id, longitude: longitude!, latitude: latitude!, radius: radius! });
		const far = placeFromAfar([own, ...outer]);
		place.push({ ...row, longitude: far.at[0], latitude: far.at[1], radius: far.radius });
	}
	return { place, shelter };
}

/** Gives places their true points back, as the truths of an archive hold them. */
export async function restoreShelters(writing: Store, shelters: readonly Row[]): Promise<void> {
	for (const { id, longitude, latitude, radius } of shelters)
		await sql`UPDATE place SET longitude = ${longitude}, latitude = ${latitude}, radius = ${radius}
			WHERE id = ${id}`.execute(writing);
}
