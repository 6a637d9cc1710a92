import { describe, expect, test } from 'vitest';
import { mercatorY, turn } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import { groupMarks, type Mark, type Told } from './marks.ts';

const place = (slug: string, at: Position, stories = 1, radius = 2000): Told => ({
	slug,
	at,
	radius,
	precision: radius ? 'commune' : 'exact',
	stories,
	name: slug
});

const edition = [
	place('croisilles', [2.87935, 50.19978], 3, 2400),
	place('calais', [1.85635, 50.95194], 1, 3300),
	place('grande-synthe', [2.29975, 51.0154], 1, 2600),
	place('paris', [2.3488, 48.85341], 1, 5800),
	place('montreuil', [2.4432, 48.8611], 1, 1700),
	place('gelos', [-0.37117, 43.28319], 1, 1900),
	place('pau', [-0.35583, 43.31117], 1, 3100),
	place('beziers', [3.21899, 43.34122], 1, 5500),
	place('londres', [-0.12574, 51.50853], 1, 20_000)
];
const wide = 984 / 22.6;

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
function numbers(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

function scattered(seed: number, count: number): Told[] {
	const next = numbers(seed);
	return Array.from({ length: count }, (_, i) =>
		place(`place-${i}`, [-5 + next() * 14, 41 + next() * 10], Math.ceil(next() ** 3 * 8), next() * 5000)
	);
}

function apart(a: Mark, b: Mark, pixelsPerDegree: number): number {
	return Math.hypot(turn(a.at[0], b.at[0]), mercatorY(a.at[1]) - mercatorY(b.at[1])) * pixelsPerDegree;
}

describe('on the map of France', () => {
	const marks = groupMarks(edition, wide);

	test('Calais and Grande-Synthe stand too close to be pressed apart, and become one', () => {
		expect(marks.find(({ slugs }) => slugs.includes('calais'))?.slugs).toEqual(['calais', 'grande-synthe']);
	});

	test('Croisilles, Béziers and London stand alone', () => {
		const alone = marks.filter(({ slugs }) => slugs.length === 1).flatMap(({ slugs }) => slugs);
		expect(alone.sort()).toEqual(['beziers', 'croisilles', 'londres']);
	});

	test('the place with most stories comes first, of equals the larger', () => {
		expect(marks[0]?.names).toEqual(['croisilles']);
		expect(marks.find(({ slugs }) => slugs.includes('montreuil'))?.names).toEqual(['paris', 'montreuil']);
	});

	test('the area of a mark grows with its stories', () => {
		const [three, one] = ['croisilles', 'beziers'].map((key) => marks.find((mark) => mark.key === key)!);
		expect(three!.radius ** 2 / one!.radius ** 2).toBeCloseTo(3, 1);
	});
});

describe.each([1, 2, 3, 4])('places scattered at random (%d)', (seed) => {
	const told = scattered(seed, 120);

	test.each([5, 17, 44, 180])(
		'at %d pixels a degree no two marks are nearer than a finger',
		(pixelsPerDegree) => {
			const marks = groupMarks(told, pixelsPerDegree);
			for (const [i, a] of marks.entries()) {
				for (const b of marks.slice(i + 1))
					expect(apart(a, b, pixelsPerDegree)).toBeGreaterThanOrEqual(43.999);
			}
		}
	);

	test('no story is lost and no place told twice', () => {
		const marks = groupMarks(told, 17);
		expect(marks.reduce((sum, mark) => sum + mark.stories, 0)).toBe(
			told.reduce((sum, one) => sum + one.stories, 0)
		);
		expect(marks.flatMap(({ slugs }) => slugs).sort()).toEqual(told.map(({ slug }) => slug).sort());
	});

	test('the order in which they are told changes nothing', () => {
		const marks = groupMarks(told, 17);
		const next = numbers(seed + 100);
		const shuffled = told.map((one) => ({ one, by: next() })).sort((a, b) => a.by - b.by);
		expect(
			groupMarks(
				shuffled.map(({ one }) => one),
				17
			)
		).toEqual(marks);
		expect(groupMarks(told.toReversed(), 17)).toEqual(marks);
	});
});

test('a thousand places with many stories are many marks, of which none covers the country', () => {
	const next = numbers(11);
	const many = scattered(7, 1000).map((one) => ({ ...one, stories: Math.ceil(next() ** 8 * 400) }));
	const marks = groupMarks(many, wide);
	expect(marks.length).toBeGreaterThan(60);
	for (const { radius } of marks) expect(radius).toBeLessThan(60);
	const [most, few] = [marks[0]!, marks.findLast(({ slugs, radius }) => slugs.length > 1 && radius > 4)!];
	expect(few.radius - most.radius * Math.sqrt(few.stories / most.stories)).toBeCloseTo(0, 0);
	expect(marks.reduce((sum, { stories }) => sum + stories, 0)).toBe(
		many.reduce((sum, { stories }) => sum + stories, 0)
	);
});

describe('a place that is told at several points or precisions', () => {
	const roughly = place('bordeaux', [-0.58, 44.84], 3, 6000);
	const exactly: Told = { ...place('bordeaux', [-0.57, 44.85], 2, 0), precision: 'exact' };
	const elsewhere: Told = { ...exactly, at: [-0.6, 44.8] };
	const told = [roughly, exactly, elsewhere, exactly];

	test('is one mark where they stand too close, named and linked once', () => {
		const [mark, ...more] = groupMarks(told, 17);
		expect(more).toEqual([]);
		expect(mark).toMatchObject({ slugs: ['bordeaux'], names: ['bordeaux'], stories: 7, exact: false });
		expect(groupMarks(told.toReversed(), 17)).toEqual([mark]);
	});

	test('is several where there is room, each with a key of its own', () => {
		const marks = groupMarks(told, 20_000);
		expect(marks.map(({ slugs, stories, exact }) => [slugs, stories, exact])).toEqual([
			[['bordeaux'], 3, false],
			[['bordeaux'], 2, true],
			[['bordeaux'], 2, true]
		]);
		expect(new Set(marks.map(({ key }) => key)).size).toBe(3);
	});

	test('counts a story that is told at both once', () => {
		const [mark] = groupMarks(
			[
				{ ...roughly, stories: 2, told: [1, 2] },
				{ ...exactly, stories: 2, told: [2, 3] }
			],
			17
		);
		expect(mark?.stories).toBe(3);
	});
});

test('nothing told is no mark', () => {
	expect(groupMarks([], 40)).toEqual([]);
});

test('places in one and the same spot are one mark', () => {
	const told = [place('camp', [1.9, 50.97], 1, 0), place('school', [1.9, 50.97], 2, 0)];
	const [mark] = groupMarks(told, 40);
	expect(mark?.slugs).toEqual(['school', 'camp']);
});

test('neighbours across the antimeridian are neighbours', () => {
	const [mark] = groupMarks([place('fiji', [179.9, -17]), place('taveuni', [-179.9, -17])], 10);
	expect(mark?.slugs).toHaveLength(2);
	expect(Math.abs(mark!.at[0])).toBeCloseTo(180, 6);
});

test('close up, a place is as large as the commune it stands for; an exact one stays a disc', () => {
	const [area] = groupMarks([place('croisilles', [2.87935, 50.19978], 3, 2400)], 4000);
	expect(area!.radius).toBeGreaterThan(100);
	const [exact] = groupMarks([place('camp', [1.9, 50.97], 1, 0)], 4000);
	expect(exact).toMatchObject({ exact: true, radius: 5 });
});

test('a place told of without a story of its own keeps its mark', () => {
	const [mark] = groupMarks([place('arras', [2.78, 50.29], 0)], 40);
	expect(mark).toMatchObject({ stories: 0, radius: 11 });
});

test('a story told in two places of one group is counted once', () => {
	const place = (slug: string, longitude: number, stories: number[]) => ({
		slug,
		name: slug,
		at: [longitude, 43.3] as Position,
		radius: 2000,
		precision: 'commune' as const,
		stories: stories.length,
		told: stories
	});
	const [mark, ...others] = groupMarks([place('pau', -0.36, [1, 2]), place('gelos', -0.37, [1])], 40);
	expect(others).toEqual([]);
	expect(mark).toMatchObject({ slugs: ['pau', 'gelos'], stories: 2 });
});
