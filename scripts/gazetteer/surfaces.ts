import { Delaunay } from 'd3-delaunay';
import type { Position } from '../../src/lib/geo/position.ts';
import { contains, type Ring } from './outline.ts';

/** A commune to be given a surface. */
export type Site = {
	code: string;
	at: Position;
	population: number;
	/** Communes of one district share what their cells hold together: the point of some is the mean of the others. */
	district: string;
};

/** [x, y] in kilometres. */
type Point = [x: number, y: number];

const KM_PER_DEGREE = 111.195;
/** No commune is cut off by a coast that lies further away than this. */
const COAST_REACH = 12;
const MARGIN = 15;

/**
 * How people weigh when a district is shared out. A commune of a thousand people is larger than one of a
 * hundred, but not ten times: fitted to the published surfaces that data/gazetteer/README.md lists.
 */
export const sharing = { offset: 200, power: 0.25 };

/**
 * Estimates the surface of every commune from the points alone, in square kilometres: the area of its Voronoi
 * cell among all communes, cut at the coast and the border. Where a commune's own point is only the mean of
 * its postal district, the cells of the district are added up and shared out again.
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

	const shared = new Map<string, { point: Point; sites: Site[] }>();
	for (const site of sites) {
		const place = shared.get(site.at.join()) ?? { point: project(site.at), sites: [] };
		place.sites.push(site);
		shared.set(site.at.join(), place);
	}
	const places = [...shared.values()];
	const points = places.map(({ point }) => point);
	const land = outline.map((ring) => ring.map(project));
	const areas = cells(points, mirrored(points, land));

	const districts = new Map<string, { area: number; weight: number }>();
	const weigh = ({ population }: Site) => (population + sharing.offset) ** sharing.power;
	places.forEach(({ sites: here }, index) => {
		for (const site of here) {
			const district = districts.get(site.district) ?? { area: 0, weight: 0 };
			district.area += areas[index]! / here.length;
			district.weight += weigh(site);
			districts.set(site.district, district);
		}
	});
	return new Map(
		sites.map((site) => {
			const { area, weight } = districts.get(site.district)!;
			return [site.code, (area * weigh(site)) / weight];
		})
	);
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
	const sides = land.flatMap((ring) => ring.slice(1).map((end, index): [Point, Point] => [ring[index]!, end]));
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
