import { sql } from 'kysely';
import type { Position } from '../../geo/position.ts';
import { foldName } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';
import type { Named } from '../../story/story.ts';
import type { Store } from './connection.ts';
import { ancestors } from './places.ts';
import { told } from './told.ts';

/** A place under a name by which somebody asks for it. */
export interface NamedPlace extends Named {
	kind: string;
	at: Position;
	/** metres */
	radius: number;
	/** What it lies in, nearest first, named in the reader's language. */
	inside: string[];
}

/** So many names that begin alike are weighed; of those the ones that most stories name come first. */
const WEIGHED = 60;

/**
 * The places one can ask for: those that a published story tells of, there or anywhere within. What only a draft
 * names, or a story that withholds it, is not known.
 */
const isTold = sql<boolean>`EXISTS (
	WITH RECURSIVE parts(id) AS (
		VALUES (place.id) UNION SELECT part.id FROM place AS part JOIN parts ON part.inside = parts.id
	) SELECT 1 FROM parts JOIN public_geotag ON public_geotag.place = parts.id)`;

const ENDS_AFTER = '\u{10FFFF}';

async function spelled(store: Store, from: string, below: string, language: Language): Promise<NamedPlace[]> {
	const rows = await store
		.selectFrom((query) =>
			query
				.selectFrom('place_spelling')
				.select('place as id')
				.distinct()
				.where('folded', '>=', from)
				.where('folded', '<', below)
				.orderBy('folded')
				.limit(WEIGHED)
				.as('found')
		)
		.innerJoin('place', 'place.id', 'found.id')
		.innerJoin('place_text', (join) =>
			join.onRef('place_text.place', '=', 'place.id').on('language', '=', language)
		)
		.select(['place.id', 'slug', 'kind', 'name', 'longitude', 'latitude', 'radius'])
		.where(isTold)
		.execute();
	const outer = await ancestors(
		store,
		rows.map((row) => row.id),
		language
	);
	return rows.map(({ id, longitude, latitude, ...row }) => ({
		...row,
		at: [longitude, latitude],
		inside: (outer.get(id) ?? []).map((ancestor) => ancestor.name)
	}));
}

/** The places of this very name, in any language or register's spelling. */
export function called(store: Store, name: string, language: Language): Promise<NamedPlace[]> {
	const folded = foldName(name);
	return folded ? spelled(store, folded, `${folded}\0`, language) : Promise.resolve([]);
}

/** The places whose names begin as typed, in any language. */
export function beginning(store: Store, typed: string, language: Language): Promise<NamedPlace[]> {
	const folded = foldName(typed);
	return folded ? spelled(store, folded, folded + ENDS_AFTER, language) : Promise.resolve([]);
}

/** A place by its slug, whoever tells of it. */
export async function bySlug(
	store: Store,
	slug: string,
	language: Language
): Promise<Omit<NamedPlace, 'inside'> | undefined> {
	const row = await store
		.selectFrom('place')
		.innerJoin('place_text', (join) =>
			join.onRef('place_text.place', '=', 'place.id').on('language', '=', language)
		)
		.select(['slug', 'kind', 'name', 'longitude', 'latitude', 'radius'])
		.where('slug', '=', slug)
		.where(isTold)
		.executeTakeFirst();
	if (!row) return undefined;
	const { longitude, latitude, ...place } = row;
	return { ...place, at: [longitude, latitude] };
}

/** The names of places by their numbers. */
export async function ofIds(store: Store, ids: number[], language: Language): Promise<Map<number, string>> {
	const rows = await store
		.selectFrom('place_text')
		.select(['place', 'name'])
		.where('language', '=', language)
		.where(sql<boolean>`place IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
		.execute();
	return new Map(rows.map(({ place, name }) => [place, name]));
}

/** Which of these places are a place or lie in it, at any depth. */
export const amongWithin = told(
	async (store: Store, slugs: string[], place: string): Promise<Set<string>> => {
		const { rows } = await sql<{ slug: string }>`
		WITH RECURSIVE up(start, id, depth) AS (
			SELECT slug, id, 0 FROM place WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))
			UNION ALL SELECT up.start, place.inside, depth + 1 FROM up JOIN place ON place.id = up.id
			WHERE place.inside IS NOT NULL AND depth < 8
		)
		SELECT DISTINCT start AS slug FROM up JOIN place ON place.id = up.id WHERE place.slug = ${place}`.execute(
			store
		);
		return new Set(rows.map((row) => row.slug));
	}
);
