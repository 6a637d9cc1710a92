import { sql, type RawBuilder } from 'kysely';
import type { Position } from '../../geo/position.ts';
import { alphabetical } from '../../story/alphabet.ts';
import { foldName } from '../../story/fold.ts';
import type { InEveryLanguage, Language } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Precision } from '../../story/precision.ts';
import type { Named, Place } from '../../story/story.ts';
import { readWhen } from '../../story/when-reader.ts';
import type { Store } from './connection.ts';
import type { Span } from './spans.ts';
import { told } from './told.ts';

interface Ancestor {
	place: number;
	slug: string;
	name: string;
	isTold: boolean;
}

/** What each place lies in, nearest first, named in the reader's language. */
export async function ancestors(
	store: Store,
	places: number[],
	language: Language
): Promise<Map<number, Ancestor[]>> {
	const found = new Map<number, Ancestor[]>(places.map((place) => [place, []]));
	if (places.length === 0) return found;
	// CROSS JOIN fixes the order: few places come up, and SQLite would read them all to find these
	const { rows } = await sql<{ start: number; place: number; slug: string; name: string; told: 0 | 1 }>`
		WITH RECURSIVE up(start, place, depth) AS (
			SELECT id, inside, 1 FROM place WHERE id IN (SELECT value FROM json_each(${JSON.stringify(places)})) AND inside IS NOT NULL
			UNION ALL SELECT up.start, place.inside, depth + 1 FROM up JOIN place ON place.id = up.place
			WHERE place.inside IS NOT NULL AND depth < 8
		)
		SELECT start, up.place AS place, slug, name, EXISTS (SELECT 1 FROM public_place WHERE id = up.place) AS told
		FROM up CROSS JOIN place ON place.id = up.place
		CROSS JOIN place_text ON place_text.place = up.place AND place_text.language = ${language}
		ORDER BY start, depth`.execute(store);
	for (const { start, told, ...ancestor } of rows)
		found.get(start)?.push({ ...ancestor, isTold: told === 1 });
	return found;
}

/** A place and all that lies in it, at any depth. */
export function within(place: number): RawBuilder<number> {
	return sql<number>`(WITH RECURSIVE within(id) AS (
		VALUES (CAST(${place} AS INTEGER)) UNION SELECT place.id FROM place JOIN within ON place.inside = within.id
	) SELECT id FROM within)`;
}

/**
 * A place that some published story or milestone names.
 * @throws NotFound when there is none of that slug; `given` is then worth trying with {@link slugOf}
 */
export const read = told(
	async (store: Store, slug: string, language: Language): Promise<Place & { id: number }> => {
		const row = await store
			.selectFrom('public_place')
			.selectAll()
			.where('slug', '=', slug)
			.executeTakeFirst();
		if (!row) throw new NotFound('place', slug);
		const [texts, inside] = await Promise.all([
			store.selectFrom('place_text').selectAll().where('place', '=', row.id).execute(),
			ancestors(store, [row.id], language)
		]);
		const names = Object.fromEntries(texts.map((text) => [text.language, text.name])) as InEveryLanguage;
		return {
			id: row.id,
			slug: row.slug,
			kind: row.kind,
			name: names[language],
			names,
			at: [row.longitude, row.latitude],
			radius: row.radius,
			standfirst: texts.find((text) => text.language === language)?.standfirst ?? undefined,
			insee: row.insee ?? undefined,
			existed: row.existed ? readWhen(row.existed) : undefined,
			inside: (inside.get(row.id) ?? []).map(({ slug, name, isTold }) => ({ slug, name, isTold }))
		};
	}
);

/** The slug of the public place of this name, in any language or register's spelling; undefined when none or several. */
export async function slugOf(store: Store, name: string): Promise<string | undefined> {
	const rows = await store
		.selectFrom('place_spelling')
		.innerJoin('public_place', 'public_place.id', 'place_spelling.place')
		.select('slug')
		.where('folded', '=', foldName(name))
		.limit(2)
		.execute();
	return rows.length === 1 ? rows[0]!.slug : undefined;
}

/** The slug of the public place that one of this slug became when both were made one; undefined where there is none. */
export async function movedTo(store: Store, slug: string): Promise<string | undefined> {
	const row = await store
		.selectFrom('public_place_alias')
		.select('slug')
		.where('alias', '=', slug)
		.executeTakeFirst();
	return row?.slug;
}

/** What places are called in a language, by their numbers. */
export const namesOf = told(
	async (store: Store, ids: number[], language: Language): Promise<Map<number, string>> => {
		const rows = await store
			.selectFrom('place_text')
			.select(['place', 'name'])
			.where(sql<boolean>`place IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
			.where('language', '=', language)
			.execute();
		return new Map(rows.map(({ place, name }) => [place, name]));
	}
);

/** A place as lists show it. */
export interface ListedPlace extends Named {
	id: number;
	kind: string;
	at: Position;
	/** metres */
	radius: number;
	precision: Precision;
	/** What it lies in, nearest first, named in the reader's language. */
	inside: string[];
}

const listedColumns = ['public_place.id', 'slug', 'kind', 'name', 'longitude', 'latitude', 'radius'] as const;

function listed(store: Store, language: Language) {
	return store
		.selectFrom('public_place')
		.innerJoin('place_text', (join) =>
			join.onRef('place_text.place', '=', 'public_place.id').on('language', '=', language)
		)
		.select(listedColumns);
}

async function withInside(
	store: Store,
	rows: Awaited<ReturnType<ReturnType<typeof listed>['execute']>>,
	language: Language
): Promise<ListedPlace[]> {
	const inside = await ancestors(
		store,
		rows.map((row) => row.id),
		language
	);
	return rows.map(({ longitude, latitude, ...row }) => ({
		...row,
		at: [longitude, latitude],
		precision: row.radius === 0 ? 'exact' : 'commune',
		inside: (inside.get(row.id) ?? []).map((ancestor) => ancestor.name)
	}));
}

/** The public ones of these places, in their order. */
export const byIds = told(async (store: Store, ids: number[], language: Language): Promise<ListedPlace[]> => {
	const rows = await listed(store, language)
		.where(sql<boolean>`public_place.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
		.execute();
	const places = new Map((await withInside(store, rows, language)).map((place) => [place.id, place]));
	return ids.flatMap((id) => places.get(id) ?? []);
});

/** The public places at which no published story happens: named, or the place of a milestone, or a town around one. */
export const onlyNamed = told(
	async (store: Store, language: Language, atMost: number): Promise<ListedPlace[]> => {
		const rows = await listed(store, language)
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom('public_geotag')
							.whereRef('public_geotag.place', '=', 'public_place.id')
							.where('role', '=', 'setting')
							.select('story')
					)
				)
			)
			.orderBy('name')
			.limit(atMost)
			.execute();
		const inOrder = alphabetical(language);
		return (await withInside(store, rows, language)).toSorted((a, b) => inOrder(a.name, b.name));
	}
);

/** So many of the nearest places are looked at for public ones: a gazetteer's worth of others may lie between. */
const LOOKED_AT = 400;

/** Public places around a position, countries left out; near ones, in no order. */
export const around = told(async (store: Store, at: Position, language: Language): Promise<ListedPlace[]> => {
	const [longitude, latitude] = at;
	// Plane distances are enough to choose by; a degree of longitude shrinks towards the poles
	const narrowing = Math.cos((latitude * Math.PI) / 180) ** 2;
	const east = sql`min(abs(longitude - ${longitude}), 360 - abs(longitude - ${longitude}))`;
	const nearest = sql<number>`(SELECT id FROM place WHERE kind <> 'country'
		ORDER BY ${east} * ${east} * ${narrowing} + (latitude - ${latitude}) * (latitude - ${latitude})
		LIMIT ${LOOKED_AT})`;
	const rows = await listed(store, language).where('public_place.id', 'in', nearest).execute();
	return withInside(store, rows, language);
});

/** The slugs of a span's public places, by id. */
export async function addresses(store: Store, { above, upTo }: Span): Promise<string[]> {
	const rows = await store
		.selectFrom('public_place')
		.select('slug')
		.where('id', '>', above)
		.where('id', '<=', upTo)
		.orderBy('id')
		.execute();
	return rows.map(({ slug }) => slug);
}
