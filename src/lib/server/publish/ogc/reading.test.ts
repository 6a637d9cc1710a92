import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../cql2/text.ts';
import { project, readBbox, unproject, type Crs } from './crs.ts';
import { unprojectFilter } from './filter-crs.ts';
import { negotiateFormat } from './format.ts';
import { overlap, readDatetime } from './period.ts';
import { Problem } from './problem.ts';

describe('datetime', () => {
	test.each([
		['2016-12-24', { from: '2016-12-24', to: '2016-12-24' }],
		['2016-12-24T23:30:00-01:00', { from: '2016-12-25', to: '2016-12-25' }],
		['2016-12-24t23:59:60z', { from: '2016-12-24', to: '2016-12-24' }],
		['2016-10-24/2016-10-26', { from: '2016-10-24', to: '2016-10-26' }],
		['../2016-10-26', { to: '2016-10-26' }],
		['2016-10-24/', { from: '2016-10-24' }],
		['../..', {}]
	])('%s', (text, period) => expect(readDatetime(text)).toEqual(period));

	test.each([
		'',
		'2016',
		'2016-13-01',
		'2016-12-24T24:00:00Z',
		'2016-12-24T10:00:00',
		'..',
		'a/b/c',
		'2017-01-01/2016-01-01'
	])('%j is refused', (text) => expect(() => readDatetime(text)).toThrow(Problem));

	test('and a period overlap in what lies in both', () => {
		expect(overlap({ from: '2016-01-01' }, { to: '2016-12-31' })).toEqual({
			from: '2016-01-01',
			to: '2016-12-31'
		});
		expect(overlap({ from: '2017-01-01' }, { to: '2016-12-31' })).toBeUndefined();
	});
});

describe('reference systems', () => {
	test.each<Crs>(['CRS84', 'EPSG:4326', 'EPSG:3857'])('%s leads there and back', (crs) => {
		const longitude = fc.double({ min: -180, max: 180, noNaN: true });
		const latitude = fc.double({ min: -85, max: 85, noNaN: true });
		fc.assert(
			fc.property(longitude, latitude, (x, y) => {
				const [longitude, latitude] = unproject(crs, project(crs, [x, y]));
				expect(longitude).toBeCloseTo(x, 5);
				expect(latitude).toBeCloseTo(y, 5);
			})
		);
	});

	test('a box may cross the antimeridian, and may not leave the world', () => {
		expect(readBbox('170,-50,-170,50', 'CRS84')).toEqual([170, -50, -170, 50]);
		expect(readBbox('-50,170,50,-170', 'EPSG:4326')).toEqual([170, -50, -170, 50]);
		expect(readBbox('1,50,-10,3,51,10', 'CRS84')).toEqual([1, 50, 3, 51]);
		const [west, south, east, north] = readBbox(
			'-20037508.35,-20037508.35,20037508.35,20037508.35',
			'EPSG:3857'
		);
		expect([west, east]).toEqual([-180, 180]);
		expect([south, north].map((value) => Math.abs(value))).toEqual(
			[85.0511287, 85.0511287].map((value) => expect.closeTo(value, 5) as number)
		);
		for (const text of ['1,2,3', '1,2,3,x', '1,2,3,', '-181,0,1,1', '0,0,1,91', '0,2,1,1', '1e999,0,1,1'])
			expect(() => readBbox(text, 'CRS84'), text).toThrow(Problem);
	});

	test("a filter's geometries are read in theirs", () => {
		const { expression } = parseText(
			'NOT (S_WITHIN(geometry, POLYGON((50 1, 51 1, 51 2, 50 1))) OR S_INTERSECTS(BBOX(50, 1, 51, 2), geometry))'
		);
		unprojectFilter(expression, 'EPSG:4326');
		const wanted = parseText(
			'NOT (S_WITHIN(geometry, POLYGON((1 50, 1 51, 2 51, 1 50))) OR S_INTERSECTS(BBOX(1, 50, 2, 51), geometry))'
		);
		expect(expression).toEqual(wanted.expression);
	});
});

test.each([
	[null, 'json'],
	['*/*', 'json'],
	['application/geo+json', 'json'],
	['application/vnd.oai.openapi+json;version=3.0', 'json'],
	['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
	['application/json;q=0.5, text/html', 'html'],
	['application/json, text/html;q=0.5', 'json'],
	['text/html;q=0, */*', 'json'],
	['image/png', undefined]
])('who accepts %s is told in %s', (accept, format) => expect(negotiateFormat(accept)).toBe(format));
