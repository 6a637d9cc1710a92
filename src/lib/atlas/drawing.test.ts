import { describe, expect, test } from 'vitest';
import { drawGround } from './drawing.ts';
import { graticuleStep, withinRings } from './graticule.ts';
import { readOutline, type Outline } from './outline.ts';
import { pathData } from './path.ts';
import { franceView, type View } from './view.ts';

/** A square sea with a square island, and a border across: all there is to draw. */
const square = (from: number, side: number) => [from, from, side, 0, 0, side, -side, 0];
const level = {
	bbox: [-10, -10, 10, 10],
	sea: [square(-10, 20), square(-2, 4)],
	lakes: [],
	home: [square(-3, 6)],
	borders: [[-2, 0, 4, 0]],
	regions: [],
	departements: [[0, -2, 0, 4]],
	rivers: []
};
const outline: Outline = {
	scale: 1,
	levels: [
		{ name: 'near', ...level },
		{ name: 'world', ...level, bbox: [-180, -85, 180, 85], departements: [] }
	]
};
const levels = readOutline(outline);
const near: View = { center: [0, 0], span: 10, aspect: 1 };
const layersOf = (svg: string) => [...svg.matchAll(/<path class="(\w+)"/g)].map(([, name]) => name);
const dataOf = (svg: string, name: string) => svg.match(new RegExp(`class="${name}" d="([^"]*)"`))?.[1];

describe('the ground', () => {
	const svg = drawGround(levels, near, { width: 200 });

	test('is drawn in order, water last', () => {
		expect(layersOf(svg)).toEqual(['far', 'home', 'dept', 'border', 'sea', 'grid']);
	});

	test('names its layers and no colour', () => {
		expect(svg).toMatch(/^<svg viewBox="0 0 400 400" preserveAspectRatio="none">/);
		expect(svg).not.toMatch(/#[0-9a-f]{3}|fill=|stroke=|style=/);
	});

	test('is cut a little beyond the sheet, and the island is a hole in the water', () => {
		expect(dataOf(svg, 'sea')).toBe('m-12-12v424h424v-424zm132 292h160v-160h-160z');
	});

	test('shows départements only where they are asked for', () => {
		expect(layersOf(drawGround(levels, near, { width: 200, departements: false }))).not.toContain('dept');
	});

	test('shows the graticule on water alone', () => {
		const grid = dataOf(svg, 'grid')!;
		expect(grid.split('m').length - 1).toBeGreaterThan(4);
		expect(layersOf(drawGround(levels, near, { width: 200, graticule: false }))).not.toContain('grid');
	});

	test('of a view beyond the closest level comes from the next', () => {
		expect(layersOf(drawGround(levels, { ...near, span: 40 }, { width: 800 }))).not.toContain('dept');
	});

	test('is there on both sides of the antimeridian', () => {
		const view: View = { center: [180, 0], span: 358, aspect: 1 };
		const sea = dataOf(drawGround(levels, view, { width: 900 }), 'sea');
		// The sea and its island, each on either edge
		expect(sea?.match(/m/g)).toHaveLength(4);
	});
});

test.each<[string, [number, number][][], boolean, string]>([
	['nothing', [], true, ''],
	['a point', [[[1, 1]]], false, ''],
	[
		'a line that rounds to nothing',
		[
			[
				[1, 1],
				[1.2, 1.3]
			]
		],
		false,
		''
	],
	[
		'a ring that rounds to a line',
		[
			[
				[0, 0],
				[4, 0],
				[4.2, 0.1]
			]
		],
		true,
		''
	],
	[
		'a line with level and upright parts',
		[
			[
				[1, 2],
				[3, 4],
				[3, 9],
				[-1, 9],
				[0, 10]
			]
		],
		false,
		'm1 2 2 2v5h-4l1 1'
	],
	[
		'a ring given closed',
		[
			[
				[0, 0],
				[4, 0],
				[4, 4],
				[0, 0]
			]
		],
		true,
		'm0 0h4v4z'
	],
	[
		'two lines, the second from where the first ended',
		[
			[
				[0, 0],
				[5, 5]
			],
			[
				[6, 4],
				[7, 7]
			]
		],
		false,
		'm0 0 5 5m1-1 1 3'
	],
	[
		'two rings, the second from where the first began',
		[
			[
				[1, 1],
				[5, 1],
				[5, 5]
			],
			[
				[2, 2],
				[3, 2],
				[3, 3]
			]
		],
		true,
		'm1 1h4v4zm1 1h1v1z'
	]
])('path data of %s', (_, lines, closed, data) => {
	expect(pathData(lines, closed)).toBe(data);
});

test('a graticule is cut at every shore', () => {
	const rings = [
		[
			[0, 0],
			[10, 0],
			[10, 10],
			[0, 10]
		],
		[
			[4, 4],
			[6, 4],
			[6, 6],
			[4, 6]
		]
	] as [number, number][][];
	expect(withinRings(rings, 0, 5)).toEqual([
		[
			[5, 0],
			[5, 4]
		],
		[
			[5, 6],
			[5, 10]
		]
	]);
	expect(withinRings(rings, 1, 2)).toEqual([
		[
			[0, 2],
			[10, 2]
		]
	]);
	expect(withinRings(rings, 1, 20)).toEqual([]);
	expect(withinRings([], 0, 5)).toEqual([]);
});

test.each([
	[1, 0.5],
	[3.5, 1],
	[22.6, 2],
	[60, 5],
	[360, 20]
])('a sheet %d degrees wide has a line every %d', (span, step) => {
	expect(graticuleStep({ ...franceView, span })).toBe(step);
});
