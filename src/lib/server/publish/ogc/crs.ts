import { mercatorLimit } from '../../../geo/mercator.ts';
import type { Bbox, Position } from '../../../geo/position.ts';
import { fromWebMercator, toWebMercator } from '../../../geo/positions.ts';
import { refused } from './problem.ts';

/*
 * Coordinate reference systems by their OGC names (OGC API - Features, Part 2). Everything is kept in CRS84: longitude
 * and latitude on WGS 84, in degrees.
 */

export type Crs = 'CRS84' | 'EPSG:4326' | 'EPSG:3857';

/** By the names that parameters and headers use. */
export const crsNames: Record<Crs, string> = {
	CRS84: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
	'EPSG:4326': 'http://www.opengis.net/def/crs/EPSG/0/4326',
	'EPSG:3857': 'http://www.opengis.net/def/crs/EPSG/0/3857'
};

export function readCrs(parameter: string, text: string | undefined): Crs {
	if (text === undefined) return 'CRS84';
	const found = (Object.keys(crsNames) as Crs[]).find((crs) => crsNames[crs] === text);
	if (found) return found;
	const known = Object.values(crsNames);
	throw refused(parameter, text, `The reference systems here are ${known.join(', ')}.`, known);
}

const rounded = (value: number, decimals: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;

/**
 * A position of ours in a reference system, its axes in the order of that system: EPSG:4326 has latitude first, and
 * EPSG:3857 metres to the east and north. Ten centimetres are the finest that is told.
 */
export function project(crs: Crs, [longitude, latitude]: Position): [number, number] {
	switch (crs) {
		case 'CRS84':
			return [rounded(longitude, 6), rounded(latitude, 6)];
		case 'EPSG:4326':
			return [rounded(latitude, 6), rounded(longitude, 6)];
		case 'EPSG:3857': {
			const [east, north] = toWebMercator([longitude, latitude]);
			return [rounded(east, 1), rounded(north, 1)];
		}
	}
}

/** The position that a pair of coordinates means; undoes {@link project}. */
export function unproject(crs: Crs, [first, second]: readonly [number, number]): Position {
	switch (crs) {
		case 'CRS84':
			return [first, second];
		case 'EPSG:4326':
			return [second, first];
		case 'EPSG:3857':
			return fromWebMercator([first, second]);
	}
}

/**
 * A box as the parameter `bbox` has it: four numbers, or six with heights, which say nothing here. West may exceed
 * east: the box then crosses the antimeridian.
 */
export function readBbox(text: string, crs: Crs): Bbox {
	const no = (why: string) => refused('bbox', text, why);
	const numbers = text.split(',').map((part) => (/^\s*[-+]?\d/.test(part) ? Number(part) : NaN));
	if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite)) {
		throw no('A box has four numbers, or six with heights, such as 1.5,50,3.5,51.2.');
	}
	const [a, b, c, d] = (numbers.length === 4 ? numbers : numbers.filter((_, i) => i % 3 !== 2)) as Bbox;
	const [west, south] = unproject(crs, [a, b]);
	const [east, north] = unproject(crs, [c, d]);
	const limit = crs === 'EPSG:3857' ? mercatorLimit + 1e-6 : 90;
	if (Math.max(Math.abs(west), Math.abs(east)) > 180 + 1e-6 || Math.max(-south, north) > limit) {
		throw no('It reaches beyond the world.');
	}
	if (south > north) throw no('Its south lies above its north.');
	return [Math.max(-180, west), south, Math.min(180, east), north];
}
