import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from '../../src/lib/geo/position.ts';
import { readPackageFile } from './sources.ts';

/** A closed line of positions, the last like the first. */
export type Ring = Position[];

/** A country's polygons, each with its outer ring first and its holes after it. */
export type Outline = { number: string | undefined; name: string; polygons: Ring[][] };

/** The outlines of all countries (Natural Earth 1:10m), by ISO 3166-1 numeric code where they have one. */
export function readOutlines(): Outline[] {
	const topology = JSON.parse(readPackageFile('world-atlas/countries-10m.json')) as Topology<{
		countries: GeometryCollection<{ name: string }>;
	}>;
	return feature(topology, topology.objects.countries).features.map(({ id, properties, geometry }) => ({
		number: id === undefined ? undefined : String(id).padStart(3, '0'),
		name: properties.name,
		polygons: (geometry.type === 'MultiPolygon'
			? (geometry.coordinates as Ring[][])
			: geometry.type === 'Polygon'
				? [geometry.coordinates as Ring[]]
				: []
		).map((rings) => rings.map(unwrap))
	}));
}

/** A ring that crosses the antimeridian passes ±180 rather than jump; Antarctica's goes all the way round. */
function unwrap(ring: Ring): Ring {
	let before = ring[0]![0];
	return ring.map(([longitude, latitude]): Position => {
		const turns = Math.abs(latitude) < 80 ? Math.round((before - longitude) / 360) : 0;
		before = longitude + 360 * turns;
		return [before, latitude];
	});
}

/** Whether a position lies inside the rings, by the even-odd rule: holes are rings like the others. */
export function contains(rings: Ring[], [x, y]: Position): boolean {
	let inside = false;
	for (const ring of rings) {
		for (let index = 1; index < ring.length; index++) {
			const [x1, y1] = ring[index - 1]!;
			const [x2, y2] = ring[index]!;
			if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
		}
	}
	return inside;
}

const EARTH_RADIUS_KM = 6371.0088;

/** Square kilometres inside a ring on the sphere (Chamberlain and Duquette 2007); negative where it runs clockwise. */
export function ringSurface(ring: Ring): number {
	const radians = Math.PI / 180;
	let sum = 0;
	for (let index = 1; index < ring.length; index++) {
		const [x1, y1] = ring[index - 1]!;
		const [x2, y2] = ring[index]!;
		sum += (x2 - x1) * radians * (2 + Math.sin(y1 * radians) + Math.sin(y2 * radians));
	}
	return (-sum * EARTH_RADIUS_KM ** 2) / 2;
}

/** Where a label would stand: the centroid, or the middle of the widest land on its parallel where it falls outside. */
export function labelPoint(rings: Ring[]): Position {
	const outer = rings[0]!;
	let twice = 0;
	let east = 0;
	let north = 0;
	for (let index = 1; index < outer.length; index++) {
		const [x1, y1] = outer[index - 1]!;
		const [x2, y2] = outer[index]!;
		const cross = x1 * y2 - x2 * y1;
		twice += cross;
		east += (x1 + x2) * cross;
		north += (y1 + y2) * cross;
	}
	// A country as small as the Vatican is a line on this map.
	if (Math.abs(twice) < 1e-9) return outer[0]!;
	const centroid: Position = [east / (3 * twice), north / (3 * twice)];
	const [longitude, latitude] = contains(rings, centroid)
		? centroid
		: [widest(rings, centroid[1]), centroid[1]];
	return [((longitude + 540) % 360) - 180, latitude];
}

function widest(rings: Ring[], y: number): number {
	const crossings = rings
		.flatMap((ring) =>
			ring.slice(1).flatMap(([x2, y2], index) => {
				const [x1, y1] = ring[index]!;
				return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
			})
		)
		.sort((one, other) => one - other);
	let best: [west: number, east: number] = [crossings[0]!, crossings[0]!];
	for (let index = 1; index < crossings.length; index += 2) {
		const [west, east] = [crossings[index - 1]!, crossings[index]!];
		if (east - west > best[1] - best[0]) best = [west, east];
	}
	return (best[0] + best[1]) / 2;
}
