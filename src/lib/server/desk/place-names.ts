import { sql } from 'kysely';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';

/** What places are called in a language, by their numbers; in another where it has no name for one. */
export async function namesOfPlaces(
	store: Store,
	places: number[],
	language: Language
): Promise<Map<number, string>> {
	const rows = await store
		.selectFrom('place_text')
		.select(['place', 'name'])
		.where(sql<boolean>`place IN (SELECT value FROM json_each(${JSON.stringify([...new Set(places)])}))`)
		// The last one read stays: the language asked for
		.orderBy((eb) => eb('language', '=', language))
		.execute();
	return new Map(rows.map(({ place, name }) => [place, name]));
}
