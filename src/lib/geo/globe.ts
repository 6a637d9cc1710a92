import { bearing as turfBearing, circle as turfCircle, distance as turfDistance } from '@turf/turf';
import type { Feature, Geometry, Polygon } from 'geojson';
import { turn } from './mercator.ts';
import type { Bbox, Position } from './position.ts';
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

/** Whether any of the box lies within `radius` metres of the position; the edge counts. The box may cross the antimeridian. */
export function bboxIntersectsCircle(
	[west, south, east, north]: Bbox,
	at: Position,
	radius: number
): boolean {
	const [longitude, latitude] = at;
	const width = east < west ? east - west + 360 : east - west;
	const within = (value: number) => Math.max(south, Math.min(north, value));
	if (width >= 360 || (turn(west, longitude) + 360) % 360 <= width) {
		return distance(at, [longitude, within(latitude)]) <= radius;
	}
	// Outside the box's longitudes its nearest point lies on one of its two sides, where a great circle from
	// the position meets that meridian at a right angle, or at a corner
	return [west, east].some((side) => {
		const turned = (turn(longitude, side) * Math.PI) / 180;
		const square = Math.atan2(Math.tan((latitude * Math.PI) / 180), Math.cos(turned));
		const foot = within((square * 180) / Math.PI);
		return [foot, south, north].some((value) => distance(at, [side, value]) <= radius);
	});
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
