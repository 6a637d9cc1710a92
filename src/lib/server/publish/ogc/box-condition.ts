import type { Bbox } from '../../../geo/position.ts';
import { bound, sql, type Fragment } from '../../cql2/fragment.ts';

/** A point of two columns in a box, its edges included; west exceeds east across the antimeridian. */
export function boxCondition(
	[west, south, east, north]: Bbox,
	longitude: string,
	latitude: string
): Fragment {
	const between =
		west > east
			? sql`(${longitude} >= ${bound(west)} OR ${longitude} <= ${bound(east)})`
			: sql`${longitude} BETWEEN ${bound(west)} AND ${bound(east)}`;
	return sql`(${between} AND ${latitude} BETWEEN ${bound(south)} AND ${bound(north)})`;
}
