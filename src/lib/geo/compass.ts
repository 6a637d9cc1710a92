/** The eight winds, clockwise from north, each 45 degrees wide. */
export const winds = [
	'north',
	'north-east',
	'east',
	'south-east',
	'south',
	'south-west',
	'west',
	'north-west'
] as const;
export type Wind = (typeof winds)[number];

/** The wind nearest to a bearing in degrees, clockwise from north; any multiple of a full turn will do. */
export function compass(bearing: number): Wind {
	return winds[((Math.round(bearing / 45) % 8) + 8) % 8] as Wind;
}
