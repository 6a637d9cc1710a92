import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile';
import Database from 'better-sqlite3';
import type { Point } from 'geojson';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNewsroom, storeFile } from '../../src/lib/server/newsroom.ts';
import { ask, type Answer } from '../support/answer.ts';
import { plantSecrets, tellStory } from '../support/secrets.ts';
import { startServer, type RunningServer } from '../support/production.ts';

const TYPE = 'application/vnd.mapbox-vector-tile';
const TELLINGS = `SELECT count(*) FROM
	(SELECT DISTINCT story, place, precision, longitude, latitude FROM public_geotag WHERE true`;
/** More places in one town than a tile tells one by one. */
const CROWD = 700;

let server: RunningServer;
let database: Database.Database;

beforeAll(async () => {
	server = await startServer({}, async (folder) => {
		const store = await openNewsroom(folder);
		await store.destroy();
		const filled = new Database(storeFile(folder));
		tellStory(filled);
		plantSecrets(filled);
		crowd(filled);
		filled.close();
	});
	database = new Database(storeFile(server.data), { readonly: true });
}, 180_000);
afterAll(async () => {
	database?.close();
	await server?.stop();
});

/** Tells an exact place in hundreds of streets about Lyon, where the edition tells nothing. */
function crowd(filled: Database.Database): void {
	const story = filled.prepare(`INSERT INTO story (slug, edition, status, kind, original, occurred,
		occurred_earliest, occurred_latest, published, published_earliest, published_latest, source_name, source_url)
		SELECT 'crowd-' || ?, edition, 'published', 'crowded', original, occurred, occurred_earliest, occurred_latest,
		published, published_earliest, published_latest, source_name, source_url FROM story LIMIT 1`);
	const geotag =
		filled.prepare(`INSERT INTO geotag (story, place, position, role, precision, longitude, latitude, radius)
		VALUES (?, (SELECT id FROM place WHERE slug = 'paris'), 0, 'setting', 'exact', ?, ?, 0)`);
	filled.transaction(() => {
		for (let i = 0; i < CROWD; i++) {
			const { lastInsertRowid } = story.run(i);
			geotag.run(lastInsertRowid, 4.7 + (i % 28) * 0.01, 45.6 + Math.floor(i / 28) * 0.01);
		}
	})();
}

const tileAt = (z: number, x: number, y: number, query = '') =>
	ask(server.origin, `/tiles/${z}/${x}/${y}.mvt${query}`);

function read({ status, body }: Answer): Record<'cells' | 'places', VectorTileFeature[]> {
	const { layers } = new VectorTile(new PbfReader(status === 204 ? new Uint8Array() : body));
	expect(Object.keys(layers).filter((name) => name !== 'cells' && name !== 'places')).toEqual([]);
	const of = (name: string) =>
		Array.from({ length: layers[name]?.length ?? 0 }, (_, i) => layers[name]!.feature(i));
	return { cells: of('cells'), places: of('places') };
}

/** Every tile of a zoom, with where it stands. */
async function all(zoom: number, query = '') {
	const side = 2 ** zoom;
	const found = [];
	for (let x = 0; x < side; x++)
		for (let y = 0; y < side; y++) {
			const answer = await tileAt(zoom, x, y, query);
			found.push({ zoom, x, y, answer, ...read(answer) });
		}
	return found;
}

const sum = (numbers: unknown[]) => numbers.reduce<number>((total, one) => total + (one as number), 0);
const storiesOf = (tiles: Awaited<ReturnType<typeof all>>) =>
	sum(tiles.flatMap(({ cells }) => cells.map(({ properties }) => properties.count))) +
	sum(tiles.flatMap(({ places }) => places.map(({ properties }) => properties.stories)));

describe('the tiles of a zoom', () => {
	test.each([
		['everything', '', ''],
		['a role', '?role=origin', `AND role = 'origin'`],
		['a kind', '?kind=portrait', `AND story IN (SELECT id FROM public_story WHERE kind = 'portrait')`],
		[
			'a period',
			'?from=2017',
			`AND story IN (SELECT id FROM public_story WHERE occurred_latest >= '2017-01-01')`
		]
	])('add up to what is told: %s', async (_, query, where) => {
		const told = database.prepare(`${TELLINGS} ${where})`).pluck().get();
		expect(told).toBeGreaterThan(0);
		for (const zoom of [0, 1, 4]) expect(storiesOf(await all(zoom, query))).toBe(told);
	});

	test('tell where things are too many by the cell, and nearer by the place', async () => {
		const [world] = await all(0);
		expect(world!.cells.length).toBeGreaterThan(0);
		expect(world!.places).toEqual([]);
		const near = [];
		// About Lyon
		for (let x = 4201; x <= 4210; x++)
			for (let y = 2916; y <= 2934; y++) near.push(read(await tileAt(13, x, y)));
		expect(near.flatMap(({ cells }) => cells)).toEqual([]);
		const places = near.flatMap(({ places }) => places);
		expect(sum(places.map(({ properties }) => properties.stories))).toBe(CROWD);
		expect(places[0]!.properties).toEqual({ slug: 'paris', precision: 'exact', radius: 0, stories: 1 });
	});

	test('name places in the language that is asked for', async () => {
		const names = async (query: string) =>
			(await all(2, `?kind=portrait${query}`)).flatMap(({ places }) =>
				places.map(({ properties }) => properties.name)
			);
		const named = (language: string) =>
			database
				.prepare(
					`SELECT DISTINCT name FROM place_text JOIN public_geotag USING (place)
					WHERE language = ? AND story IN (SELECT id FROM public_story WHERE kind = 'portrait') ORDER BY 1`
				)
				.pluck()
				.all(language);
		expect([...new Set(await names('&lang=ar'))].sort()).toEqual(named('ar').sort());
		expect(new Set(await names(''))).toEqual(new Set([undefined]));
	});

	test('show every place at its public point, and no other', async () => {
		const ZOOM = 6;
		const points = database.prepare('SELECT DISTINCT longitude, latitude FROM public_geotag').raw().all() as [
			number,
			number
		][];
		const truths = database
			.prepare(`SELECT geometry ->> '$.coordinates[0]', geometry ->> '$.coordinates[1]' FROM true_geometry`)
			.raw()
			.all() as [number, number][];
		const hidden = truths.filter((truth) => !points.some((point) => meets(point, truth, 1e-6)));
		const tiles = [];
		// France
		for (let x = 30; x <= 34; x++)
			for (let y = 20; y <= 24; y++) tiles.push({ x, y, ...read(await tileAt(ZOOM, x, y)) });
		const shown = tiles.flatMap(({ x, y, places }) =>
			places.map((place) => place.toGeoJSON(x, y, ZOOM).geometry as Point)
		);
		expect(hidden.length).toBeGreaterThan(5);
		expect(shown.length).toBeGreaterThan(10);
		// A unit of these tiles, in degrees
		const unit = 360 / 2 ** ZOOM / 4096;
		for (const { coordinates } of shown)
			expect(points.some((point) => meets(point, coordinates, 1.5 * unit))).toBe(true);
		const isTold = (truth: [number, number]) => points.some((point) => meets(point, truth, 3 * unit));
		for (const truth of hidden.filter((one) => !isTold(one)))
			expect(shown.some(({ coordinates }) => meets(coordinates, truth, 1.5 * unit))).toBe(false);
	});
});

const meets = ([x, y]: readonly number[], [u, v]: readonly number[], degrees: number) =>
	Math.abs(x! - u!) <= degrees && Math.abs(y! - v!) <= degrees;

describe('a tile', () => {
	test('may be drawn by any page, is kept and asked for again, and comes compressed', async () => {
		const { status, headers, body } = await tileAt(0, 0, 0);
		expect(status).toBe(200);
		expect(headers).toMatchObject({
			'content-type': TYPE,
			'cache-control': 'public, no-cache',
			'access-control-allow-origin': '*'
		});
		expect(headers.vary).toBe('accept-encoding');
		const path = '/tiles/0/0/0.mvt';
		for (const coding of ['gzip', 'br']) {
			const coded = await ask(server.origin, path, { headers: { 'accept-encoding': coding } });
			expect(coded.headers['content-encoding']).toBe(coding);
			expect(coded.body.equals(body)).toBe(true);
			expect(coded.sent.length).toBeLessThan(100_000);
		}
		const again = await ask(server.origin, path, { headers: { 'if-none-match': headers.etag } });
		expect(again.status).toBe(304);
		expect(again.body.length).toBe(0);
	});

	test('with nothing in it has no content', async () => {
		const { status, headers, body } = await tileAt(5, 0, 0);
		expect([status, body.length]).toEqual([204, 0]);
		expect(headers['access-control-allow-origin']).toBe('*');
	});

	test.each([
		['/tiles/21/0/0.mvt', 'tile'],
		['/tiles/1/2/0.mvt', 'tile'],
		['/tiles/1/0/2.mvt', 'tile'],
		['/tiles/4/0/99999999.mvt', 'tile'],
		['/tiles/0/0/0.mvt?bbox=1,2,3', 'bbox'],
		['/tiles/0/0/0.mvt?theme=nothing', 'theme'],
		['/tiles/0/0/0.mvt?place=nowhere', 'place'],
		['/tiles/0/0/0.mvt?colour=red', 'colour'],
		['/tiles/0/0/0.mvt?lang=xx', 'lang'],
		['/tiles/0/0/0.mvt?lang=fr&lang=de', 'lang'],
		['/tiles/tiles.json?from=yesterday', 'from']
	])('is refused in words: %s', async (path, parameter) => {
		const { status, headers, text } = await ask(server.origin, path);
		expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
		expect(headers['access-control-allow-origin']).toBe('*');
		expect(JSON.parse(text)).toMatchObject({
			status: 400,
			parameter,
			detail: expect.stringContaining(parameter)
		});
	});

	test.each([
		'/tiles',
		'/tiles/0/0',
		'/tiles/0/0/0',
		'/tiles/0/0/0.png',
		'/tiles/a/0/0.mvt',
		'/tiles/-1/0/0.mvt',
		'/tiles/00/0/0.mvt',
		'/tiles/0/0/0.5.mvt'
	])('is not at %s', async (path) => {
		expect((await ask(server.origin, path)).status).toBe(404);
	});
});

describe('TileJSON', () => {
	const described = async (query = '') =>
		JSON.parse((await ask(server.origin, `/tiles/tiles.json${query}`)).text) as {
			tiles: string[];
			bounds: [number, number, number, number];
			vector_layers: { id: string; fields: Record<string, string> }[];
		};

	test('says what the specification asks for, and keeps the selection', async () => {
		const { headers } = await ask(server.origin, '/tiles/tiles.json');
		expect(headers).toMatchObject({ 'content-type': 'application/json', 'access-control-allow-origin': '*' });
		const tileJson = await described('?kind=portrait&from=2016&lang=de');
		expect(tileJson).toMatchObject({ tilejson: '3.0.0', scheme: 'xyz', minzoom: 0, maxzoom: 14 });
		expect(tileJson.tiles).toEqual([
			`${server.origin}/tiles/{z}/{x}/{y}.mvt?from=2016-01-01&kind=portrait&lang=de`
		]);
		const address = tileJson.tiles[0]!.replace('{z}/{x}/{y}', '0/0/0').slice(server.origin.length);
		expect((await ask(server.origin, address)).headers['content-type']).toBe(TYPE);
	});

	test('has bounds that hold every point of the selection', async () => {
		for (const [query, where] of [
			['', 'true'],
			['?kind=crowded', `story IN (SELECT id FROM public_story WHERE kind = 'crowded')`],
			['?kind=portrait', `story IN (SELECT id FROM public_story WHERE kind = 'portrait')`]
		] as const) {
			const [west, south, east, north] = (await described(query)).bounds;
			const extent = database
				.prepare(
					`SELECT min(longitude), min(latitude), max(longitude), max(latitude) FROM public_geotag WHERE ${where}`
				)
				.raw()
				.get() as [number, number, number, number];
			expect(west <= extent[0] && south <= extent[1] && east >= extent[2] && north >= extent[3]).toBe(true);
			expect(east - west).toBeLessThan(extent[2] - extent[0] + 12);
		}
		expect((await described('?from=2091')).bounds).toEqual([-180, -85.0511287798, 180, 85.0511287798]);
	});

	test('names the layers and fields that the tiles have', async () => {
		const { vector_layers: layers } = await described();
		const fields = Object.fromEntries(layers.map(({ id, fields }) => [id, Object.keys(fields).sort()]));
		const [world] = await all(0, '?lang=fr');
		const [few] = await all(0, '?kind=portrait&lang=fr');
		expect(Object.keys(world!.cells[0]!.properties).sort()).toEqual(fields.cells);
		expect(Object.keys(few!.places[0]!.properties).sort()).toEqual(fields.places);
	});
});
