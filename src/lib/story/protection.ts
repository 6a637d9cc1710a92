import type { Position } from '../geo/position.ts';
import type { Precision } from './precision.ts';

/** What leaves the newsroom: a reference point and, unless it is exact, a radius in metres. */
export interface PublicGeometry {
	/** [longitude, latitude] */
	at: Position;
	/** metres; 0 only for `exact` */
	radius: number;
}

/** Half a kilometre: a smaller circle would point at a street. */
const SMALLEST_AREA = 500;

const twoDecimals = (degrees: number) => Math.round(degrees * 100) / 100;

/**
 * The public geometry of a geotag. It depends on the *reference area* of its precision (the commune's,
 * the département's… point and radius, from the gazetteer) and never on the true point, so that no number of
 * geotags in one commune can be averaged back to where people are. Areas carry two decimals at most
 * (about a kilometre); only `exact` lets the true point through, and `withheld` lets nothing through.
 *
 * @param truth the true point as the desk knows it, [longitude, latitude]
 * @param reference the area that the precision names, from the gazetteer; radius in metres
 */
export function publicGeometry(
	precision: Precision,
	truth: Position | undefined,
	reference: PublicGeometry
): PublicGeometry | undefined {
	if (precision === 'withheld') return undefined;
	if (precision === 'exact') return { at: truth ?? reference.at, radius: 0 };
	const [longitude, latitude] = reference.at;
	return {
		at: [twoDecimals(longitude), twoDecimals(latitude)],
		radius: Math.max(SMALLEST_AREA, Math.round(reference.radius))
	};
}
