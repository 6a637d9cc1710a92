import { Delaunay } from 'd3-delaunay';
import type { Position } from '../../src/lib/geo/position.ts';
import { contains, ringSurface, type Ring } from './outline.ts';

/** A commune to be given a surface. */
export type Site = {
	code: string;
	at: Position;
	population: number;
	/** Communes of one district share what their cells hold together: the point of some is the mean of the others. */
	district: string;
	region: string;
};

/** [x, y] in kilometres. */
type Point = [x: number, y: number];

const KM_PER_DEGREE = 111.195;
/** No commune is cut off by a coast that lies further away than this. */
const COAST_REACH = 12;
const MARGIN = 15;

/**
 * How much more ground a larger commune has. A city's cell is too small, because its suburbs' points lie close
 * to its own; `offset` keeps a hamlet of ten from weighing less than one of a hundred. Fitted to the published
 * surfaces of 95 communes: the radius is off by 15 % in the middle and by 39 % for one in ten.
 */
const byDistrict = { power: 0.25, offset: 200 };
const byRegion = { power: 0.25, offset: 5000, cell: 0.8 };

/**
 * Estimates the surface of every commune from the points alone, in square kilometres: the area of its Voronoi
 * cell among all communes, cut at the coast and the border. Where a commune's own point is only the mean of
 * its postal district, the cells of the district are added up and shared out again; then the cells of a region
 * are shared out once more, for its cities to get what their suburbs took.
 *
 * @param outline rings of the whole territory
 */
export function surfaces(sites: Site[], outline: Ring[]): Map<string, number> {
	if (!sites.length) return new Map();
	const middle = sites.reduce((sum, { at }) => sum + at[0], 0) / sites.length;
	// Sinusoidal: equal areas; in France no angle is more than four degrees off.
	const project = ([longitude, latitude]: Position): Point => [
		(longitude - middle) * KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180),
		latitude * KM_PER_DEGREE
	];

	const places = [...Map.groupBy(sites, ({ at }) => at.join()).values()].map((here) => ({
		point: project(here[0]!.at),
		sites: here
	}));
	const points = places.map(({ point }) => point);
	const land = outline.map((ring) => ring.map(project));
	const areas = ashore(
		places.map(({ sites: [site] }) => site!.at),
		cells(points, mirrored(points, land)),
		outline
	);

	const cell = new Map(
		places.flatMap(({ sites: here }, index) => here.map(({ code }) => [code, areas[index]! / here.length]))
	);
	const shared = shareOut(
		sites,
		cell,
		({ district }) => district,
		({ population }) => {
			return (population + byDistrict.offset) ** byDistrict.power;
		}
	);
	return shareOut(
		sites,
		shared,
		({ region }) => region,
		({ code, population }) => {
			return shared.get(code)! ** byRegion.cell * (population + byRegion.offset) ** byRegion.power;
		}
	);
}

/** Adds up the areas of each group of sites and shares the sum out by weight. */
function shareOut(
	sites: Site[],
	areas: Map<string, number>,
	groupOf: (site: Site) => string,
	weightOf: (site: Site) => number
): Map<string, number> {
	const groups = new Map<string, { area: number; weight: number }>();
	for (const site of sites) {
		const group = groups.get(groupOf(site)) ?? { area: 0, weight: 0 };
		group.area += areas.get(site.code)!;
		group.weight += weightOf(site);
		groups.set(groupOf(site), group);
	}
	return new Map(
		sites.map((site) => {
			const { area, weight } = groups.get(groupOf(site))!;
			return [site.code, (area * weightOf(site)) / weight];
		})
	);
}

/** The cells on one piece of land are no larger together than the land, as they would be on an island full of bays. */
function ashore(points: Position[], areas: number[], outline: Ring[]): number[] {
	const lands = points.map((point) => outline.findIndex((ring) => contains([ring], point)));
	const sums = outline.map(() => 0);
	lands.forEach((land, index) => {
		if (land >= 0) sums[land]! += areas[index]!;
	});
	const scales = outline.map((ring, land) => Math.min(1, Math.abs(ringSurface(ring)) / sums[land]!));
	return areas.map((area, index) => area * (scales[lands[index]!] ?? 1));
}

/** Areas of the points' Voronoi cells, `others` being neighbours whose own cells nobody asks for. */
function cells(points: Point[], others: Point[]): number[] {
	const all = [...points, ...others];
	const xs = all.map(([x]) => x);
	const ys = all.map(([, y]) => y);
	const bounds: [number, number, number, number] = [
		xs.reduce((least, x) => Math.min(least, x)) - MARGIN,
		ys.reduce((least, y) => Math.min(least, y)) - MARGIN,
		xs.reduce((most, x) => Math.max(most, x)) + MARGIN,
		ys.reduce((most, y) => Math.max(most, y)) + MARGIN
	];
	const voronoi = Delaunay.from(all).voronoi(bounds);
	return points.map((_, index) => {
		const cell = voronoi.cellPolygon(index) ?? [];
		let twice = 0;
		for (let corner = 1; corner < cell.length; corner++) {
			twice += cell[corner - 1]![0] * cell[corner]![1] - cell[corner]![0] * cell[corner - 1]![1];
		}
		return Math.abs(twice) / 2;
	});
}

/**
 * The points near the coast, mirrored in it: the border between a point and its image is the coast itself, so
 * that no cell runs out to sea or over the frontier. An image that falls on land would take land: it is left out.
 */
function mirrored(points: Point[], land: Point[][]): Point[] {
	const sides = land.flatMap((ring) =>
		ring.slice(1).map((end, index): [Point, Point] => [ring[index]!, end])
	);
	return points.flatMap(([x, y]): Point[] => {
		let nearest = COAST_REACH;
		let foot: Point | undefined;
		for (const [[x1, y1], [x2, y2]] of sides) {
			if (Math.min(x1, x2) - x > nearest || x - Math.max(x1, x2) > nearest) continue;
			if (Math.min(y1, y2) - y > nearest || y - Math.max(y1, y2) > nearest) continue;
			const [dx, dy] = [x2 - x1, y2 - y1];
			const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
			const on = Math.min(1, Math.max(0, along));
			const [fx, fy] = [x1 + on * dx, y1 + on * dy];
			const away = Math.hypot(fx - x, fy - y);
			if (away < nearest) [nearest, foot] = [away, [fx, fy]];
		}
		if (!foot) return [];
		const image: Point = [2 * foot[0] - x, 2 * foot[1] - y];
		return contains(land, image) ? [] : [image];
	});
}

/** Metres: the circle of a surface in square kilometres, rounded to 100 m and kept between `least` and `most`. */
export function radiusOf(surface: number, least = 500, most = Infinity): number {
	const metres = Math.round(Math.sqrt(surface / Math.PI) * 10) * 100;
	return Math.min(most, Math.max(least, metres));
}
