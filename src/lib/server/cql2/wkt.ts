import type { Geometry, Position } from 'geojson';
import type { Box, Spatial } from './expression.ts';
import type { TokenReader } from './token-reader.ts';

/** The tags of geometries in CQL2 text, in capitals. */
export const WKT_TAGS = [
	'POINT',
	'LINESTRING',
	'POLYGON',
	'MULTIPOINT',
	'MULTILINESTRING',
	'MULTIPOLYGON',
	'GEOMETRYCOLLECTION'
];

/** Well-known text, from its tag on (OGC 06-103r4, section 7; of it what CQL2's grammar takes). */
export function readWkt(reader: TokenReader): Geometry {
	const start = reader.next;
	const tag = start.kind === 'word' ? start.value.toUpperCase() : '';
	if (!WKT_TAGS.includes(tag)) throw reader.unexpected('a geometry');
	reader.take();
	reader.accept('Z');
	switch (tag) {
		case 'POINT':
			return { type: 'Point', coordinates: inBrackets(reader, () => point(reader)) };
		case 'LINESTRING':
			return { type: 'LineString', coordinates: line(reader) };
		case 'POLYGON':
			return { type: 'Polygon', coordinates: polygon(reader) };
		case 'MULTIPOINT':
			return { type: 'MultiPoint', coordinates: all(reader, () => bracketedOrBare(reader)) };
		case 'MULTILINESTRING':
			return { type: 'MultiLineString', coordinates: all(reader, () => line(reader)) };
		case 'MULTIPOLYGON':
			return { type: 'MultiPolygon', coordinates: all(reader, () => polygon(reader)) };
		default:
			return {
				type: 'GeometryCollection',
				geometries: reader.deeper(() => all(reader, () => readWkt(reader)))
			};
	}
}

/** `BBOX(west, south, east, north)`, or six numbers with the heights after each corner. */
export function readBbox(reader: TokenReader): Spatial {
	const start = reader.take();
	const numbers = inBrackets(reader, () => reader.list(() => number(reader)));
	const bbox = boxOf(numbers);
	if (typeof bbox === 'string') throw reader.refusal(bbox, start);
	return reader.placed({ kind: 'bbox', bbox }, start);
}

/** The plane box of four or six numbers, or what is wrong with them. */
export function boxOf(numbers: number[]): Box | string {
	if (numbers.length !== 4 && numbers.length !== 6)
		return 'a bounding box has four numbers, or six with heights';
	const [west, south, east, north] = numbers.length === 4 ? numbers : numbers.filter((_, i) => i % 3 !== 2);
	if (south! > north!) return `the bounding box's south ${south} lies above its north ${north}`;
	return [west!, south!, east!, north!];
}

export const LINE_EXPECTED = 'a line has at least two points';
export const RING_EXPECTED = 'a ring has at least four points, the last of them the first';

export function isRing(points: Position[]): boolean {
	const [first, last] = [points[0], points.at(-1)];
	return points.length >= 4 && first![0] === last![0] && first![1] === last![1];
}

function line(reader: TokenReader): Position[] {
	const start = reader.next;
	const points = all(reader, () => point(reader));
	if (points.length < 2) throw reader.refusal(LINE_EXPECTED, start);
	return points;
}

function polygon(reader: TokenReader): Position[][] {
	return all(reader, () => {
		const start = reader.next;
		const points = all(reader, () => point(reader));
		if (!isRing(points)) throw reader.refusal(RING_EXPECTED, start);
		return points;
	});
}

/** The grammar has brackets around each point of a multipoint; older writers leave them out. */
function bracketedOrBare(reader: TokenReader): Position {
	return reader.is('(') ? inBrackets(reader, () => point(reader)) : point(reader);
}

function all<T>(reader: TokenReader, read: () => T): T[] {
	return inBrackets(reader, () => reader.list(read));
}

function inBrackets<T>(reader: TokenReader, read: () => T): T {
	reader.expect('(');
	const inner = read();
	reader.expect(')');
	return inner;
}

function point(reader: TokenReader): Position {
	reader.countPoint();
	const at = [number(reader), number(reader)];
	if (!reader.is(',') && !reader.is(')')) number(reader);
	return at;
}

function number(reader: TokenReader): number {
	const sign = reader.accept('-') ? -1 : (reader.accept('+'), 1);
	const token = reader.next;
	if (token.kind !== 'number') throw reader.unexpected('a number');
	reader.take();
	// Adding 0 makes -0 the 0 it equals.
	return sign * token.value + 0;
}
