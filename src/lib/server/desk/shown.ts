import type { Geometry } from 'geojson';
import { sql } from 'kysely';
import type { Language } from '../../story/language.ts';
import type { Precision } from '../../story/precision.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { Store } from '../store/connection.ts';
import { namesOf } from '../store/places.ts';
import { shownAs, surroundings, type Shown, type Surrounding } from './areas.ts';
import { chainOf } from './gazetted.ts';
import { kindOf, numberOf } from './known-places.ts';

/** What readers would be told of a geotag: the name and the circle, or the point. */
export interface ShownPlace extends Omit<Shown, 'place'> {
	/** In the language that was asked for. */
	name: string;
}

/** A place of the newsroom by its number, or of the gazetteer by its id, with all it lies in and what these are called. */
async function areasOf(
	store: Store,
	gazetteer: Gazetteer,
	place: number | string,
	language: Language
): Promise<{ around: Surrounding[]; names: Map<number, string> }> {
	const number = typeof place === 'number' ? place : await numberOf(store, place);
	if (number !== undefined) {
		const around = await surroundings(store, number);
		const ids = around.map(({ id }) => id);
		return { around, names: await namesOf(store, ids, language) };
	}
	const entry = await gazetteer.byId(String(place));
	const chain = entry ? await chainOf(gazetteer, entry) : [];
	return {
		around: chain.map((one, id) => ({
			id,
			slug: '',
			kind: kindOf(one),
			at: one.at,
			radius: Math.max(1, one.radius),
			isGone: false
		})),
		names: new Map(chain.map((one, id) => [id, one.names[language] ?? one.name]))
	};
}

/**
 * What readers will see of a geotag at a precision, by the very rule by which it is published; undefined is nothing.
 * A place of the gazetteer is shown as it would be were it taken up.
 */
export async function shownPlace(
	store: Store,
	gazetteer: Gazetteer,
	asked: { place: number | string; precision: Precision; truth?: Geometry },
	language: Language
): Promise<ShownPlace | undefined> {
	const { around, names } = await areasOf(store, gazetteer, asked.place, language);
	const shown = shownAs(around, asked.precision, asked.truth);
	return shown && { name: names.get(shown.place) ?? '', at: shown.at, radius: shown.radius };
}

/** How often each true geometry of a manuscript was looked at, by the keys of its geotags. */
export async function looksOf(store: Store, manuscript: number): Promise<Map<string, number>> {
	const { rows } = await sql<{
		key: string;
		times: number;
	}>`SELECT detail ->> '$.geotag' AS key, count(*) AS times
		FROM journal WHERE kind = 'story' AND subject = ${String(manuscript)} AND action = 'truth.seen'
			AND detail ->> '$.geotag' IS NOT NULL
		GROUP BY key`.execute(store);
	return new Map(rows.map(({ key, times }) => [key, times]));
}
