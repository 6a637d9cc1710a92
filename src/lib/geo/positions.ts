import type { Geometry, Position as Coordinates } from 'geojson';
import { mercatorY, unmercatorY } from './mercator.ts';
import type { Position } from './position.ts';

/** Metres of one degree along the equator of Web Mercator's sphere (EPSG:3857). */
const METRES = (6_378_137 * Math.PI) / 180;

/** Metres to the east and north in EPSG:3857; beyond its limit, the limit. */
export function toWebMercator([longitude, latitude]: Position): [east: number, north: number] {
	return [longitude * METRES, mercatorY(latitude) * METRES];
}

/** Undoes {@link toWebMercator}. */
export function fromWebMercator([east, north]: readonly [number, number]): Position {
	return [east / METRES, unmercatorY(north / METRES)];
}

type Nested = Coordinates | Nested[];

/** The same geometry with each of its positions changed; whatever stands behind the first two numbers is left out. */
export function mapPositions(geometry: Geometry, change: (position: Position) => [number, number]): Geometry {
	if (geometry.type === 'GeometryCollection') {
		return { ...geometry, geometries: geometry.geometries.map((part) => mapPositions(part, change)) };
	}
	const each = (nested: Nested): Nested =>
		typeof nested[0] === 'number' ? change(nested as Position) : (nested as Nested[]).map(each);
	return { ...geometry, coordinates: each(geometry.coordinates) } as Geometry;
}
