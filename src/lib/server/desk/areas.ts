import type { Geometry } from 'geojson';
import { sql, type Selectable } from 'kysely';
import { circleAround } from '../../geo/globe.ts';
import type { Position } from '../../geo/position.ts';
import { precisions, type Precision } from '../../story/precision.ts';
import { publicGeometry, type PublicGeometry } from '../../story/protection.ts';
import { defaultPrecision, isShelter, mayShow } from '../../newsroom/protection.ts';
import type { Store } from '../store/connection.ts';
import type { Tables } from '../store/tables.ts';

/** A place and what it lies in, nearest first: what an area of each precision is taken from. */
export interface Surrounding {
	id: number;
	slug: string;
	kind: string;
	at: Position;
	/** metres */
	radius: number;
	/** It exists no more. */
	isGone: boolean;
}

/** Whether a place is said to have ended: its years, EDTF, are closed (`2015-01/2016-10`, not `2015-01/..`). */
export const hasEnded = (existed: string | null): boolean => /\/[^/.]/.test(existed ?? '');

type SurroundingRow = Pick<
	Selectable<Tables['place']>,
	'id' | 'slug' | 'kind' | 'longitude' | 'latitude' | 'radius' | 'existed'
>;

/** What a row of `place` says of the place alone. */
export const surroundingOf = ({ id, slug, kind, ...row }: SurroundingRow): Surrounding => ({
	id,
	slug,
	kind,
	at: [row.longitude, row.latitude],
	radius: row.radius,
	isGone: hasEnded(row.existed)
});

/** The kinds of place that each area is; a neighbourhood or a camp is shown as itself. */
const kindsOf: Partial<Record<Precision, string[]>> = {
	commune: ['commune', 'city'],
	departement: ['departement'],
	region: ['region'],
	country: ['country']
};

/**
 * The place itself and all it lies in. One that became one with another is the other. Empty when there is no such
 * place.
 */
export async function surroundings(store: Store, place: number): Promise<Surrounding[]> {
	const found: Surrounding[] = [];
	let next: number | null = await numberNow(store, place);
	while (next !== null && !found.some(({ id }) => id === next)) {
		const row: (SurroundingRow & { inside: number | null }) | undefined = await store
			.selectFrom('place')
			.select(['id', 'slug', 'kind', 'longitude', 'latitude', 'radius', 'inside', 'existed'])
			.where('id', '=', next)
			.executeTakeFirst();
		if (!row) break;
		found.push(surroundingOf(row));
		next = row.inside;
	}
	return found;
}

/** The numbers that places have now, of those that were merged into others since somebody wrote them down. */
export async function mergedSince(store: Store, places: readonly number[]): Promise<Map<number, number>> {
	if (!places.length) return new Map();
	const rows = await store
		.selectFrom('place_alias')
		.select(['number', 'place'])
		.where(sql<boolean>`number IN (SELECT value FROM json_each(${JSON.stringify(places)}))`)
		.execute();
	return new Map(rows.map(({ number, place }) => [number, place]));
}

/** The number that a place has now, if it was merged into another since somebody wrote it down. */
export async function numberNow(store: Store, place: number): Promise<number> {
	return (await mergedSince(store, [place])).get(place) ?? place;
}

/**
 * The area that stands for a place at a precision, or undefined where the register knows none: a country has no
 * commune, a town abroad no département.
 */
function areaOf(around: readonly Surrounding[], precision: Precision): Surrounding | undefined {
	const [own] = around;
	if (!own || precision === 'withheld') return undefined;
	const wanted = kindsOf[precision];
	if (wanted) return around.find(({ kind }) => wanted.includes(kind));
	if (precision === 'neighbourhood') return own.kind === 'neighbourhood' ? own : undefined;
	return own;
}

/** The precisions at which a place can be shown, finest first; `exact` needs a true point or a place that is one. */
export function possiblePrecisions(around: readonly Surrounding[], hasTruth: boolean): Precision[] {
	const isPoint = hasTruth || around[0]?.radius === 0;
	return precisions.filter(
		(precision) =>
			precision === 'withheld' ||
			(precision === 'exact' ? isPoint && around.length > 0 : areaOf(around, precision) !== undefined)
	);
}

/** A geotag as readers may know it. */
export interface Shown extends PublicGeometry {
	/** The place that is named: the area's own, so that a precision hides the name with the point. */
	place: number;
}

/**
 * What readers are shown of a geotag; undefined where it is withheld, where nothing could show it, or where a place of
 * its kind may not be shown so finely, whatever was chosen.
 * @param truth the true geometry, where one is known: let through by `exact` only, as the circle around it
 */
export function shownAs(
	around: readonly Surrounding[],
	precision: Precision,
	truth: Geometry | undefined
): Shown | undefined {
	const area = areaOf(around, precision);
	if (!area || !mayShow(around[0]!, precision)) return undefined;
	if (precision === 'exact' && truth) {
		const { at, radius } = circleAround(truth);
		return { place: area.id, at, radius };
	}
	// Its middle is no point that anybody knows: a pin there would say more than is known
	if (precision === 'exact' && area.radius > 0) return undefined;
	const shown = publicGeometry(precision, undefined, area);
	return shown && { place: area.id, ...shown };
}

/** Of latitude. */
export const METRES_PER_DEGREE = 111_195;

/**
 * Where a place is for whoever may not know where people can be found: a shelter is where its commune is, or the next
 * area that is known around it; all others are where they are.
 * @param around the place and all it lies in, as {@link surroundings} gives them
 */
export function placeFromAfar(around: readonly [Surrounding, ...Surrounding[]]): PublicGeometry {
	const [own] = around;
	const { kind, isGone, at, radius } = own;
	if (!isShelter(own)) return { at, radius };
	const precision = defaultPrecision({ kind, isGone, possible: possiblePrecisions(around, false) });
	const area = shownAs(around, precision, undefined);
	if (area) return { at: area.at, radius: area.radius };
	// It lies in nothing that is known: nobody is found within a degree
	return { at: [Math.round(at[0]), Math.round(at[1])], radius: METRES_PER_DEGREE };
}
