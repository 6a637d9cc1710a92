import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTime } from '../../../../tests/support/in-time.ts';
import { parseJson } from './json.ts';
import { Cql2Error, LIMITS, type Position } from './refusal.ts';
import { parseText } from './text.ts';

const point = { type: 'Point', coordinates: [1, 1] };

describe('garbage', () => {
	const words = [
		'AND',
		'or',
		'NOT',
		'(',
		')',
		',',
		"'",
		'"',
		"'a'",
		'"b"',
		'a',
		'=',
		'<>',
		'<',
		'LIKE',
		'BETWEEN',
		'IN',
		'IS',
		'NULL',
		'1',
		'-',
		'.5',
		'1e5',
		'CASEI(',
		'ACCENTI(',
		"DATE('2020-01-01')",
		'INTERVAL(',
		"'..'",
		'S_INTERSECTS(',
		'T_DURING(',
		'A_CONTAINS(',
		'POINT',
		'POLYGON((',
		'MULTIPOINT Z',
		'GEOMETRYCOLLECTION(',
		'BBOX(1,2,3,4)',
		'TRUE',
		'\\',
		'\u0000',
		'\ud800',
		'é',
		'🦊',
		'\n',
		'+',
		'*',
		';',
		'--'
	];
	const soup = fc
		.array(fc.constantFrom(...words), { maxLength: 40 })
		.chain((parts) => fc.constantFrom('', ' ').map((glue) => parts.join(glue)));
	const json = fc.oneof(
		fc.json(),
		fc
			.letrec((tie) => ({
				node: fc.oneof(
					{ depthSize: 'small' },
					fc.constantFrom<unknown>(
						null,
						true,
						5,
						'x',
						[],
						{},
						{ property: 'a' },
						{ bbox: [1, 2, 3, 4] },
						point
					),
					fc.record({
						op: fc.constantFrom(
							'and',
							'not',
							'=',
							'like',
							'in',
							'casei',
							's_within',
							't_after',
							'a_equals',
							'__proto__'
						),
						args: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), tie('node'))
					}),
					fc.record({ interval: fc.array(tie('node'), { maxLength: 3 }) }),
					fc.record({
						type: fc.constantFrom('Polygon', 'MultiPoint', 'GeometryCollection'),
						coordinates: tie('node')
					})
				)
			}))
			.node.map((value) => JSON.stringify(value))
	);

	const outcome = (parse: (text: string) => unknown, text: string): Position | 'parsed' => {
		try {
			inTime(() => parse(text));
			return 'parsed';
		} catch (cause) {
			if (!(cause instanceof Cql2Error)) throw cause;
			return cause.position;
		}
	};

	test.each([
		['letters', fc.string({ unit: 'binary', maxLength: 200 }), parseText],
		['words of CQL2', soup, parseText],
		['JSON', json, parseJson]
	])('of %s is refused with its place, or understood, and in time', (_, garbage, parse) => {
		fc.assert(
			fc.property(garbage, (text) => {
				const found = outcome(parse, text);
				if (found !== 'parsed' && 'offset' in found) {
					expect(found.offset).toBeLessThanOrEqual(text.length);
					expect(Math.min(found.line, found.column)).toBeGreaterThan(0);
				}
			}),
			{ numRuns: 4000 }
		);
	});

	test.each([
		"'".repeat(LIMITS.characters),
		"\\'".repeat(LIMITS.characters / 2),
		`a = '${"''".repeat(4990)}`,
		'"'.repeat(LIMITS.characters - 1),
		'9'.repeat(LIMITS.characters),
		'a.'.repeat(LIMITS.characters / 2),
		'NOT '.repeat(LIMITS.characters / 4),
		'a=1 AND '.repeat(LIMITS.characters / 8),
		'1 IN ('.repeat(1600)
	])('long and odd (%#) takes no longer', (text) => {
		expect(outcome(parseText, text)).toHaveProperty('offset');
	});
});
