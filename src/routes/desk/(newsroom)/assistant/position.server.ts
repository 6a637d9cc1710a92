import type { Bbox, Position } from '$lib/geo/position';

function numbersOf(text: string | null): number[] {
	return (text ?? '').split(',').map((part) => (/^-?\d{1,3}(\.\d{1,12})?$/.test(part) ? Number(part) : NaN));
}

const isPosition = ([longitude, latitude]: readonly number[]) =>
	Math.abs(longitude!) <= 180 && Math.abs(latitude!) <= 90;

/** `longitude,latitude` in decimal degrees; undefined where it is none. */
export function readPosition(text: string | null): Position | undefined {
	const numbers = numbersOf(text);
	return numbers.length === 2 && isPosition(numbers) ? (numbers as Position) : undefined;
}

/** `longitude,latitude,name`, a mark of the working map; undefined where it is none. */
export function readMark(text: string): { at: Position; name: string } | undefined {
	const [, position = '', name = ''] = /^([^,]*,[^,]*),(.{1,200})$/.exec(text) ?? [];
	const at = readPosition(position);
	return at && { at, name };
}

/** `west,south,east,north`, not across the antimeridian; undefined where it is none. */
export function readBbox(text: string | null): Bbox | undefined {
	const numbers = numbersOf(text);
	const [west, south, east, north] = numbers as Bbox;
	const isBox = numbers.length === 4 && isPosition([west, south]) && isPosition([east, north]);
	return isBox && west <= east && south <= north ? [west, south, east, north] : undefined;
}
