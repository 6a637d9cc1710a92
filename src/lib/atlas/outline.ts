import { mercatorY } from '../geo/mercator.ts';
import type { Point } from '../geo/lines.ts';

/** A ring (open) or line as one flat list of integers: longitude, latitude, then differences, in 1/scale degree. */
export type Coded = readonly number[];

/** What `ground/outline.json` holds, from the closest level to the whole world. */
export interface Outline {
	/** Units to a degree. */
	scale: number;
	levels: {
		name: string;
		/** [west, south, east, north] in degrees: what this level draws in full. */
		bbox: readonly number[];
		/** Filled even-odd: islands are rings within the sea. */
		sea: Coded[];
		lakes: Coded[];
		/** The country the edition is about; its coast lies hidden under the sea. */
		home: Coded[];
		borders: Coded[];
		regions: Coded[];
		departements: Coded[];
		rivers: [weight: number, line: Coded][];
	}[];
}

/** A ring or line in degrees of Web Mercator (y to the north), with its extent so that a sheet can pass it over. */
export interface Shape {
	points: Point[];
	west: number;
	east: number;
	south: number;
	north: number;
	/** Rivers only, 22 (a stream) to 120 (the Amazon). */
	weight: number;
}

export type Feature = 'sea' | 'lakes' | 'home' | 'borders' | 'regions' | 'departements' | 'rivers';
export interface Level extends Record<Feature, Shape[]> {
	name: string;
	bbox: readonly number[];
}

function decode(coded: Coded, scale: number, weight = 0): Shape {
	const points: Point[] = [];
	let x = 0;
	let y = 0;
	for (let i = 1; i < coded.length; i += 2) {
		x += coded[i - 1]!;
		y += coded[i]!;
		points.push([x / scale, mercatorY(y / scale)]);
	}
	const shape = { points, west: Infinity, east: -Infinity, south: Infinity, north: -Infinity, weight };
	for (const [px, py] of points) {
		shape.west = Math.min(shape.west, px);
		shape.east = Math.max(shape.east, px);
		shape.south = Math.min(shape.south, py);
		shape.north = Math.max(shape.north, py);
	}
	return shape;
}

/** The outline ready to be drawn. Decoding takes some tens of milliseconds: once a process. */
export function readOutline({ scale, levels }: Outline): Level[] {
	return levels.map((level) => {
		const all = (list: Coded[]) => list.map((coded) => decode(coded, scale));
		return {
			name: level.name,
			bbox: level.bbox,
			sea: all(level.sea),
			lakes: all(level.lakes),
			home: all(level.home),
			borders: all(level.borders),
			regions: all(level.regions),
			departements: all(level.departements),
			rivers: level.rivers.map(([weight, line]) => decode(line, scale, weight))
		};
	});
}
