import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { SPATIAL_RELATIONS } from '../../geo/relate.ts';
import {
	ARRAY_RELATIONS,
	COMPARISON_OPERATORS,
	TEMPORAL_RELATIONS,
	type Bound,
	type Character,
	type Expression,
	type Instant,
	type Pattern,
	type Property,
	type Scalar,
	type Spatial,
	type Temporal
} from './expression.ts';
import { parseJson } from './json.ts';
import { parseText } from './text.ts';
import { writeJson, writeText } from './write.ts';

const text = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 8 }),
	fc.constantFrom("'", "\\'", "''", "\\\\'a", '%\\%_', 'è')
);
const sayable = text.filter((value) => !value.endsWith('\\'));
const property: fc.Arbitrary<Property> = fc
	.oneof(
		text,
		fc.constantFrom('name', 'eo:cloud_cover', 'AND', 'not', 'date', 'a"b', 'Straße', 'x y', 'POINT', '1a')
	)
	.filter((name) => name !== '')
	.map((name) => ({ kind: 'property', name }));
const character = sayable.map((value) => ({ kind: 'character' as const, value }));
const number = fc
	.double({ noNaN: true, noDefaultInfinity: true })
	.map((value) => ({ kind: 'number' as const, value: value + 0 }));
const boolean = fc.boolean().map((value) => ({ kind: 'boolean' as const, value }));
const instant: fc.Arbitrary<Instant> = fc
	.tuple(
		fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
		fc.boolean()
	)
	.map(([date, whole]) => {
		const iso = date.toISOString();
		if (whole) return { kind: 'date', value: iso.slice(0, 10) };
		return { kind: 'timestamp', value: iso.replace(/\.?0+Z$/, 'Z') };
	});
const bound: fc.Arbitrary<Bound> = fc.oneof(instant, property, fc.constant({ kind: 'open' as const }));
const folding = fc.array(fc.constantFrom('casei' as const, 'accenti' as const), { maxLength: 3 });
const folded = <T extends object>(operand: fc.Arbitrary<T>) =>
	fc
		.tuple(folding, operand)
		.map(([kinds, inner]) => kinds.reduce<object>((operand, kind) => ({ kind, operand }), inner));
const characters = folded(fc.oneof(character, property)) as fc.Arbitrary<Character>;
const pattern = folded(character) as fc.Arbitrary<Pattern>;
const scalar: fc.Arbitrary<Scalar> = fc.oneof(characters, number, boolean, instant);

const degree = fc.double({ min: -180, max: 180, noNaN: true }).map((value) => value + 0);
const position: fc.Arbitrary<Position> = fc.tuple(degree, degree);
const line = fc.array(position, { minLength: 2, maxLength: 4 });
const polygon = fc.array(
	fc.array(position, { minLength: 3, maxLength: 5 }).map((ring) => [...ring, ring[0]!]),
	{ minLength: 1, maxLength: 2 }
);
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const { geometry } = fc.letrec<{ geometry: Geometry }>((tie) => ({
	geometry: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
		line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
		polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
		some(position).map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
		some(line).map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
		some(polygon).map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates })),
		some(tie('geometry')).map((geometries) => ({ type: 'GeometryCollection' as const, geometries }))
	)
}));
const spatial: fc.Arbitrary<Spatial> = fc.oneof(
	property,
	geometry.map((one) => ({ kind: 'geometry' as const, geometry: one })),
	fc
		.tuple(degree, degree, degree, degree)
		.map(([w, a, e, b]) => ({ kind: 'bbox' as const, bbox: [w, Math.min(a, b), e, Math.max(a, b)] as never }))
);
const interval = fc.tuple(bound, bound).map(([start, end]) => ({ kind: 'interval' as const, start, end }));
const temporal: fc.Arbitrary<Temporal> = fc.oneof(instant, interval, property);
const array = fc.oneof(
	property,
	fc
		.array(fc.oneof(scalar, interval, spatial), { maxLength: 3 })
		.map((elements) => ({ kind: 'array' as const, elements }))
);

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
	expression: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		boolean,
		fc.record({
			kind: fc.constant('comparison' as const),
			operator: fc.constantFrom(...COMPARISON_OPERATORS),
			left: scalar,
			right: scalar
		}),
		fc.record({ kind: fc.constant('like' as const), operand: characters, pattern }),
		fc.record({ kind: fc.constant('between' as const), operand: scalar, low: scalar, high: scalar }),
		fc.record({ kind: fc.constant('in' as const), operand: scalar, list: some(scalar) }),
		fc.record({ kind: fc.constant('isNull' as const), operand: fc.oneof(scalar, interval, spatial) }),
		fc.record({
			kind: fc.constant('spatial' as const),
			relation: fc.constantFrom(...SPATIAL_RELATIONS),
			left: spatial,
			right: spatial
		}),
		fc.record({
			kind: fc.constant('temporal' as const),
			relation: fc.constantFrom(...TEMPORAL_RELATIONS),
			left: temporal,
			right: temporal
		}),
		fc.record({
			kind: fc.constant('array' as const),
			relation: fc.constantFrom(...ARRAY_RELATIONS),
			left: array,
			right: array
		}),
		fc.record({
			kind: fc.constantFrom('and' as const, 'or' as const),
			operands: fc.array(tie('expression'), { minLength: 2, maxLength: 3 })
		}),
		tie('expression').map((operand) => ({ kind: 'not' as const, operand }))
	)
}));

describe('any filter', () => {
	test('is the same after it was written as text and read', () => {
		fc.assert(
			fc.property(expression, (tree) => {
				const written = writeText(tree);
				fc.pre(written.length <= 10_000);
				expect(parseText(written).expression).toEqual(tree);
			}),
			{ numRuns: 2000 }
		);
	});

	test('is the same after it was written as JSON and read', () => {
		fc.assert(
			fc.property(expression, (tree) => {
				const written = JSON.stringify(writeJson(tree));
				fc.pre(written.length <= 10_000);
				expect(parseJson(written).expression).toEqual(tree);
			}),
			{ numRuns: 2000 }
		);
	});
});

test.each([
	"name LIKE 'a%' AND NOT (kind = 'brief' OR kind IS NULL)",
	"theme NOT IN ('sea', 'rail') OR \"not\" NOT BETWEEN 1 AND 2",
	"S_WITHIN(geometry, POLYGON((0 0, 1 0, 1 1, 0 0))) AND T_DURING(occurred, INTERVAL('..', '2015-01-01'))",
	"A_CONTAINS(themes, ('sea', 'it''s')) AND CASEI(ACCENTI(name)) = 'calais'",
	'S_EQUALS(g, GEOMETRYCOLLECTION(POINT(1 2), MULTIPOINT((3 4), (5 6)))) AND NOT (NOT x IS NULL)'
])('%s is written as a person would', (text) => {
	const written = writeText(parseText(text).expression);
	expect(written).toBe(text.replace('NOT (NOT x IS NULL)', 'NOT (x IS NOT NULL)'));
});

test('what text cannot say is refused by name', () => {
	const backslash = parseJson('{"op":"=","args":[{"property":"a"},"C:\\\\"]}').expression;
	expect(() => writeText(backslash)).toThrow('ends in a backslash');
});
