import { sql } from 'kysely';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';
import { mergedSince } from './areas.ts';

/**
 * What places are called in a language, by their numbers; in another where it has no name for one. A number that was
 * merged into another has that one's name.
 */
export async function namesOfPlaces(
	store: Store,
	places: number[],
	language: Language
): Promise<Map<number, string>> {
	const merged = await mergedSince(store, places);
	const now = (place: number) => merged.get(place) ?? place;
	const rows = await store
		.selectFrom('place_text')
		.select(['place', 'name'])
		.where(sql<boolean>`place IN (SELECT value FROM json_each(${JSON.stringify(places.map(now))}))`)
		// The last one read stays: the language asked for
		.orderBy((eb) => eb('language', '=', language))
		.execute();
	const names = new Map(rows.map(({ place, name }) => [place, name]));
	return new Map(
		places.flatMap((place) => {
			const name = names.get(now(place));
			return name === undefined ? [] : [[place, name] as const];
		})
	);
}
