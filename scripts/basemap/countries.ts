import type { Feature, MultiPolygon, Polygon } from 'geojson';
import * as topojson from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { grown, offGrid, onGrid, union, without } from './area.ts';
import { SCALE } from './delta.ts';
import type { Line } from './line.ts';
import { extentOf, overlaps, simplified } from './line.ts';
import { packageJson } from './package-files.ts';

type Atlas = Topology<{ countries: GeometryCollection }>;
type Country = Extract<GeometryObject, { type: 'Polygon' | 'MultiPolygon' }>;

/** Metropolitan France, Corsica with it, and what is near. */
const METROPOLE: Bbox = [-7, 40, 11, 53];
const FRANCE = '250';
/** Whose land the tint must leave alone: France's neighbours by ISO number, the Channel Islands among them. */
const NEIGHBOURS = new Set(['056', '442', '276', '756', '380', '492', '724', '020', '826', '831', '832']);

/** How far the tint runs out to sea, in degrees: past the islands that Natural Earth leaves out. */
const OVERLAP = 0.1;

/** Natural Earth 1:10m with each shared arc simplified once, so that neighbours stay neighbours. */
function atlas(tolerance: number): Atlas {
	const source = packageJson<Atlas>('world-atlas', 'countries-10m.json');
	const { scale, translate } = source.transform ?? { scale: [1, 1], translate: [0, 0] };
	const arcs = source.arcs.map((arc) => {
		let [x, y] = [0, 0];
		const line = arc.map(([dx, dy]): Position => {
			x += dx!;
			y += dy!;
			return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
		});
		return tolerance > 0 ? simplified(line, tolerance) : line;
	});
	return { type: 'Topology', objects: source.objects, arcs };
}

function ringsOf(world: Atlas, isWanted: (country: Country) => boolean): Line[] {
	return world.objects.countries.geometries
		.filter((shape): shape is Country => shape.type === 'Polygon' || shape.type === 'MultiPolygon')
		.filter(isWanted)
		.flatMap((shape) => {
			const { geometry } = topojson.feature(world, shape) as Feature<Polygon | MultiPolygon>;
			return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
		})
		.flatMap((polygon) => polygon.map((ring) => ring.slice(0, -1) as Line));
}

/**
 * Borders between countries, and the country that the site is about, as polygons whose later rings are holes: its
 * land up to the borders and some way out to sea, where the water drawn above hides it. So the tint has GSHHG's shore
 * and Natural Earth's borders.
 * @param tolerance degrees; 0 leaves every position of the source
 */
export function countries(tolerance: number): { borders: Line[]; home: Line[][] } {
	const world = atlas(tolerance);
	const mesh = topojson.mesh(world, world.objects.countries, (a, b) => a !== b);
	const grids = (isWanted: (country: Country) => boolean) =>
		ringsOf(world, isWanted)
			.filter((ring) => overlaps(extentOf(ring), METROPOLE))
			.map((ring) => onGrid(ring, SCALE));
	const own = grids(({ id }) => id === FRANCE);
	const others = grids(({ id }) => NEIGHBOURS.has(String(id)));
	const reach = without(grown(own, OVERLAP * SCALE), others).flatMap(({ outer, holes }) => [outer, ...holes]);
	const home = union(own, reach).map(({ outer, holes }) =>
		[outer, ...holes].map((ring) => offGrid(ring, SCALE))
	);
	return { borders: mesh.coordinates as Line[], home };
}
