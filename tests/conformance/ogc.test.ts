import { check } from '@placemarkio/check-geojson';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { FeatureCollection, Feature } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HIDDEN } from '../support/newsroom.ts';
import { openService, ORIGIN, type OpenService } from '../support/feature-service.ts';

interface Parameter {
	name: string;
	in: 'query' | 'path';
	explode?: boolean;
	examples?: Record<string, { value: string | number | (string | number)[] }>;
}
interface Operation {
	parameters: Parameter[];
	responses: Record<string, { content: Record<string, { schema: { $ref?: string } }> }>;
}
interface Description {
	paths: Record<string, { get: Operation }>;
	components: { schemas: Record<string, object> };
}
type Items = FeatureCollection & {
	links: { rel: string; href: string; type: string }[];
	numberMatched?: number;
	numberReturned: number;
};

let service: OpenService;
let description: Description;
let ajv: Ajv;

beforeAll(async () => {
	service = await openService();
	description = service.read<Description>('api');
	// OpenAPI 3.0 writes null as `nullable`, which Ajv knows beside a type only
	ajv = new Ajv({ strict: false, schemas: [{ ...nullableAside(description), $id: 'api' }] });
	addFormats.default(ajv);
});
afterAll(() => service.close());

function nullableAside<T>(value: T): T {
	return JSON.parse(JSON.stringify(value), (_, one: Record<string, unknown>) => {
		if (!one?.nullable || one.type) return one;
		const { nullable: _n, ...rest } = one;
		return { anyOf: [rest, { type: 'null' }] };
	}) as T;
}

const items = (address: string) => service.read<Items>(address);
const ids = (address: string) => items(address).features.map(({ id }) => id);
const refusalOf = (address: string) => {
	const { headers, body } = service.ask(address);
	expect(headers['content-type']).toBe('application/problem+json');
	return JSON.parse(body) as Record<string, unknown>;
};
const local = (href: string) => href.slice(`${ORIGIN}/ogc/`.length);

describe('the description', () => {
	test('is valid OpenAPI 3.0', async () => {
		const { valid, errors } = await new Validator().validate(structuredClone(description) as never);
		expect(errors).toBeUndefined();
		expect(valid).toBe(true);
	});

	test('is true: every operation answers every example as it says', () => {
		let asked = 0;
		for (const [path, { get }] of Object.entries(description.paths)) {
			const id = get.parameters.find((one) => one.in === 'path');
			const known = id && Object.values(id.examples!)[0]!.value;
			const address = path.slice(1).replace('{featureId}', String(known));
			const queries = get.parameters
				.filter((one) => one.in === 'query')
				.flatMap((one) => Object.values(one.examples ?? {}).map(({ value }) => written(one, value)));
			for (const query of ['', ...queries]) {
				const answer = service.ask(`${address}?${query}`);
				expect(answer.status, `${address}?${query} ${answer.body.slice(0, 300)}`).toBe(200);
				const type = answer.headers['content-type']!;
				const content = get.responses['200']!.content;
				const described = Object.keys(content).find((one) => type.startsWith(one))!;
				expect(described, `${address}?${query}: ${type}`).toBeDefined();
				if (described !== 'text/html') expectShape(content[described]!.schema.$ref!, answer.body, address);
				asked++;
			}
		}
		expect(asked).toBeGreaterThan(150);
	});

	test('is complete: whatever is linked is described, and each parameter that is taken', () => {
		const known = refusalOf('collections/stories/items?nothing=1').choices as string[];
		const named = description.paths['/collections/stories/items']!.get.parameters.map(({ name }) => name);
		expect(named.toSorted()).toEqual(known.toSorted());
	});
});

function written({ name, explode }: Parameter, value: string | number | (string | number)[]): string {
	const all = Array.isArray(value) ? (explode ? value : [value.join(',')]) : [value];
	return all.map((one) => `${name}=${encodeURIComponent(one)}`).join('&');
}

function expectShape(schema: string, body: string, address: string): void {
	const validate = ajv.getSchema(`api${schema}`)!;
	const document = JSON.parse(body) as unknown;
	expect(validate(document), `${address}: ${JSON.stringify(validate.errors)}`).toBe(true);
}

describe('links', () => {
	test('all lead somewhere, to what they say', () => {
		const seen = new Set<string>();
		const open = ['', 'collections'];
		for (let address = open.pop(); address !== undefined; address = open.pop()) {
			if (seen.has(address)) continue;
			seen.add(address);
			const { status, headers, body } = service.ask(address);
			expect(status, address).toBe(200);
			if (!headers['content-type']!.includes('json')) continue;
			for (const { href, type } of linksIn(JSON.parse(body))) {
				if (!href.startsWith(`${ORIGIN}/ogc`)) continue;
				const next = href.slice(`${ORIGIN}/ogc`.length).replace(/^\//, '');
				if (type) expect(service.ask(next, type).headers['content-type'], href).toContain(type);
				open.push(next);
			}
		}
		expect(seen.size).toBeGreaterThan(40);
	});

	test('to the next page lead through everything once, whatever is published meanwhile', () => {
		const found: unknown[] = [];
		let address: string | undefined = 'collections/stories/items?limit=1';
		while (address) {
			const page: Items = items(address);
			expect(page.numberMatched).toBeGreaterThanOrEqual(4);
			found.push(...page.features.map(({ id }) => id));
			const next = page.links.find(({ rel }) => rel === 'next');
			address = next && local(next.href);
			if (found.length === 2) {
				service.database
					.prepare(
						`INSERT INTO story (id, slug, edition, status, kind, original, occurred, occurred_earliest,
						occurred_latest, published, published_earliest, published_latest, source_name, source_url)
						SELECT 999, 'newest', edition, status, kind, original, '2030-01-01', '2030-01-01', '2030-01-01',
						published, published_earliest, published_latest, source_name, source_url FROM story LIMIT 1`
					)
					.run();
			}
		}
		service.database.prepare('DELETE FROM story WHERE id = 999').run();
		expect(found.toSorted()).toEqual(['arrival', 'christmas', 'lessons', 'quarter-days']);
	});
});

function linksIn(value: unknown): { href: string; type?: string }[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('href' in value && typeof value.href === 'string') return [value as { href: string; type?: string }];
	return Object.values(value).flatMap(linksIn);
}

describe('items', () => {
	test('are GeoJSON of the public points', () => {
		const { features } = check(service.ask('collections/stories/items').body) as FeatureCollection;
		const geometries = Object.fromEntries(features.map(({ id, geometry }) => [id, geometry?.type]));
		expect(geometries).toEqual({
			arrival: 'MultiPoint',
			christmas: 'MultiPoint',
			lessons: 'MultiPoint',
			'quarter-days': 'MultiPoint'
		});
		expect(JSON.stringify(features)).not.toContain(HIDDEN.slug);
	});

	test('without a public place have no geometry', () => {
		const withhold = service.database.prepare(
			`UPDATE geotag SET precision = 'withheld', longitude = NULL, latitude = NULL, radius = NULL
			WHERE story = (SELECT id FROM story WHERE slug = 'quarter-days')`
		);
		const before = service.database.prepare('SELECT * FROM geotag').all() as Record<string, unknown>[];
		withhold.run();
		expect(service.read<Feature>('collections/stories/items/quarter-days').geometry).toBeNull();
		const restore = service.database.prepare(
			'UPDATE geotag SET precision = @precision, longitude = @longitude, latitude = @latitude, radius = @radius WHERE id = @id'
		);
		for (const row of before) restore.run(row);
	});

	test.each([
		['bbox=1.5,50.5,2.5,51.5', ['arrival', 'christmas']],
		['bbox=1.5,50.5,-100,2.5,51.5,100', ['arrival', 'christmas']],
		['bbox=179,-50,-179,50', []],
		['bbox=50.5,1.5,51.5,2.5&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326', ['arrival', 'christmas']],
		[
			'bbox=166979,6535000,278298,6710000&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/3857',
			['arrival', 'christmas']
		],
		['datetime=2016-12-24', ['christmas', 'lessons']],
		['datetime=2016-12-24T10:00:00Z', ['christmas', 'lessons']],
		['datetime=2017-01-01/..', ['quarter-days']],
		['datetime=../2016-11-01', ['arrival']],
		['datetime=2017-01-01/..&to=2016-12-31', []],
		['role=origin', ['christmas', 'lessons']],
		['place=calais&role=origin', ['christmas']],
		['kind=portrait', ['christmas']],
		['theme=arrival&theme=daily-life', ['arrival', 'christmas', 'lessons', 'quarter-days']],
		['near=50.97,1.9', []],
		['original=ar', ['quarter-days']],
		["filter=kind = 'portrait'", ['christmas']],
		["filter=A_CONTAINS(themes, ('arrival'))", ['arrival', 'christmas']],
		["filter=A_CONTAINS(places, ('calais'))", ['arrival']],
		["filter=CASEI(ACCENTI(title)) LIKE 'title of l%25'", ['lessons']],
		["filter=T_DURING(occurred, INTERVAL('2016-12-01','2016-12-31'))", ['christmas']],
		['filter=S_INTERSECTS(geometry, BBOX(1.5,50.5,2.5,51.5))', ['arrival', 'christmas']],
		[
			'filter=S_INTERSECTS(geometry, BBOX(50.5,1.5,51.5,2.5))&filter-crs=http://www.opengis.net/def/crs/EPSG/0/4326',
			['arrival', 'christmas']
		],
		['filter={"op":"=","args":[{"property":"kind"},"portrait"]}', ['christmas']],
		['filter={"op":"=","args":[{"property":"kind"},"portrait"]}&filter-lang=cql2-json', ['christmas']],
		["filter=kind = 'portrait'&datetime=2017-01-01/..", []]
	])('stories?%s', (query, expected) => {
		if (query.startsWith('near'))
			return expect(refusalOf(`collections/stories/items?${query}`).status).toBe(400);
		const page = items(`collections/stories/items?${query}`);
		expect(page.features.map(({ id }) => id as string).toSorted()).toEqual(expected);
		expect(page.numberMatched).toBe(expected.length);
	});

	test.each([
		['places', 'place=camp&role=origin', ['croisilles']],
		['places', 'name_fr=Calais', ['calais']],
		['places', 'bbox=1.5,50.5,2,51.5', ['calais', 'camp']],
		['places', "filter=place_kind = 'camp'", ['camp']],
		['milestones', 'place=calais', ['camp-a-year-on', 'camp-cleared']],
		['milestones', 'datetime=2017-01-01/..', ['camp-a-year-on']],
		['camps', 'bbox=1.85,50.95,1.86,50.96', [1]],
		['camps', 'bbox=1.95,50.95,1.96,50.96', []],
		['camps', 'datetime=2016-01-01/..', [2, 3]],
		['camps', "filter=name = 'L''Étoile'", [2]],
		['camps', 'filter=S_INTERSECTS(geometry, POINT(5.35 43.25))', [3]],
		['camps', 'open=true', [2, 3]],
		['camps', 'filter=places > 300 AND places IS NOT NULL', [1, 2]]
	])('%s?%s', (collection, query, expected) => {
		expect(ids(`collections/${collection}/items?${query}`).toSorted()).toEqual(expected);
	});

	test('come in the reference system that is asked for, its axes in their order', () => {
		const point = (crs: string) => {
			const { headers, body } = service.ask(`collections/places/items/camp?crs=${crs}`);
			expect(headers['content-crs']).toBe(`<${crs}>`);
			return ((JSON.parse(body) as Feature).geometry as { coordinates: number[] }).coordinates;
		};
		expect(point('http://www.opengis.net/def/crs/OGC/1.3/CRS84')).toEqual([1.90583, 50.96861]);
		expect(point('http://www.opengis.net/def/crs/EPSG/0/4326')).toEqual([50.96861, 1.90583]);
		const [x, y] = point('http://www.opengis.net/def/crs/EPSG/0/3857');
		// By PROJ 9: gdaltransform -s_srs OGC:CRS84 -t_srs EPSG:3857
		expect(x).toBeCloseTo(212156.03, 0);
		expect(y).toBeCloseTo(6615743.07, 0);
	});

	test('speak the language that is asked for', () => {
		const name = (language: string) =>
			service.read<Feature>(`collections/places/items/calais?lang=${language}`).properties!.name;
		expect(['fr', 'ar'].map(name)).toEqual(['Calais', 'كاليه']);
	});
});

describe('a refusal', () => {
	test.each([
		['nowhere', 404],
		['collections/nothing', 404],
		['collections/nothing/items', 404],
		['collections/stories/items/nothing', 404],
		['collections/camps/items/99', 404],
		['collections/stories/items/a/b', 404],
		['conformance/x', 404],
		['?x=1', 400, 'x'],
		['?f=xml', 400, 'f'],
		['?lang=es', 400, 'lang'],
		['collections/stories/items?limit=0', 400, 'limit'],
		['collections/stories/items?limit=ten', 400, 'limit'],
		['collections/stories/items?offset=999999', 400, 'offset'],
		['collections/stories/items?bbox=1,2,3', 400, 'bbox'],
		['collections/stories/items?bbox=1,52,3,50', 400, 'bbox'],
		['collections/stories/items?bbox=1,50,3,95', 400, 'bbox'],
		['collections/stories/items?crs=EPSG:4326', 400, 'crs'],
		['collections/stories/items?datetime=yesterday', 400, 'datetime'],
		['collections/stories/items?datetime=2017-01-01/2016-01-01', 400, 'datetime'],
		['collections/stories/items?datetime=2016-02-30', 400, 'datetime'],
		['collections/stories/items?after=x', 400, 'after'],
		['collections/places/items?after=x', 400, 'after'],
		['collections/stories/items?sort=nearest', 400, 'sort'],
		['collections/stories/items?theme=nothing', 400, 'theme'],
		['collections/stories/items?place=nowhere', 400, 'place'],
		['collections/camps/items?places=many', 400, 'places'],
		['collections/camps/items?kind=x', 400, 'kind'],
		['collections/stories/items?filter=kind', 400, 'filter'],
		['collections/stories/items?filter=nothing = 1', 400, 'filter']
	])('%s: %i', (address, status, parameter?: string) => {
		const refusal = refusalOf(address);
		expect(refusal).toMatchObject({
			status,
			type: 'about:blank',
			instance: expect.stringMatching(/^\/ogc/) as string
		});
		expect(refusal.parameter).toBe(parameter);
		expect(ajv.getSchema('api#/components/schemas/problem')!(refusal)).toBe(true);
	});

	test('of a filter says where it cannot be read', () => {
		const { position } = refusalOf("collections/stories/items?filter=kind = 'a' AND AND");
		expect(position).toEqual({ offset: 15, line: 1, column: 16 });
		expect(
			refusalOf('collections/stories/items?filter={"op":"=","args":[{"property":"no"},1]}').position
		).toEqual({
			pointer: '/args/0'
		});
	});

	test('is told to people as a page, and to those who want neither as 406', () => {
		const { status, headers, body } = service.ask('collections/nothing', 'text/html');
		expect([status, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
		expect(body).toContain('There is no collection');
		expect(service.ask('', 'image/png').status).toBe(406);
	});
});

test('a theme that only drafts have is as unknown as any', () => {
	service.database.prepare(`INSERT INTO theme (slug) VALUES ('secret')`).run();
	for (const collection of ['stories', 'places']) {
		const { status, choices } = refusalOf(`collections/${collection}/items?theme=secret`);
		expect([status, choices]).toEqual([400, ['arrival', 'daily-life']]);
	}
	service.database.prepare(`DELETE FROM theme WHERE slug = 'secret'`).run();
});

test('what is not published is in no answer', () => {
	service.database.prepare(`UPDATE story SET status = 'draft' WHERE slug = 'christmas'`).run();
	const told = ['collections/stories/items', 'collections/places/items', 'collections', 'api'].map(
		(address) => service.ask(address).body
	);
	expect(told.join()).not.toMatch(/christmas|Noël/);
	expect(service.ask('collections/stories/items/christmas').status).toBe(404);
	service.database.prepare(`UPDATE story SET status = 'published' WHERE slug = 'christmas'`).run();
	expect(service.ask('collections/stories/items/christmas').status).toBe(200);
});
