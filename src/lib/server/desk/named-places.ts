import { sql } from 'kysely';
import type { NamedFact } from '../../newsroom/checklist-facts.ts';
import type { FineKind } from '../../newsroom/fine-words.ts';
import { nameRuns, nameWords } from '../../newsroom/name-words.ts';
import type { PlaceKind } from '../../newsroom/place.ts';
import type { Store } from '../store/connection.ts';
import { WORDS_AT_MOST } from './reading-context.ts';

/** What the name of a place of each kind points at. */
const pointsAt: Record<PlaceKind, FineKind> = {
	neighbourhood: 'quarter',
	site: 'building',
	camp: 'building',
	centre: 'building',
	dwelling: 'building',
	source: 'building',
	commune: 'commune',
	city: 'commune',
	departement: 'departement',
	region: 'region',
	country: 'country'
};

/** These have names of their own alone; a commune may be called as a common word is: Sens, Tours, Bus. */
const OWN_NAMES: ReadonlySet<FineKind> = new Set(['building', 'quarter']);

/** Of fewer letters it is hardly a name: 25 communes have two, and Y is one. */
const LEAST = 3;

/**
 * The newsroom's own places whose names or other spellings stand in a text, whatever their case and accents.
 * @param around numbers of the places that the text is about, and what they lie in; others that may be called as a
 * common word is are found where they begin as names do
 */
export async function namedPlaces(
	store: Store,
	text: string,
	around: ReadonlySet<number>
): Promise<NamedFact[]> {
	const words = nameWords(text);
	const runs = [...nameRuns(words, WORDS_AT_MOST)].filter((run) => run.length >= LEAST);
	const { rows } = await sql<{ name: string; kind: string; place: number }>`
		SELECT folded AS name, kind, place FROM place_spelling JOIN place ON place.id = place_spelling.place
		WHERE folded IN (SELECT value FROM json_each(${JSON.stringify(runs)}))
		ORDER BY place, folded`.execute(store);
	const asNames = nameRuns(words, WORDS_AT_MOST, ({ isNamely }) => isNamely);
	return rows
		.map(({ name, kind, place }) => ({ name, kind: pointsAt[kind as PlaceKind] ?? 'building', place }))
		.filter(({ name, kind, place }) => OWN_NAMES.has(kind) || around.has(place) || asNames.has(name));
}
