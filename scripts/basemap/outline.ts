import type { Bbox, Position } from '../../src/lib/geo/position.ts';
import { gridArea, offGrid, onGrid, without } from './area.ts';
import { clippedLine, clippedRing } from './clipping.ts';
import { countries } from './countries.ts';
import { encoded, SCALE } from './delta.ts';
import type { River } from './inland-water.ts';
import type { Line } from './line.ts';
import { areaOf, extentOf, overlaps, simplified, simplifiedRing, within } from './line.ts';

export type Tolerance = (at: Position) => number;

/** One picture's worth of the map: rings and lines as `encoded` writes them. */
export type Level = {
	name: string;
	bbox: Bbox;
	sea: number[][];
	lakes: number[][];
	home: number[][];
	borders: number[][];
	regions: number[][];
	departements: number[][];
	rivers: [weight: number, line: number[]][];
};

export type Ground = {
	land: Line[];
	seas: Line[];
	lakes: Line[][];
	rivers: River[];
	regions: Line[];
	departements: Line[];
};

type Plan = {
	name: string;
	bbox: Bbox;
	/** Degrees of latitude. */
	tolerance: Tolerance;
	borderTolerance: number;
	/** Islands and lakes below this many square kilometres are left out. */
	smallest: Tolerance;
	/** Rivers from this weight up, as far as this zoom. */
	leastRiver: number;
	riverZoom: number;
	inner: boolean;
};

const METROPOLE: Bbox = [-5.5, 41.2, 9.8, 51.3];
const CHANNEL_AND_LONDON: Bbox = [-6.5, 40.5, 11, 52.2];

const PLANS: Plan[] = [
	{
		name: 'france',
		bbox: [-13, 38.5, 14, 54.5],
		tolerance: (p) => (within(p, METROPOLE) ? 0.002 : within(p, CHANNEL_AND_LONDON) ? 0.004 : 0.01),
		borderTolerance: 0.003,
		smallest: (p) => (within(p, METROPOLE) ? 0.5 : 2.5),
		leastRiver: 22,
		riverZoom: 6,
		inner: true
	},
	{
		name: 'europe',
		bbox: [-25, 27, 45, 66],
		tolerance: () => 0.02,
		borderTolerance: 0.02,
		smallest: () => 20,
		leastRiver: 40,
		riverZoom: 5,
		inner: false
	},
	{
		name: 'world',
		bbox: [-180, -85, 180, 85],
		tolerance: () => 0.1,
		borderTolerance: 0.1,
		smallest: () => 400,
		leastRiver: 60,
		riverZoom: 3,
		inner: false
	}
];

/** Rings in the box that are big enough to show, simplified and cut to it. */
function drawn(rings: Line[], { bbox, tolerance, smallest }: Plan): Line[] {
	return rings
		.filter((ring) => overlaps(extentOf(ring), bbox) && areaOf(ring) >= smallest(ring[0]!))
		.map((ring) => simplifiedRing(ring, tolerance))
		.map((ring) => clippedRing(ring, bbox))
		.filter((ring) => ring.length > 2);
}

/** The box less the land in it, exactly: outer edges and islands alike, to be filled even-odd. */
function sea(ground: Ground, plan: Plan): number[][] {
	const [west, south, east, north] = plan.bbox;
	const box: Line = [
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	];
	const land = drawn(ground.land, plan).map((ring) => onGrid(ring, SCALE));
	const rings = without([onGrid(box, SCALE)], land).flatMap(({ outer, holes }) => [outer, ...holes]);
	const enclosed = drawn(ground.seas, plan).map(encoded);
	const speck = plan.tolerance([west, south]) ** 2 * SCALE ** 2;
	return [
		...rings.filter((ring) => gridArea(ring) > speck).map((ring) => encoded(offGrid(ring, SCALE))),
		...enclosed
	];
}

const lines = (all: Line[], plan: Plan, tolerance: Tolerance | number): number[][] =>
	all
		.flatMap((line) => clippedLine(line, plan.bbox))
		.map((line) => encoded(simplified(line, tolerance)))
		.filter((flat) => flat.length >= 4);

function level(ground: Ground, plan: Plan): Level {
	const { borders, home } = countries(plan.borderTolerance);
	const seen = ground.rivers.filter(
		({ weight, zoom }) => weight >= plan.leastRiver && zoom <= plan.riverZoom
	);
	return {
		name: plan.name,
		bbox: plan.bbox,
		sea: sea(ground, plan),
		lakes: drawn(
			ground.lakes.map(([shore]) => shore!),
			plan
		).map(encoded),
		home: home
			.flat()
			.map((ring) => encoded(clippedRing(ring, plan.bbox)))
			.filter((flat) => flat.length >= 6),
		borders: lines(borders, plan, 0),
		regions: plan.inner ? lines(ground.regions, plan, plan.tolerance) : [],
		departements: plan.inner ? lines(ground.departements, plan, plan.tolerance) : [],
		rivers: seen.flatMap(({ line, weight }) =>
			lines([line], plan, (p) => plan.tolerance(p) * 1.5).map((flat): [number, number[]] => [weight, flat])
		)
	};
}

/** The picture of the ground that the server draws from, at three sizes; written as src/lib/atlas/ground/outline.json. */
export const outline = (ground: Ground): Level[] => PLANS.map((plan) => level(ground, plan));

/** outline.json, one level a line. */
export const outlineJson = (note: string, levels: Level[]): string =>
	`{"note":${JSON.stringify(note)},"scale":${SCALE},"levels":[\n${levels.map((each) => JSON.stringify(each)).join(',\n')}\n]}\n`;
