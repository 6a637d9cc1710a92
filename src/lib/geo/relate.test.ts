import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { intersectionMatrix } from './intersection-matrix.ts';
import { orientation } from './orientation.ts';
import { related, SPATIAL_RELATIONS, type SpatialRelation } from './relate.ts';
import { bboxOf, locate, shapeOf } from './shape.ts';

const point = (...at: [number, number]): Geometry => ({ type: 'Point', coordinates: at });
const points = (...coordinates: Position[]): Geometry => ({ type: 'MultiPoint', coordinates });
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const lines = (...coordinates: Position[][]): Geometry => ({ type: 'MultiLineString', coordinates });
const box = (w: number, s: number, e: number, n: number): Position[] => [
	[w, s],
	[e, s],
	[e, n],
	[w, n],
	[w, s]
];
const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
const polygons = (...coordinates: Position[][][]): Geometry => ({ type: 'MultiPolygon', coordinates });
const collection = (...geometries: Geometry[]): Geometry => ({ type: 'GeometryCollection', geometries });

const square = polygon(box(0, 0, 10, 10));
const ring = polygon(box(0, 0, 10, 10), box(3, 3, 7, 7));
const turned = polygon([...box(0, 0, 10, 10)].reverse());

/** All relations that hold, in alphabetical order. */
const held = (a: Geometry, b: Geometry) =>
	SPATIAL_RELATIONS.filter((relation) => related(relation, shapeOf(a), shapeOf(b))).sort();

const EQUAL = ['contains', 'equals', 'intersects', 'within'];
const TOUCH = ['intersects', 'touches'];
const WITHIN = ['intersects', 'within'];
const CONTAINS = ['contains', 'intersects'];
const CROSS = ['crosses', 'intersects'];
const OVERLAP = ['intersects', 'overlaps'];
const APART = ['disjoint'];

describe('eight relations', () => {
	test.each<[string, Geometry, Geometry, string[]]>([
		['a point and itself', point(1, 1), point(1, 1), EQUAL],
		['two points', point(1, 1), point(1, 2), APART],
		['a point given twice', points([1, 1], [1, 1]), point(1, 1), EQUAL],
		['points that share one of two', points([1, 1], [2, 2]), points([2, 2], [3, 3]), OVERLAP],
		['a point inside', point(5, 5), square, WITHIN],
		['a point on a side', point(0, 5), square, TOUCH],
		['a point on a corner', point(10, 10), square, TOUCH],
		['a point in a hole', point(5, 5), ring, APART],
		['a point on the rim of a hole', point(3, 5), ring, TOUCH],
		['a point inside, whichever way the ring runs', point(5, 5), turned, WITHIN],
		['points inside and outside', points([5, 5], [20, 20]), square, CROSS],
		['points on the rim only', points([0, 5], [0, 6]), square, TOUCH],
		['points inside and on the rim', points([0, 5], [5, 5]), square, WITHIN],
		['a point on a line', point(5, 0), line([0, 0], [10, 0]), WITHIN],
		['a point on the end of a line', point(0, 0), line([0, 0], [10, 0]), TOUCH],
		['a point where a ring closes', point(0, 0), line(...box(0, 0, 1, 1)), WITHIN],
		[
			'a point where two lines meet',
			point(1, 0),
			lines(
				[
					[0, 0],
					[1, 0]
				],
				[
					[1, 0],
					[2, 0]
				]
			),
			WITHIN
		],
		['two lines that cross', line([0, 0], [2, 2]), line([0, 2], [2, 0]), CROSS],
		['two lines end to end', line([0, 0], [1, 0]), line([1, 0], [2, 0]), TOUCH],
		['a line that ends in the middle of another', line([1, 0], [1, 5]), line([0, 0], [2, 0]), TOUCH],
		['two lines that run together', line([0, 0], [2, 0]), line([1, 0], [3, 0]), OVERLAP],
		['a piece of a line', line([1, 0], [2, 0]), line([0, 0], [3, 0]), WITHIN],
		[
			'a line the other way round, with one stop more',
			line([0, 0], [3, 0]),
			line([3, 0], [1, 0], [0, 0]),
			EQUAL
		],
		['a line through', line([-5, 5], [15, 5]), square, CROSS],
		['a line through a hole alone', line([4, 5], [6, 5]), ring, APART],
		['a line from rim to rim of a hole', line([3, 5], [7, 5]), ring, TOUCH],
		['a line across a hole', line([1, 5], [9, 5]), ring, CROSS],
		['a line inside', line([1, 1], [9, 9]), square, WITHIN],
		['a line along a side', line([0, 2], [0, 8]), square, TOUCH],
		['a line that leaves through a corner', line([5, 5], [15, 15]), square, CROSS],
		['two squares that overlap', square, polygon(box(5, 5, 15, 15)), OVERLAP],
		['two squares side by side', square, polygon(box(10, 0, 20, 10)), TOUCH],
		['two squares corner to corner', square, polygon(box(10, 10, 20, 20)), TOUCH],
		['a square within', polygon(box(2, 2, 3, 3)), square, WITHIN],
		['a square that fills a hole', polygon(box(3, 3, 7, 7)), ring, TOUCH],
		['a square in a hole', polygon(box(4, 4, 6, 6)), ring, APART],
		['a square and itself, turned', square, turned, EQUAL],
		['a square around', square, polygon(box(2, 2, 3, 3)), CONTAINS],
		['two halves and the whole', polygons([box(0, 0, 5, 10)], [box(5, 0, 10, 10)]), square, EQUAL],
		['two squares, one of them inside', polygons([box(1, 1, 2, 2)], [box(20, 20, 21, 21)]), square, OVERLAP],
		['a collection inside', collection(point(5, 5), line([1, 1], [2, 2])), square, WITHIN],
		['a collection that reaches out', collection(point(5, 5), line([1, 1], [20, 20])), square, CROSS],
		['a collection in a collection', collection(collection(point(1, 1))), point(1, 1), EQUAL],
		['a point of a collection covered by its area', collection(point(5, 5), square), square, EQUAL],
		['heights', { type: 'Point', coordinates: [5, 5, 900] }, square, WITHIN],
		['a line that is a point', line([5, 5], [5, 5]), square, WITHIN],
		['-0 and 0', point(-0, 5), point(0, 5), EQUAL],
		['nothing', points(), square, APART]
	])('%s', (_, a, b, relations) => {
		expect(held(a, b)).toEqual(relations);
	});

	test('lines that run together do so where a third line crosses them between two doubles', () => {
		const [a, b] = [
			lines(
				[
					[3, 4],
					[3, 1]
				],
				[
					[4, 3],
					[1, 2]
				]
			),
			line([3, 2], [3, 3], [5, 2])
		];
		expect(held(a, b)).toEqual(OVERLAP);
	});

	test('three lines through one point between doubles meet in it, and nowhere else', () => {
		const [a, b] = [
			line([4, 0], [0, 3]),
			lines(
				[
					[2, 2],
					[0, 1]
				],
				[
					[4, 1],
					[1, 2]
				]
			)
		];
		expect([held(a, b), held(b, a)]).toEqual([CROSS, CROSS]);
		const c = lines(
			[
				[3, 2],
				[1, 4]
			],
			[
				[5, 4],
				[0, 3]
			]
		);
		const d = line([1, 0], [2, 5]);
		expect([held(c, d), held(d, c)]).toEqual([CROSS, CROSS]);
	});

	test('a vertex that rounding would put beside a side lies on it', () => {
		// 0.1 + 0.2 > 0.3 in doubles: on the line through (0, 0) and (0.3, 0.3) all the same, as x is y.
		expect(held(point(0.1 + 0.2, 0.1 + 0.2), line([0, 0], [1, 1]))).toEqual(WITHIN);
		expect(held(point(0.1, 0.3), line([0, 0], [1, 3]))).toEqual(APART);
		expect(orientation([0, 0], [1, 3], [0.1, 0.3])).toBe(-1);
	});
});

test('the matrix of the standard’s example: two squares that overlap (2 1 2, 1 0 1, 2 1 2)', () => {
	const matrix = intersectionMatrix(shapeOf(square), shapeOf(polygon(box(5, 5, 15, 15))));
	expect(matrix).toEqual({
		interior: { interior: 2, boundary: 1, exterior: 2 },
		boundary: { interior: 1, boundary: 0, exterior: 1 },
		exterior: { interior: 2, boundary: 1, exterior: 2 }
	});
});

// A small grid, so that corners meet, sides run together and lines pass through corners.
const position = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
const path = fc.array(position, { minLength: 2, maxLength: 5 });
/** Stars around a point are never crossed by themselves. */
const star = fc
	.tuple(position, fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 8 }))
	.map(([[x, y], reaches]) => {
		const corners = reaches.map((reach, i): Position => {
			const angle = (2 * Math.PI * i) / reaches.length;
			// Corners within a rounding of one another are below what crossings are told apart by.
			const round = (value: number) => Math.round(value * 64) / 64;
			return [round(x + reach * Math.cos(angle)), round(y + reach * Math.sin(angle))];
		});
		return [...corners, corners[0]!];
	});
const simple: fc.Arbitrary<Geometry> = fc.oneof(
	position.map((at) => point(...at)),
	fc.array(position, { minLength: 1, maxLength: 4 }).map((all) => points(...all)),
	path.map((all) => line(...all)),
	fc.array(path, { minLength: 1, maxLength: 3 }).map((all) => lines(...all)),
	star.map((outer) => polygon(outer)),
	fc
		.tuple(position, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
		.map(([[x, y], w, h]) => polygon(box(x, y, x + w, y + h)))
);
const geometry = fc.oneof(
	simple,
	fc.array(simple, { minLength: 1, maxLength: 3 }).map((all) => collection(...all))
);

describe('whatever the two geometries', () => {
	const is = (relation: SpatialRelation, a: Geometry, b: Geometry) =>
		related(relation, shapeOf(a), shapeOf(b));
	const holds = (law: (a: Geometry, b: Geometry) => boolean) =>
		fc.assert(fc.property(geometry, geometry, law), { numRuns: 400 });

	test.each(['equals', 'disjoint', 'intersects', 'touches', 'overlaps', 'crosses'] as const)(
		'%s is the same both ways',
		(relation) => holds((a, b) => is(relation, a, b) === is(relation, b, a))
	);
	test('disjoint is what does not intersect', () => {
		holds((a, b) => is('disjoint', a, b) === !is('intersects', a, b));
	});
	test('within is contains seen from the other', () => {
		holds((a, b) => is('within', a, b) === is('contains', b, a));
	});
	test('equals is within and contains', () => {
		holds((a, b) => is('equals', a, b) === (is('within', a, b) && is('contains', a, b)));
	});
	test('touches, overlaps, crosses and within exclude one another', () => {
		holds((a, b) => {
			const found = (['touches', 'overlaps', 'crosses', 'within'] as const).filter((one) => is(one, a, b));
			return found.length <= 1 && (found.length === 0 || is('intersects', a, b));
		});
	});
	test('each equals itself, and itself moved far is disjoint', () => {
		fc.assert(
			fc.property(geometry, (a) => {
				const away = JSON.parse(JSON.stringify(a), (_, value: unknown) =>
					typeof value === 'number' ? value + 100 : value
				) as Geometry;
				return is('equals', a, a) && is('disjoint', a, away);
			})
		);
	});
	test('a point is answered alone as by the matrix', () => {
		fc.assert(
			fc.property(position, geometry, (at, b) => {
				// Given twice it is the same set of points, but takes the long way.
				const [alone, twice] = [point(...at), points(at, at)];
				return SPATIAL_RELATIONS.every((relation) => is(relation, alone, b) === is(relation, twice, b));
			})
		);
	});
});

test('a shape tells its box and where a point lies', () => {
	expect(bboxOf(collection(point(-3, 4), line([1, 1], [2, 9])))).toEqual([-3, 1, 2, 9]);
	expect(bboxOf(points())).toBeUndefined();
	expect(locate([3, 5], shapeOf(ring))).toBe('boundary');
	expect(locate([1, 5], shapeOf(ring))).toBe('interior');
	expect(locate([5, 5], shapeOf(ring))).toBe('exterior');
});
