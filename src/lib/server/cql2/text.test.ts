import { describe, expect, test } from 'vitest';
import { parseJson } from './json.ts';
import { Cql2Error, LIMITS } from './refusal.ts';
import { parseText } from './text.ts';

const refusal = (parse: () => unknown): Cql2Error => {
	try {
		parse();
	} catch (cause) {
		if (cause instanceof Cql2Error) return cause;
		throw cause;
	}
	throw new Error('was not refused');
};
const ofText = (text: string) => refusal(() => parseText(text));
const ofJson = (value: unknown) => refusal(() => parseJson(JSON.stringify(value)));
const tree = (text: string) => parseText(text).expression;
const point = (longitude: number, latitude: number) => ({
	type: 'Point',
	coordinates: [longitude, latitude]
});

describe('text', () => {
	test('keywords are met in any case, names are not changed', () => {
		expect(tree("Name like 'a%' AnD nOt (Kind is null)")).toEqual(
			tree(`"Name" LIKE 'a%' AND NOT ("Kind" IS NULL)`)
		);
		expect(tree('Name = 1')).not.toEqual(tree('name = 1'));
	});

	test('AND binds closer than OR, NOT closer than both', () => {
		expect(tree('NOT a = 1 AND b = 2 OR c = 3')).toEqual(tree('((NOT (a = 1)) AND (b = 2)) OR (c = 3)'));
	});

	test('the words of functions and geometries are names too where no bracket follows', () => {
		expect(tree("date >= DATE('2020-02-29') AND point = 1 AND casei = 'x'")).toMatchObject({
			operands: [{ left: { name: 'date' } }, { left: { name: 'point' } }, { left: { name: 'casei' } }]
		});
	});

	test.each([
		["a = 'it''s'", "it's"],
		["a = 'it\\'s'", "it's"],
		["a = ''", ''],
		["a = 'C:\\temp'", 'C:\\temp'],
		["a = '-- ; DROP'", '-- ; DROP']
	])('%s is read as %j', (text, value) => {
		expect(tree(text)).toMatchObject({ right: { kind: 'character', value } });
	});

	test.each([
		['a = 5.', 5],
		['a = .5', 0.5],
		['a = -1.5E-3', -0.0015],
		['a = +1e2', 100],
		['a=-0', 0]
	])('%s is the number %d', (text, value) => {
		expect(tree(text)).toMatchObject({ right: { kind: 'number', value } });
	});

	test('points of a multipoint stand in brackets or without, and heights are left out', () => {
		const both = {
			type: 'MultiPoint',
			coordinates: [
				[1, 2],
				[3, 4]
			]
		};
		for (const wkt of [
			'MULTIPOINT((1 2), (3 4))',
			'multipoint (1 2, 3 4)',
			'MULTIPOINT Z ((1 2 9), (3 4 9))'
		]) {
			expect(tree(`S_EQUALS(g, ${wkt})`)).toMatchObject({ right: { kind: 'geometry', geometry: both } });
		}
	});

	test.each<[string, string, number]>([
		['', 'expected a property or value, found the end of the filter', 1],
		['a', 'expected a comparison, such as =, LIKE, BETWEEN, IN or IS NULL, found the end of the filter', 2],
		['a = ', 'expected a property or value, found the end of the filter', 5],
		['a == 1', 'expected a property or value, found =', 4],
		['a = 1 b', 'expected AND, OR or the end of the filter, found b', 7],
		["a = 'x", 'a character literal is not closed: expected a single quote', 5],
		['a = "x', 'a property name is empty or not closed: expected a double quote', 5],
		['a = 1;', '";" has no meaning here', 6],
		['a = 1 AND', 'expected a property or value, found the end of the filter', 10],
		['a LIKE b', 'expected a pattern in single quotes, found b', 8],
		['5 LIKE 5', 'LIKE compares a character expression', 1],
		['a NOT = 5', 'expected LIKE, BETWEEN or IN, found =', 7],
		["a = DATE('2021-02-29')", 'expected a date such as 1984-11-05', 10],
		["a = TIMESTAMP('2021-02-28')", 'expected a moment in UTC such as 1984-11-05T16:30:00Z', 15],
		['a = 1 + 2', 'arithmetic expressions are not supported', 7],
		['a = 1e999', 'the number 1e999 is too large', 5],
		['S_INTERSECTS(g, POINT(1))', 'expected a number, found )', 24],
		['S_INTERSECTS(g, LINESTRING(1 1))', 'a line has at least two points', 27],
		[
			'S_INTERSECTS(g, POLYGON((0 0, 1 0, 1 1, 0 1)))',
			'a ring has at least four points, the last of them the first',
			25
		],
		['S_INTERSECTS(g, BBOX(1, 2, 3))', 'a bounding box has four numbers, or six with heights', 17],
		['S_INTERSECTS(g, BBOX(1, 5, 3, 2))', "the bounding box's south 5 lies above its north 2", 17],
		['S_DWITHIN(g, POINT(1 1), 5)', 'the function S_DWITHIN is not known', 1],
		["T_AFTER(a, '2020-01-01')", "expected DATE, TIMESTAMP, INTERVAL or a property, found '2020-01-01'", 12],
		['g = POINT(1 1)', 'an interval or a geometry cannot be compared: use the T_ or S_ functions', 5]
	])('%s: %s', (text, message, column) => {
		const { message: told, position } = ofText(text);
		expect([told, position]).toEqual([message, { offset: column - 1, line: 1, column }]);
	});

	test('a place is told by line and column', () => {
		expect(ofText('a = 1\n  AND b ! 2').position).toEqual({ offset: 14, line: 2, column: 9 });
	});
});

describe('JSON', () => {
	test.each<[unknown, string, string]>([
		[null, 'expected true, false or an object with "op" and "args"', ''],
		[{ op: 'and', args: [true] }, 'expected at least 2 operands, found 1', '/args'],
		[{ op: 'not', args: 5 }, 'expected an array of operands', '/args'],
		[{ op: '=', args: [{ property: 5 }, 1] }, 'expected the name of a property', '/args/0/property'],
		[{ op: '=', args: [{ nothing: 5 }, 1] }, 'expected a value or an object with "property"', '/args/0'],
		[{ op: 'like', args: ['a', { property: 'b' }] }, 'expected a pattern', '/args/1'],
		[{ op: 'constructor', args: [] }, 'the function "constructor" is not known here', '/op'],
		[
			{ op: '=', args: [1, { op: '+', args: [1, 2] }] },
			'arithmetic expressions are not supported',
			'/args/1/op'
		],
		[
			{ op: 't_after', args: [{ date: '1999-13-01' }, 1] },
			'expected a date such as 1984-11-05',
			'/args/0/date'
		],
		[
			{ op: 's_within', args: [{ type: 'Point', coordinates: [1] }, { property: 'g' }] },
			'expected 2 to 3 numbers, found 1',
			'/args/0/coordinates'
		],
		[
			{ op: 's_within', args: [{ type: 'Circle' }, { property: 'g' }] },
			'"Circle" is no type of GeoJSON geometry',
			'/args/0/type'
		],
		[
			{
				op: 's_within',
				args: [{ property: 'g' }, { type: 'GeometryCollection', geometries: [point(1, 2), {}] }]
			},
			'expected a type of GeoJSON geometry',
			'/args/1/geometries/1/type'
		]
	])('%j: %s', (value, message, pointer) => {
		const { message: told, position } = ofJson(value);
		expect([told, position]).toEqual([message, { pointer }]);
	});

	test('what is no JSON is refused as such', () => {
		expect(refusal(() => parseJson('{"op":')).message).toMatch(/^the filter is no JSON: /);
	});
});

describe('limits', () => {
	const nested = (depth: number) => `${'('.repeat(depth)}a = 1${')'.repeat(depth)}`;
	const line = (points: number) => `S_CROSSES(g, LINESTRING(${Array(points).fill('1 1').join(',')}))`;
	const lineJson = (points: number) => ({
		op: 's_crosses',
		args: [{ property: 'g' }, { type: 'LineString', coordinates: Array(points).fill([1, 1]) }]
	});

	test('length', () => {
		const text = (length: number) => `a = '${'x'.repeat(length - 6)}'`;
		expect(tree(text(LIMITS.characters))).toMatchObject({ kind: 'comparison' });
		expect(ofText(text(LIMITS.characters + 1)).message).toBe('the filter is longer than 10000 characters');
		expect(ofJson('x'.repeat(LIMITS.characters)).message).toBe('the filter is longer than 10000 characters');
	});

	test('depth', () => {
		expect(tree(nested(LIMITS.depth))).toMatchObject({ kind: 'comparison' });
		expect(ofText(nested(LIMITS.depth + 1)).message).toBe('the filter is nested deeper than 50');
		expect(ofText('CASEI('.repeat(500)).message).toBe('the filter is nested deeper than 50');
		expect(ofText(`A_EQUALS(${'('.repeat(500)}`).message).toBe('the filter is nested deeper than 50');
		expect(ofText(`S_EQUALS(g, ${'GEOMETRYCOLLECTION('.repeat(400)}`).message).toBe(
			'the filter is nested deeper than 50'
		);
		let value: unknown = true;
		for (let depth = 0; depth < 300; depth++) value = { op: 'not', args: [value] };
		expect(ofJson(value).message).toBe('the filter is nested deeper than 50');
	});

	test('points', () => {
		expect(tree(line(LIMITS.points))).toMatchObject({ kind: 'spatial' });
		expect(ofText(line(LIMITS.points + 1)).message).toBe(
			"the filter's geometries have more than 1000 points"
		);
		expect(ofJson(lineJson(LIMITS.points + 1)).message).toBe(
			"the filter's geometries have more than 1000 points"
		);
	});
});
