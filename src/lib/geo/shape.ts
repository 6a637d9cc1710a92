import type { Geometry, Position } from 'geojson';
import type { Bbox } from './position.ts';
import type { Point } from './lines.ts';
import { liesOn, orientation } from './orientation.ts';

/** A GeoJSON geometry taken apart into what its points, lines and polygons are, whatever it was nested in. */
export interface Shape {
	points: Point[];
	/** Each with at least two different points. */
	lines: Point[][];
	/** Rings, the outer first; each closed: its last point is its first. */
	polygons: Point[][][];
	/** The ends of lines that an odd number of lines end in (the mod-2 rule of Simple Features). */
	ends: Set<string>;
	/** Of its parts, the greatest; -1 when it is empty. */
	dimension: -1 | 0 | 1 | 2;
	/** Plain minima and maxima; undefined when it is empty. */
	bbox: Bbox | undefined;
}

/** Where a point lies as seen from a geometry. */
export type Location = 'interior' | 'boundary' | 'exterior';

/** One name for one point: -0 is 0. */
export const nameOf = ([x, y]: Point): string => `${x + 0} ${y + 0}`;

/** Heights are left out; a line or ring of one and the same point is that point. */
export function shapeOf(geometry: Geometry): Shape {
	const shape: Shape = {
		points: [],
		lines: [],
		polygons: [],
		ends: new Set(),
		dimension: -1,
		bbox: undefined
	};
	gather(geometry, shape);
	for (const line of shape.lines) {
		for (const end of [line[0]!, line.at(-1)!].map(nameOf)) {
			if (!shape.ends.delete(end)) shape.ends.add(end);
		}
	}
	shape.dimension = shape.polygons.length ? 2 : shape.lines.length ? 1 : shape.points.length ? 0 : -1;
	shape.bbox = boundsOf([
		...shape.points,
		...shape.lines.flat(),
		...shape.polygons.flatMap(([outer]) => outer!)
	]);
	return shape;
}

/** [west, south, east, north] of a geometry; undefined when it is empty. */
export function bboxOf(geometry: Geometry): Bbox | undefined {
	return shapeOf(geometry).bbox;
}

function gather(geometry: Geometry, shape: Shape): void {
	const line = (positions: Position[]) => {
		const points = positions.map(flat);
		if (points.some((point) => nameOf(point) !== nameOf(points[0]!))) shape.lines.push(points);
		else if (points[0]) shape.points.push(points[0]);
	};
	const polygon = (rings: Position[][]) => {
		const [outer, ...holes] = rings.filter(({ length }) => length).map((ring) => ring.map(flat));
		if (!outer) return;
		if (outer.every((point) => nameOf(point) === nameOf(outer[0]!))) shape.points.push(outer[0]!);
		else shape.polygons.push([outer, ...holes]);
	};
	switch (geometry.type) {
		case 'Point':
			if (geometry.coordinates.length) shape.points.push(flat(geometry.coordinates));
			return;
		case 'MultiPoint':
			return geometry.coordinates.forEach((position) => shape.points.push(flat(position)));
		case 'LineString':
			return line(geometry.coordinates);
		case 'MultiLineString':
			return geometry.coordinates.forEach(line);
		case 'Polygon':
			return polygon(geometry.coordinates);
		case 'MultiPolygon':
			return geometry.coordinates.forEach(polygon);
		case 'GeometryCollection':
			return geometry.geometries.forEach((part) => gather(part, shape));
	}
}

const flat = ([x, y]: Position): Point => [x!, y!];

function boundsOf(points: Point[]): Bbox | undefined {
	if (points.length === 0) return undefined;
	const bbox: Bbox = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		bbox[0] = Math.min(bbox[0], x);
		bbox[1] = Math.min(bbox[1], y);
		bbox[2] = Math.max(bbox[2], x);
		bbox[3] = Math.max(bbox[3], y);
	}
	return bbox;
}

/** Whether two boxes share a point; neither crosses the antimeridian. */
export function boxesMeet(a: Bbox, b: Bbox): boolean {
	return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/**
 * Where a point lies in a shape. What lies on an area is told by the area, what lies on a line by the line,
 * and a point that is the shape's own is its interior.
 */
export function locate(point: Point, shape: Shape): Location {
	const box = shape.bbox;
	if (!box || !boxesMeet(box, [point[0], point[1], point[0], point[1]])) return 'exterior';
	let onEdge = false;
	for (const rings of shape.polygons) {
		const found = locateInPolygon(point, rings);
		if (found === 'interior') return 'interior';
		onEdge ||= found === 'boundary';
	}
	if (onEdge) return 'boundary';
	if (shape.lines.some((line) => line.some((end, i) => i > 0 && liesOn(point, line[i - 1]!, end)))) {
		return shape.ends.has(nameOf(point)) ? 'boundary' : 'interior';
	}
	return shape.points.some(([x, y]) => x === point[0] && y === point[1]) ? 'interior' : 'exterior';
}

/** The even-odd rule over all rings of one polygon, which makes its holes exterior. */
export function locateInPolygon(point: Point, rings: Point[][]): Location {
	const [x, y] = point;
	let inside = false;
	for (const ring of rings) {
		let a = ring[0]!;
		for (let i = 1; i < ring.length; i++) {
			const b = ring[i]!;
			if (liesBeside(a, b, x, y)) {
				if (liesOn(point, a, b)) return 'boundary';
				// An edge counts from its lower end to just below its upper one, so that a shared end counts once.
				if (a[1] > y !== b[1] > y && orientation(a, b, point) > 0 === b[1] > a[1]) inside = !inside;
			}
			a = b;
		}
	}
	return inside ? 'interior' : 'exterior';
}

/** Whether an edge can matter to a ray from (x, y) eastward. */
function liesBeside(a: Point, b: Point, x: number, y: number): boolean {
	return (a[1] <= y || b[1] <= y) && (a[1] >= y || b[1] >= y) && (a[0] >= x || b[0] >= x);
}
