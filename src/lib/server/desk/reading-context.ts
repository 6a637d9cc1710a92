import { sql } from 'kysely';
import { isShelter } from '../../newsroom/protection.ts';
import { nameRuns, nameWords } from '../../newsroom/name-words.ts';
import { languages, type Language } from '../../story/language.ts';
import type { ReadingContext } from '../geotag/mention.ts';
import type { Store } from '../store/connection.ts';
import { placeFromAfar, surroundingOf, surroundings, type Surrounding } from './areas.ts';
import type { PlaceSight } from './sight.ts';

/** Names of more words than this are rare, and found by their beginnings all the same. */
export const WORDS_AT_MOST = 6;

/**
 * What the newsroom knows of the names in a text: its own places of those names and what it decided before. Only
 * these: an archive has tens of thousands of places, and a text names a dozen.
 * @param sight of whoever is told what was read
 */
export async function readingContext(
	store: Store,
	text: string,
	language: Language,
	sight: Pick<PlaceSight, 'ofShelters'>
): Promise<ReadingContext> {
	const runs = nameRuns(nameWords(text), WORDS_AT_MOST, ({ isNamely }) => isNamely);
	const names = sql`(SELECT value FROM json_each(${JSON.stringify([...runs])}))`;
	const [places, decisions] = await Promise.all([
		store
			.selectFrom('place')
			.select(['id', 'slug', 'kind', 'longitude', 'latitude', 'radius', 'existed', 'gazetteer'])
			.where(sql<boolean>`id IN (SELECT place FROM place_spelling WHERE folded IN ${names})`)
			.execute(),
		store
			.selectFrom('name_decision')
			.select(['surface', 'place', 'times'])
			.where('language', '=', language)
			.where(sql<boolean>`folded IN ${names}`)
			.execute()
	]);
	const ids = places.map(({ id }) => id);
	const [texts, spellings] = ids.length
		? await Promise.all([
				store
					.selectFrom('place_text')
					.select(['place', 'language', 'name'])
					.where('place', 'in', ids)
					.execute(),
				store
					.selectFrom('place_spelling')
					.select(['place', 'folded', 'written'])
					.where('place', 'in', ids)
					.execute()
			])
		: [[], []];
	const namesOf = (id: number) => {
		// A spelling may be of any language
		const others = spellings
			.filter(({ place }) => place === id)
			.map(({ written, folded }) => written ?? folded);
		const own = (one: Language) =>
			texts.filter((text) => text.place === id && text.language === one).map(({ name }) => name);
		return Object.fromEntries(languages.map((one) => [one, [...new Set([...own(one), ...others])]]));
	};
	// Reasons tell distances, which lead to where a place is
	const from = async (own: Surrounding) => {
		if (sight.ofShelters || !isShelter(own)) return own.at;
		const [, ...outer] = await surroundings(store, own.id);
		return placeFromAfar([own, ...outer]).at;
	};
	return {
		places: await Promise.all(
			places.map(async (row) => ({
				id: String(row.id),
				names: namesOf(row.id),
				at: await from(surroundingOf(row)),
				gazetteer: row.gazetteer ?? undefined
			}))
		),
		decisions: decisions.flatMap(({ surface, place, times }) =>
			place === null ? [] : [{ surface, place: String(place), stories: times }]
		),
		never: decisions.filter(({ place }) => place === null).map(({ surface }) => surface)
	};
}
