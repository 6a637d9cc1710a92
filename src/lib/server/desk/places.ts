import { sql } from 'kysely';
import type { PlaceKind } from '../../newsroom/place.ts';
import type { WrittenPlace } from '../../newsroom/place-form.ts';
import { mayShow } from '../../newsroom/protection.ts';
import type { Position } from '../../geo/position.ts';
import { foldName } from '../../story/fold.ts';
import { languages, type InEveryLanguage, type Language } from '../../story/language.ts';
import { precisions } from '../../story/precision.ts';
import { Conflict, Invalid, NotFound } from '../../story/refusal.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import { spellingRows } from '../import/edition.ts';
import type { Store } from '../store/connection.ts';
import { ancestors, within } from '../store/places.ts';
import { hasEnded, numberNow, placeFromAfar, surroundingOf, surroundings } from './areas.ts';
import { containerOf } from './container.ts';
import { freePlaceSlug } from './gazetted.ts';
import { append, type Deed } from './journal.ts';
import { writePlaceWords } from './place-words.ts';
import type { PlaceSight } from './sight.ts';

/** A place of the newsroom's own as its list shows it. */
export interface OwnPlaceRow {
	id: number;
	slug: string;
	kind: string;
	names: InEveryLanguage;
	/** Other spellings that find it. */
	aliases: string[];
	/** Published stories that name it. */
	stories: number;
	/** What it lies in, nearest first, in the desk's language. */
	inside: string[];
}

/** One with all that can be changed. */
export interface OwnPlaceRecord extends OwnPlaceRow {
	at: Position;
	/** metres */
	radius: number;
	insideOf: { id: number; name: string } | null;
	gazetteer: string | null;
}

export interface PlacesQuestion {
	/** The beginning of a name or of another spelling. */
	words?: string;
	/** The last name and number of the page before. */
	after?: { name: string; id: number };
	limit: number;
}

const ENDS_AFTER = '\u{10FFFF}';

/** The newsroom's own places by their names in a language. */
export async function list(
	store: Store,
	language: Language,
	{ words = '', after, limit }: PlacesQuestion
): Promise<OwnPlaceRow[]> {
	const folded = foldName(words);
	let query = store
		.selectFrom('place_text')
		.select(['place', 'name'])
		.where('language', '=', language)
		.orderBy('name')
		.orderBy('place')
		.limit(limit);
	if (folded) {
		query = query.where('place', 'in', (select) =>
			select
				.selectFrom('place_spelling')
				.select('place')
				.where('folded', '>=', folded)
				.where('folded', '<', folded + ENDS_AFTER)
		);
	}
	if (after) query = query.where(sql<boolean>`(name, place) > (${after.name}, ${after.id})`);
	const rows = await query.execute();
	return described(
		store,
		rows.map(({ place }) => place),
		language
	);
}

async function described(store: Store, ids: number[], language: Language): Promise<OwnPlaceRow[]> {
	if (!ids.length) return [];
	const [places, texts, spellings, inside, told] = await Promise.all([
		store.selectFrom('place').select(['id', 'slug', 'kind']).where('id', 'in', ids).execute(),
		store.selectFrom('place_text').select(['place', 'language', 'name']).where('place', 'in', ids).execute(),
		store
			.selectFrom('place_spelling')
			.select(['place', 'folded', 'written'])
			.where('place', 'in', ids)
			.orderBy('folded')
			.execute(),
		ancestors(store, ids, language),
		store
			.selectFrom('public_geotag')
			.select(({ fn }) => ['place', fn.count<number>('story').distinct().as('stories')])
			.where('place', 'in', ids)
			.groupBy('place')
			.execute()
	]);
	const rows = places.map(({ id, slug, kind }): OwnPlaceRow => {
		const names = Object.fromEntries(
			languages.map((one) => [
				one,
				texts.find((text) => text.place === id && text.language === one)?.name ?? ''
			])
		) as InEveryLanguage;
		const own = new Set(Object.values(names).map(foldName));
		return {
			id,
			slug,
			kind,
			names,
			aliases: spellings
				.filter(({ place, folded }) => place === id && !own.has(folded))
				.map(({ folded, written }) => written ?? folded),
			stories: told.find(({ place }) => place === id)?.stories ?? 0,
			inside: (inside.get(id) ?? []).map(({ name }) => name)
		};
	});
	return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** One place; a number that was merged into another gives the other. @throws NotFound when there is none */
export async function read(
	store: Store,
	number: number,
	{ language, ofShelters }: PlaceSight
): Promise<OwnPlaceRecord> {
	const id = await numberNow(store, number);
	const row = await store
		.selectFrom('place')
		.select(['id', 'slug', 'kind', 'longitude', 'latitude', 'radius', 'existed', 'inside', 'gazetteer'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound('place', String(number));
	const [place] = await described(store, [id], language);
	const outer = row.inside === null ? undefined : (await described(store, [row.inside], language))[0];
	const own = surroundingOf(row);
	const [, ...around] = ofShelters ? [] : await surroundings(store, id);
	const { at, radius } = ofShelters ? own : placeFromAfar([own, ...around]);
	return {
		...place!,
		at,
		radius,
		insideOf: outer ? { id: outer.id, name: outer.names[language] } : null,
		gazetteer: row.gazetteer
	};
}

async function writeNames(writing: Store, id: number, { names, aliases }: WrittenPlace): Promise<void> {
	for (const language of languages) {
		const name = names[language];
		await writing
			.insertInto('place_text')
			.values({ place: id, language, name })
			.onConflict((conflict) => conflict.columns(['place', 'language']).doUpdateSet({ name }))
			.execute();
	}
	await writing.deleteFrom('place_spelling').where('place', '=', id).execute();
	await writing
		.insertInto('place_spelling')
		.values(spellingRows(id, [...Object.values(names), ...aliases]))
		.execute();
}

const columnsOf = ({ kind, at, radius }: { kind: PlaceKind; at: Position; radius: number }) => ({
	kind,
	longitude: at[0],
	latitude: at[1],
	radius
});

/**
 * A new place that no gazetteer has; answers its number.
 * @param language in which what it lies in is named
 * @throws Invalid `inside`
 */
export async function create(
	store: Store,
	gazetteer: Gazetteer,
	deed: Deed,
	given: WrittenPlace,
	language: Language
): Promise<number> {
	const inside = await containerOf(store, gazetteer, deed, given.inside, language);
	return store.transaction().execute(async (writing) => {
		const slug = await freePlaceSlug(writing, [given.names.fr, given.names.en]);
		const { id } = await writing
			.insertInto('place')
			.values({ slug, ...columnsOf(given), inside })
			.returning('id')
			.executeTakeFirstOrThrow();
		await writeNames(writing, id, given);
		await append(writing, {
			...deed,
			action: 'place.created',
			subject: { kind: 'place', id, title: given.names.fr }
		});
		return id;
	});
}

/** A kind that must not be shown so finely is not given to what published stories show just so. */
async function refuseExposed(writing: Store, id: number, kind: PlaceKind): Promise<void> {
	const { existed } = await writing
		.selectFrom('place')
		.select('existed')
		.where('id', '=', id)
		.executeTakeFirstOrThrow();
	const nature = { kind, isGone: hasEnded(existed) };
	const tooFine = precisions.filter((precision) => !mayShow(nature, precision));
	if (!tooFine.length) return;
	const shown = await writing
		.selectFrom('public_geotag')
		.select('id')
		.where('place', '=', id)
		.where('precision', 'in', tooFine)
		.executeTakeFirst();
	if (shown) throw new Conflict('used');
}

/**
 * Changes a place. Its pages say so at once. Geotags keep the public geometry under which they were published until
 * their stories are published again: what readers see moves only where somebody looks.
 * @throws NotFound when there is none
 * @param language in which what it lies in is named
 * @throws Invalid `inside` where it would lie in itself
 * @throws Conflict `used` where people could then be found there and published stories show it too finely
 */
export async function change(
	store: Store,
	gazetteer: Gazetteer,
	deed: Deed,
	number: number,
	given: WrittenPlace,
	language: Language
): Promise<void> {
	const before = await read(store, number, { language, ofShelters: true });
	const { id } = before;
	// What the form came with is left as it is, whoever else is called so
	const isSame = before.insideOf && given.inside === before.inside.join(', ');
	const inside = isSame
		? before.insideOf!.id
		: await containerOf(store, gazetteer, deed, given.inside, language);
	if (inside !== null) {
		const parts = await sql<{ id: number }>`SELECT id FROM ${within(id)} WHERE id = ${inside}`.execute(store);
		if (parts.rows.length) throw new Invalid('inside', given.inside, 'place');
	}
	await store.transaction().execute(async (writing) => {
		await refuseExposed(writing, id, given.kind);
		await writing
			.updateTable('place')
			.set({ ...columnsOf(given), inside })
			.where('id', '=', id)
			.execute();
		await writeNames(writing, id, given);
		await append(writing, {
			...deed,
			action: 'place.changed',
			subject: { kind: 'place', id, title: given.names.fr },
			detail: { before: before.names.fr }
		});
	});
	await writePlaceWords(store, id);
}
