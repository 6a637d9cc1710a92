import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openService, type OpenService } from '../support/feature-service.ts';
import { day, number, numbers, queryOf, selectionValues, slug, words } from '../support/garbage.ts';
import { inTime } from '../support/in-time.ts';

let service: OpenService;
beforeAll(async () => {
	service = await openService();
});
afterAll(() => service.close());

const crs = ['OGC/1.3/CRS84', 'EPSG/0/4326', 'EPSG/0/3857', 'EPSG/0/9999'].map(
	(name) => `http://www.opengis.net/def/crs/${name}`
);
/** Pieces of CQL2 in any order, so that some are filters and most nearly are. */
const piece = fc.constantFrom(
	'kind',
	'=',
	'<>',
	"'portrait'",
	'AND',
	'OR',
	'NOT',
	'(',
	')',
	',',
	'title',
	'LIKE',
	"'%a%'",
	'IS NULL',
	'IN',
	'BETWEEN',
	'S_INTERSECTS',
	'S_WITHIN',
	'S_TOUCHES',
	'geometry',
	'BBOX(1,50,3,51)',
	'POINT(1 2)',
	'POLYGON((0 0,9 0,9 60,0 0))',
	'T_DURING',
	'occurred',
	"INTERVAL('2016-01-01','..')",
	"DATE('2016-12-24')",
	'A_CONTAINS',
	'themes',
	"('arrival')",
	'CASEI(title)',
	'1',
	'-1e400',
	'"x',
	'true',
	'places',
	'LINESTRING(0 0,1 1)',
	'name',
	'open',
	'fid'
);
const filter = fc.oneof(
	fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' ')),
	fc.tuple(piece, piece, piece).map(([a, b, c]) => `${a}(${b}, ${c})`),
	fc.json(),
	fc
		.constantFrom('=', '<', 'like', 's_intersects', 't_before', 'a_overlaps', 'isNull', 'not', 'and')
		.chain((op) =>
			fc
				.array(
					fc.oneof(
						fc.constantFrom(
							{ property: 'kind' },
							{ property: 'geometry' },
							{ bbox: [1, 50, 3, 51] },
							{ date: '2016-12-24' }
						),
						fc.jsonValue()
					),
					{ maxLength: 3 }
				)
				.map((args) => JSON.stringify({ op, args }))
		),
	fc.string({ unit: 'binary', maxLength: 60 })
);

const values: Record<string, fc.Arbitrary<string>> = {
	f: fc.constantFrom('json', 'html', 'xml'),
	lang: fc.constantFrom('fr', 'en', 'de', 'ar', 'es'),
	limit: fc.oneof(number, fc.constantFrom('1', '100', '10000', '99999')),
	offset: number,
	after: fc.oneof(words, number, fc.base64String()),
	bbox: numbers,
	'bbox-crs': fc.constantFrom(...crs),
	crs: fc.constantFrom(...crs),
	datetime: fc.oneof(
		day,
		fc.tuple(day, day).map((ends) => ends.join('/')),
		words
	),
	filter,
	'filter-lang': fc.constantFrom('cql2-text', 'cql2-json', 'cql'),
	'filter-crs': fc.constantFrom(...crs),
	...selectionValues,
	sort: fc.constantFrom('latest', 'earliest', 'published', 'nearest', 'relevance', 'none'),
	name: words,
	places: fc.oneof(number, words),
	open: fc.constantFrom('true', 'false', '1'),
	name_fr: words
};
const query = queryOf(values);
const path = fc.oneof(
	{
		weight: 8,
		arbitrary: fc
			.constantFrom('stories', 'places', 'milestones', 'camps')
			.map((id) => `collections/${id}/items`)
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			'',
			'api',
			'conformance',
			'collections',
			'collections/stories',
			'collections/camps/queryables'
		)
	},
	{ weight: 1, arbitrary: fc.oneof(fc.string(), slug).map((id) => `collections/stories/items/${id}`) }
);
const accept = fc.option(
	fc.oneof(fc.constantFrom('*/*', 'text/html', 'application/json', 'image/png'), fc.string())
);

test('ten thousand requests of all parameters and garbage are answered or refused, none late and none by a failure', () => {
	const statuses = new Map<number, number>();
	fc.assert(
		fc.property(path, query, accept, (path, query, accept) => {
			const { status, headers, body } = inTime(() => service.ask(`${path}?${query}`, accept));
			expect([200, 400, 404, 406]).toContain(status);
			if (headers['content-type']!.includes('json')) JSON.parse(body);
			statuses.set(status, (statuses.get(status) ?? 0) + 1);
		}),
		{ numRuns: 10_000 }
	);
	// Neither all refused nor all taken: the requests are of both sorts
	expect(statuses.get(200)).toBeGreaterThan(500);
	expect(statuses.get(400)).toBeGreaterThan(500);
}, 120_000);
