import { strFromU8, unzipSync } from 'fflate';
import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { decoded } from './delta.ts';
import type { RiverName } from './labels.ts';
import type { Line } from './line.ts';
import { eastWest, simplified, smoothed, squaredDistance, within } from './line.ts';
import { keptJson, packageBytes } from './package-files.ts';

/** Where GSHHG's rivers and lakes are kept; Natural Earth's serve the rest of the world. */
export const KEPT: Bbox = [-13, 35, 21, 61];

/** A river's `weight` is its width on the map in hundredths of an arbitrary unit: 95 for the greatest, 22 for a brook. */
export type River = { line: Line; weight: number; zoom: number; name?: RiverName };

/** By WDBII's level: 0 for the great rivers' own banks, 4 for brooks. */
const CLASSES = [
	{ weight: 95, zoom: 3 },
	{ weight: 70, zoom: 3 },
	{ weight: 48, zoom: 5 },
	{ weight: 30, zoom: 6 },
	{ weight: 22, zoom: 6 }
];
/** A named river is drawn at least this wide, so that its name has something to follow. */
const NAMED_WEIGHT = 40;
/** How far from a river its seed may lie, in degrees. */
const SEED_REACH = 0.1;

type Shape<Type, Coordinates> = {
	geometry: { type: Type; coordinates: Coordinates };
	properties: { strokeweig: number; min_zoom: number };
};
type NaturalEarth = {
	lakes: Shape<'Polygon' | 'MultiPolygon', Position[][]>[];
	rivers: (Shape<'LineString', Line> | Shape<'MultiLineString', Line[]>)[];
};

function naturalEarth(): NaturalEarth {
	const archive = unzipSync(packageBytes('@comapeo/fallback-smp', 'dist/comapeo-fallback-map.smp'));
	const { sources } = JSON.parse(strFromU8(archive['style.json']!));
	return { lakes: sources.lakes.data.features, rivers: sources.rivers.data.features };
}

/** Lakes of the world, as polygons whose later rings are islands. */
export function lakes(): Line[][] {
	const abroad = naturalEarth()
		.lakes.filter(
			({ geometry }) => geometry.type === 'Polygon' && !within(geometry.coordinates[0]![0]!, KEPT)
		)
		.map(({ geometry }) => geometry.coordinates.map((ring) => smoothed(ring, 1).slice(0, -1)));
	const near = keptJson<{ data: number[][] }>('lakes.json').data.map((flat) => [openRing(decoded(flat))]);
	return [...near, ...abroad];
}

const openRing = (ring: Line): Line => {
	const [first, last] = [ring[0]!, ring.at(-1)!];
	return first[0] === last[0] && first[1] === last[1] ? ring.slice(0, -1) : ring;
};

/** Square of the distance from a position to a line, in degrees of latitude. */
function squaredDistanceTo(line: Line, at: Position): number {
	let nearest = Infinity;
	for (let i = 1; i < line.length; i++) {
		nearest = Math.min(nearest, squaredDistance(at, line[i - 1]!, line[i]!, eastWest(at[1])));
	}
	return nearest;
}

/** The stretches of a line that lie outside the kept part of the world, each with the step that leads in or out. */
function beyondKept(line: Line): Line[] {
	const stretches: Line[] = [];
	let isGoingOn = false;
	for (let i = 1; i < line.length; i++) {
		const [a, b] = [line[i - 1]!, line[i]!];
		const isBeyond = !within(a, KEPT) || !within(b, KEPT);
		if (isBeyond && isGoingOn) stretches.at(-1)!.push(b);
		else if (isBeyond) stretches.push([a, b]);
		isGoingOn = isBeyond;
	}
	return stretches;
}

/**
 * Rivers of the world. The sources know no names: each name is laid on the rivers nearest to its seeds.
 * @throws if a seed has no river near
 */
export function rivers(names: RiverName[]): River[] {
	const near = keptJson<{ data: [number, number[]][] }>('rivers.json').data.map(([level, flat]): River => ({
		line: decoded(flat),
		...CLASSES[level]!
	}));
	for (const name of names) {
		for (const seed of name.seeds) {
			const distances = near.map(({ line }) => squaredDistanceTo(line, seed));
			const least = Math.min(...distances);
			if (least > SEED_REACH ** 2) throw new Error(`no river near ${name.name} at ${seed.join(', ')}`);
			const river = near[distances.indexOf(least)]!;
			river.name = name;
			river.weight = Math.max(river.weight, NAMED_WEIGHT);
		}
	}
	const abroad = naturalEarth().rivers.flatMap(({ geometry, properties }): River[] => {
		const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
		return lines.flatMap(beyondKept).map((line) => ({
			line: smoothed(line, 2),
			weight: Math.round(properties.strokeweig * 100),
			zoom: Math.max(2, Math.floor(properties.min_zoom) - 1)
		}));
	});
	return [...near, ...abroad];
}

/** A calm stand-in for a river: letters set on the real meanders would wobble or be dropped. */
export const courseForName = (line: Line): Line => smoothed(simplified(line, 0.035), 3);
