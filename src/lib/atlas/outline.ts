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

export interface Level {
	name: string;
	bbox: readonly number[];
	/** Everything of that kind, decoded when it is first asked for. */
	shapes(feature: Feature): Shape[];
}

function decode(coded: Coded, scale: number, weight = 0): Shape {
	const points: Point[] = [];
	const shape = { points, west: Infinity, east: -Infinity, south: Infinity, north: -Infinity, weight };
	let x = 0;
	let y = 0;
	for (let i = 1; i < coded.length; i += 2) {
		x += coded[i - 1]!;
		y += coded[i]!;
		const px = x / scale;
		const py = mercatorY(y / scale);
		points.push([px, py]);
		shape.west = Math.min(shape.west, px);
		shape.east = Math.max(shape.east, px);
		shape.south = Math.min(shape.south, py);
		shape.north = Math.max(shape.north, py);
	}
	return shape;
}

/** The outline ready to be drawn, each part of it decoded once. */
export function readOutline({ scale, levels }: Outline): Level[] {
	return levels.map((level) => {
		const decoded = new Map<Feature, Shape[]>();
		const read = (feature: Feature) =>
			feature === 'rivers'
				? level.rivers.map(([weight, line]) => decode(line, scale, weight))
				: level[feature].map((coded) => decode(coded, scale));
		return {
			name: level.name,
			bbox: level.bbox,
			shapes: (feature) => {
				const shapes = decoded.get(feature) ?? read(feature);
				decoded.set(feature, shapes);
				return shapes;
			}
		};
	});
}
