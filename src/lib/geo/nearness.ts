import { compass, type Wind } from './compass.ts';
import { bearing, distance } from './globe.ts';
import type { Position } from './position.ts';

/** How far and in which direction something lies. */
export interface Nearness {
	/** Whole kilometres. */
	km: number;
	/** Degrees clockwise from north. */
	bearing: number;
	wind: Wind;
}

/** Where `there` lies as seen from `here`. */
function nearness(here: Position, there: Position): Nearness {
	const degrees = bearing(here, there);
	return {
		km: Math.round(distance(here, there) / 1000),
		bearing: Math.round(degrees),
		wind: compass(degrees)
	};
}

/** Others in order of their distance, each with how it lies. */
export function nearestFirst<T extends { at: Position }>(
	here: Position,
	others: T[]
): (T & { nearness: Nearness })[] {
	return others
		.map((other) => ({ ...other, metres: distance(here, other.at), nearness: nearness(here, other.at) }))
		.sort((a, b) => a.metres - b.metres)
		.map(({ metres: _, ...other }) => other as unknown as T & { nearness: Nearness });
}
