import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCommunePoints } from '../../scripts/gazetteer/communes.ts';
import { contains, labelPoint, ringSurface, type Ring } from '../../scripts/gazetteer/outline.ts';
import { surfaces, type Site } from '../../scripts/gazetteer/surfaces.ts';

const square = (west: number, south: number, side: number): Ring => [
	[west, south],
	[west + side, south],
	[west + side, south + side],
	[west, south + side],
	[west, south]
];

describe('the surface of communes is estimated from their points', () => {
	// A hundred communes of one population, a tenth of a degree apart, fill a square of one degree.
	const sites = Array.from({ length: 100 }, (_, index): Site => {
		const at: Site['at'] = [2.05 + (index % 10) / 10, 46.05 + Math.floor(index / 10) / 10];
		return { code: String(index), at, population: 500, district: String(index), region: '1' };
	});
	const land = [square(2, 46, 1)];
	const whole = ringSurface(land[0]!);

	test('a square of communes has the surface of the land, coast and all', () => {
		const sum = [...surfaces(sites, land).values()].reduce((total, area) => total + area, 0);
		expect(sum / whole).toBeCloseTo(1, 1);
	});

	test('communes that share a point and a district share their ground', () => {
		const twins = sites.map((site, index) =>
			index === 55 ? { ...site, at: sites[54]!.at, district: '54' } : site
		);
		const areas = surfaces(twins, land);
		expect(areas.get('54')).toBeCloseTo(areas.get('55')!, 6);
	});

	test('a city among villages gets more than its cell', () => {
		const grown = sites.map((site, index) => (index === 44 ? { ...site, population: 200_000 } : site));
		const areas = surfaces(grown, land);
		expect(areas.get('44')! / areas.get('22')!).toBeGreaterThan(1.5);
	});

	test('no commune, no surface', () => expect(surfaces([], land).size).toBe(0));
});

describe('outlines', () => {
	test('a degree at the equator is 12,364 square kilometres', () => {
		expect(ringSurface(square(0, -0.5, 1))).toBeCloseTo(12_364, -1);
	});

	test('a point in a hole is outside', () => {
		const rings = [square(0, 0, 3), square(1, 1, 1)];
		expect(contains(rings, [0.5, 0.5])).toBe(true);
		expect(contains(rings, [1.5, 1.5])).toBe(false);
	});

	test('the label of a land around a bay stands on land', () => {
		const horseshoe: Ring = [
			[0, 0],
			[9, 0],
			[9, 9],
			[7, 9],
			[7, 1],
			[1, 1],
			[1, 9],
			[0, 9],
			[0, 0]
		];
		expect(contains([horseshoe], labelPoint([horseshoe]))).toBe(true);
	});

	test('a land that is but a line is labelled where it begins', () => {
		const line: Ring = [
			[12.45, 41.9],
			[12.46, 41.9],
			[12.45, 41.9]
		];
		expect(labelPoint([line])).toEqual([12.45, 41.9]);
	});
});

describe("an operator's file of communes", () => {
	let folder: string;
	const written = (text: string) => {
		const file = join(folder, 'communes.tsv');
		writeFileSync(file, text);
		return file;
	};
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'communes-'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	test('gives exact points, and surfaces where it has them', () => {
		const file = written(
			'insee\tlon\tlat\tsurface_km2\r\n62259\t2.88\t50.2\t11.9\r\n80829\t2.99\t49.8\t\r\n'
		);
		expect([...readCommunePoints(file)]).toEqual([
			['62259', { at: [2.88, 50.2], approximate: false, surface: 11.9 }],
			['80829', { at: [2.99, 49.8], approximate: false, surface: undefined }]
		]);
	});

	test.each([
		['insee\tlon\n62259\t2.88\n', 'no column named lat'],
		['insee\tlon\tlat\n62259\t\t50.2\n', 'no point for the commune "62259"'],
		['insee\tlon\tlat\n62259\t2.88\t95\n', 'no point for the commune "62259"'],
		['insee\tlon\tlat\n62259\t2,88\t50,2\n', 'no point for the commune "62259"']
	])('that cannot be read is refused in words', (text, words) => {
		expect(() => readCommunePoints(written(text))).toThrow(words);
	});

	test('that is not there is refused too', () => {
		expect(() => readCommunePoints(join(folder, 'none.tsv'))).toThrow('No file of communes at');
	});
});
