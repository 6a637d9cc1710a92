import { describe, expect, test } from 'vitest';
import type { Queryables } from './queryables.ts';
import { compile } from './sql.ts';
import { parseText } from './text.ts';

describe('the box that every feature must meet', () => {
	const places: Queryables = new Map([
		['geometry', { type: 'geometry', longitude: 'x', latitude: 'y' }],
		['words', { type: 'integer', sql: 'words' }]
	]);
	const box = (text: string, known = places) => compile(parseText(text), known).bbox;

	test.each<[string, number[] | undefined]>([
		['S_INTERSECTS(geometry, BBOX(1, 2, 3, 4))', [1, 2, 3, 4]],
		['S_WITHIN(geometry, POLYGON((0 0, 5 0, 5 9, 0 0)))', [0, 0, 5, 9]],
		['S_CONTAINS(LINESTRING(0 0, 5 9), geometry)', [0, 0, 5, 9]],
		['words = 1 AND (words = 2 AND S_TOUCHES(geometry, POINT(7 8)))', [7, 8, 7, 8]],
		[
			'S_INTERSECTS(geometry, BBOX(0, 0, 9, 9)) AND S_INTERSECTS(geometry, BBOX(8, 8, 10, 10))',
			[8, 8, 10, 10]
		],
		['S_INTERSECTS(geometry, BBOX(170, -9, -170, 9))', [170, -9, -170, 9]],
		['S_DISJOINT(geometry, BBOX(1, 2, 3, 4))', undefined],
		['NOT S_INTERSECTS(geometry, BBOX(1, 2, 3, 4))', undefined],
		['words = 1 OR S_INTERSECTS(geometry, BBOX(1, 2, 3, 4))', undefined],
		['S_EQUALS(geometry, geometry)', undefined],
		['words = 1', undefined]
	])('%s: %j', (text, expected) => {
		expect(box(text)).toEqual(expected);
	});

	test('is not told of a collection with several geometries', () => {
		const two = new Map([...places, ['area', { type: 'geometry', sql: 'area' } as const]]);
		expect(box('S_INTERSECTS(area, BBOX(1, 2, 3, 4))', two)).toBeUndefined();
	});
});
