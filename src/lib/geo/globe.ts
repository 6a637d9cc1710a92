import { bearing as turfBearing, circle as turfCircle, distance as turfDistance } from '@turf/turf';
import type { Feature, Geometry, Polygon } from 'geojson';
import type { Position } from './position.ts';
import { mapPositions } from './positions.ts';
import { bboxOf } from './shape.ts';

/** Metres between two positions, on a sphere of the Earth's mean radius (haversine; up to 0.5 % off the ellipsoid). */
export function distance(a: Position, b: Position): number {
	return turfDistance(a, b, { units: 'meters' });
}

/** The direction in which one sets out from `a` to reach `b`: degrees clockwise from north, 0 up to (not including) 360. */
export function bearing(a: Position, b: Position): number {
	return (turfBearing(a, b) + 360) % 360;
}

/**
 * The circle drawn for an area: a polygon of 64 sides. `radius` in metres; GeoJSON order, WGS 84.
 * Across the antimeridian its longitudes pass ±180 rather than jump, as one ring must.
 */
export function circle(at: Position, radius: number): Feature<Polygon> {
	return turfCircle(at, radius, { units: 'meters', steps: 64 });
}

/**
 * The circle around the middle of a geometry's box that holds all of it. `radius` in whole metres, 0 for a point;
 * GeoJSON order, WGS 84.
 * @throws RangeError where the geometry has no position
 */
export function circleAround(geometry: Geometry): { at: Position; radius: number } {
	const box = bboxOf(geometry);
	if (!box) throw new RangeError('a geometry without a position');
	const at: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
	let radius = 0;
	mapPositions(geometry, (position) => {
		radius = Math.max(radius, distance(at, position));
		return position;
	});
	return { at, radius: Math.ceil(radius) };
}
