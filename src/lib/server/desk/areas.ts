import type { Geometry } from 'geojson';
import { circleAround } from '../../geo/globe.ts';
import type { Position } from '../../geo/position.ts';
import { precisions, type Precision } from '../../story/precision.ts';
import { publicGeometry, type PublicGeometry } from '../../story/protection.ts';
import type { Store } from '../store/connection.ts';

/** A place and what it lies in, nearest first: what an area of each precision is taken from. */
export interface Surrounding {
	id: number;
	slug: string;
	kind: string;
	at: Position;
	/** metres */
	radius: number;
}

/** The kinds of place that each area is; a neighbourhood or a camp is shown as itself. */
const kindsOf: Partial<Record<Precision, string[]>> = {
	commune: ['commune', 'city'],
	departement: ['departement'],
	region: ['region'],
	country: ['country']
};

/** The place itself and all it lies in. Empty when there is no such place. */
export async function surroundings(store: Store, place: number): Promise<Surrounding[]> {
	const found: Surrounding[] = [];
	let next: number | null = place;
	while (next !== null && !found.some(({ id }) => id === next)) {
		const row:
			| {
					slug: string;
					kind: string;
					longitude: number;
					latitude: number;
					radius: number;
					inside: number | null;
			  }
			| undefined = await store
			.selectFrom('place')
			.select(['slug', 'kind', 'longitude', 'latitude', 'radius', 'inside'])
			.where('id', '=', next)
			.executeTakeFirst();
		if (!row) break;
		found.push({
			id: next,
			slug: row.slug,
			kind: row.kind,
			at: [row.longitude, row.latitude],
			radius: row.radius
		});
		next = row.inside;
	}
	return found;
}

/**
 * The area that stands for a place at a precision, or undefined where the register knows none: a country has no
 * commune, a town abroad no département.
 */
export function areaOf(around: Surrounding[], precision: Precision): Surrounding | undefined {
	const [own] = around;
	if (!own || precision === 'withheld') return undefined;
	const wanted = kindsOf[precision];
	if (wanted) return around.find(({ kind }) => wanted.includes(kind));
	if (precision === 'neighbourhood') return own.kind === 'neighbourhood' ? own : undefined;
	return own;
}

/** The precisions at which a place can be shown, finest first; `exact` needs a true point or a place that is one. */
export function possiblePrecisions(around: Surrounding[], hasTruth: boolean): Precision[] {
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
 * What readers are shown of a geotag; undefined where it is withheld, or where nothing could show it.
 * @param truth the true geometry, where one is known: let through by `exact` only, as the circle around it
 */
export function shownAs(
	around: Surrounding[],
	precision: Precision,
	truth: Geometry | undefined
): Shown | undefined {
	const area = areaOf(around, precision);
	if (!area) return undefined;
	if (precision === 'exact' && truth) {
		const { at, radius } = circleAround(truth);
		return { place: area.id, at, radius };
	}
	const shown = publicGeometry(precision, undefined, area);
	return shown && { place: area.id, ...shown };
}
