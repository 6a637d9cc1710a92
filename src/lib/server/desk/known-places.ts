import { sql } from 'kysely';
import { placeKinds, type KnownPlace, type NearPlace, type PlaceKind } from '../../newsroom/place.ts';
import { isShelter } from '../../newsroom/protection.ts';
import { distance } from '../../geo/globe.ts';
import type { Position } from '../../geo/position.ts';
import { foldName } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';
import type { Precision } from '../../story/precision.ts';
import type { Gazetteer } from '../gazetteer/index.ts';
import type { GazetteerPlace, PlaceKind as GazetteerKind } from '../gazetteer/place.ts';
import type { Store } from '../store/connection.ts';
import { ancestors } from '../store/places.ts';
import {
	METRES_PER_DEGREE,
	placeFromAfar,
	possiblePrecisions,
	surroundingOf,
	type Surrounding
} from './areas.ts';
import type { PlaceSight } from './sight.ts';

/** What a place of the gazetteer is to the newsroom: its areas are those that a precision can name. */
const kinds: Record<GazetteerKind, PlaceKind> = {
	commune: 'commune',
	'former-commune': 'commune',
	arrondissement: 'neighbourhood',
	quarter: 'neighbourhood',
	capital: 'city',
	town: 'city',
	site: 'site',
	departement: 'departement',
	district: 'departement',
	region: 'region',
	division: 'region',
	area: 'region',
	country: 'country'
};

export const kindOf = ({ kind, name }: Pick<GazetteerPlace, 'kind' | 'name'>): PlaceKind =>
	kind === 'site' && /\bcamp\b/i.test(name) ? 'camp' : kinds[kind];

const isKind = (kind: string): kind is PlaceKind => (placeKinds as readonly string[]).includes(kind);

/** The areas that a place of the gazetteer would lie in, were it taken up. */
function possibleOf(place: GazetteerPlace): Precision[] {
	const { departement, region, country, insee, at, radius, kind } = place;
	const around: Surrounding[] = [];
	const add = (kind: PlaceKind) => around.push({ id: 0, slug: '', kind, at, radius, isGone: false });
	add(kindOf(place));
	if (kind === 'arrondissement') add('commune');
	if (departement && departement.code !== insee) add('departement');
	if (region && kind !== 'region') add('region');
	if (country && kind !== 'country') add('country');
	return possiblePrecisions(around, false);
}

/** Kinds of which no register that we have counts the people: theirs are added up from the towns that it names. */
const UNCOUNTED: readonly GazetteerPlace['kind'][] = ['country', 'division', 'district'];

/** How many people are told to live there: none where the number would be too small by half. */
const peopleOf = (place: Pick<GazetteerPlace, 'kind' | 'population'> | undefined): number =>
	!place || UNCOUNTED.includes(place.kind) ? 0 : place.population;

/** A place of the gazetteer that the newsroom has not taken up. */
export function fromGazetteer(place: GazetteerPlace, language: Language): KnownPlace {
	const kind = kindOf(place);
	const { id, name, names, context, at, radius } = place;
	const population = peopleOf(place);
	return {
		gazetteer: id,
		name: names[language] ?? name,
		context,
		kind,
		at,
		radius,
		population,
		communePopulation: kind === 'commune' || kind === 'city' ? population : 0,
		isGone: false,
		possible: possibleOf(place)
	};
}

/** The newsroom's places of these numbers, in their order; those merged since are the ones they became. */
export async function byNumbers(
	store: Store,
	gazetteer: Gazetteer,
	numbers: readonly number[],
	{ language, ofShelters }: PlaceSight
): Promise<Map<number, KnownPlace>> {
	if (!numbers.length) return new Map();
	const aliases = await store
		.selectFrom('place_alias')
		.select(['number', 'place'])
		.where('number', 'in', [...numbers])
		.execute();
	const now = new Map(aliases.map(({ number, place }) => [number, place]));
	const ids = [...new Set(numbers.map((number) => now.get(number) ?? number))];
	const inside = await ancestors(store, ids, language);
	const all = [...new Set([...ids, ...[...inside.values()].flat().map(({ place }) => place)])];
	const rows = await store
		.selectFrom('place')
		.innerJoin('place_text', (join) =>
			join.onRef('place_text.place', '=', 'place.id').on('language', '=', language)
		)
		.select(['id', 'slug', 'kind', 'name', 'longitude', 'latitude', 'radius', 'existed', 'gazetteer'])
		.where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(all)}))`)
		.execute();
	const byId = new Map(rows.map((row) => [row.id, row]));
	const peopleAt = async (id: string | null | undefined) =>
		id ? peopleOf((await gazetteer.byId(id)) ?? undefined) : 0;
	const found = new Map<number, KnownPlace>();
	for (const id of ids) {
		const row = byId.get(id);
		if (!row) continue;
		const outer = (inside.get(id) ?? []).flatMap(({ place }) => byId.get(place) ?? []);
		const own = surroundingOf(row);
		const around = [own, ...outer.map(surroundingOf)] as const;
		const { at, radius } = ofShelters ? own : placeFromAfar(around);
		const commune = [row, ...outer].find(({ kind }) => kind === 'commune' || kind === 'city');
		found.set(id, {
			id,
			gazetteer: row.gazetteer ?? undefined,
			name: row.name,
			context: outer.map(({ name }) => name).join(', '),
			// An edition names kinds that are all among these
			kind: isKind(row.kind) ? row.kind : 'site',
			at,
			radius,
			population: await peopleAt(row.gazetteer),
			communePopulation: await peopleAt(commune?.gazetteer),
			isGone: own.isGone,
			possible: possiblePrecisions(around, false)
		});
	}
	return new Map(numbers.flatMap((number) => entryOf(number, found.get(now.get(number) ?? number))));
}

const entryOf = <Value>(key: number, value: Value | undefined): [number, Value][] =>
	value === undefined ? [] : [[key, value]];

/** The newsroom's place that a place of the gazetteer is, if it has it. */
export async function numberOf(store: Store, gazetteerId: string): Promise<number | undefined> {
	const row = await store
		.selectFrom('place')
		.select('id')
		.where('gazetteer', '=', gazetteerId)
		.orderBy('id')
		.executeTakeFirst();
	return row?.id;
}

const OWN_AT_MOST = 5;
const GAZETTED_AT_MOST = 8;
const ENDS_AFTER = '\u{10FFFF}';

/** Places for what somebody types: the newsroom's own whose names begin so, then those of the gazetteer. */
export async function suggest(
	store: Store,
	gazetteer: Gazetteer,
	typed: string,
	sight: PlaceSight
): Promise<KnownPlace[]> {
	const folded = foldName(typed);
	if (!folded) return [];
	const [rows, gazetted] = await Promise.all([
		store
			.selectFrom('place_spelling')
			.select('place')
			.distinct()
			.where('folded', '>=', folded)
			.where('folded', '<', folded + ENDS_AFTER)
			.orderBy('folded')
			.limit(OWN_AT_MOST)
			.execute(),
		gazetteer.suggest(typed, { language: sight.language, limit: GAZETTED_AT_MOST })
	]);
	const own = await byNumbers(
		store,
		gazetteer,
		rows.map(({ place }) => place),
		sight
	);
	return joined(store, gazetteer, [...own.values()], gazetted, sight);
}

const NEAREST = 3;
/** Of these the point is the middle of an area, which a press beside it does not mean. */
const WIDE: readonly PlaceKind[] = ['departement', 'region', 'country'];

/**
 * The newsroom's own places within a reach of a point, the nearest first. Where people can be found is none of them for
 * whoever may not know it: what is proposed for a point says where it is.
 * @param reach metres
 */
async function ownNear(
	store: Store,
	gazetteer: Gazetteer,
	at: Position,
	reach: number,
	sight: PlaceSight
): Promise<KnownPlace[]> {
	const degrees = reach / METRES_PER_DEGREE;
	const rows = await store
		.selectFrom('place')
		.select(['id', 'slug', 'kind', 'longitude', 'latitude', 'radius', 'existed'])
		.where('latitude', '>=', at[1] - degrees)
		.where('latitude', '<=', at[1] + degrees)
		.where('kind', 'not in', WIDE)
		.execute();
	const near = rows
		.map(surroundingOf)
		.filter((place) => sight.ofShelters || !isShelter(place))
		.map((place) => ({ id: place.id, away: distance(at, place.at) }))
		.filter(({ away }) => away <= reach)
		.sort((one, other) => one.away - other.away || one.id - other.id)
		.slice(0, OWN_AT_MOST);
	const known = await byNumbers(
		store,
		gazetteer,
		near.map(({ id }) => id),
		sight
	);
	return [...known.values()];
}

/**
 * The places nearest to a point, each with its distance in metres: the newsroom's own within the reach of the nearest of
 * the gazetteer, then those.
 */
export async function nearest(
	store: Store,
	gazetteer: Gazetteer,
	at: Position,
	sight: PlaceSight
): Promise<NearPlace[]> {
	const near = await gazetteer.reverse(at, { language: sight.language, limit: NEAREST });
	const reach = Math.max(0, ...near.map(({ distance }) => distance));
	const own = await ownNear(store, gazetteer, at, reach, sight);
	const places = await joined(store, gazetteer, own, near, sight);
	return places.map((place) => ({ ...place, distance: Math.round(distance(at, place.at)) }));
}

/** Own places and gazetted ones, each place once: what the newsroom has taken up is its own. */
async function joined(
	store: Store,
	gazetteer: Gazetteer,
	own: KnownPlace[],
	gazetted: GazetteerPlace[],
	sight: PlaceSight
): Promise<KnownPlace[]> {
	const taken = new Map<string, number>();
	for (const { id } of gazetted) {
		const number = await numberOf(store, id);
		if (number !== undefined) taken.set(id, number);
	}
	const records = await byNumbers(store, gazetteer, [...taken.values()], sight);
	const all = [
		...own,
		...gazetted.map((place) => {
			const number = taken.get(place.id);
			return (number !== undefined && records.get(number)) || fromGazetteer(place, sight.language);
		})
	];
	const known = new Map(all.map((place) => [place.id ?? place.gazetteer!, place]));
	return [...known.values()];
}
