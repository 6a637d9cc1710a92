import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCamps } from '../support/feature-service.ts';
import { startServer, type RunningServer } from '../support/production.ts';

/*
 * Other people's clients, as Debian has them. Debian's own Python is named by its path: another one on the PATH would
 * not find Debian's packages.
 */
const PYTHON = '/usr/bin/python3';
const runs = (command: string, ...given: string[]) => spawnSync(command, given).status === 0;
const hasGdal = runs('ogrinfo', '--version');
const hasOwslib = runs(PYTHON, '-c', 'import owslib.ogcapi.features');
if (!hasGdal) console.log('GDAL is not here (gdal-bin): its tests of OGC API - Features are skipped');
if (!hasOwslib)
	console.log('OWSLib is not here (python3-owslib): its tests of OGC API - Features are skipped');

let server: RunningServer;
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
	server = await startServer({}, async (data) => {
		await mkdir(join(data, 'layers'));
		writeCamps(join(data, 'layers', 'camps.gpkg'));
	});
}, 180_000);
afterAll(async () => {
	await server?.stop();
	await rm(folder, { recursive: true, force: true });
});

function said(command: string, ...given: string[]): string {
	const { status, stdout, stderr } = spawnSync(command, given, { encoding: 'utf8', timeout: 60_000 });
	expect(status, `${command} ${given.join(' ')}\n${stderr}`).toBe(0);
	expect(stderr).not.toMatch(/ERROR|Warning/);
	return stdout;
}

const matched = async (collection: string, query = '') => {
	const answer = await fetch(`${server.origin}/ogc/collections/${collection}/items?limit=1&${query}`);
	return ((await answer.json()) as { numberMatched: number }).numberMatched;
};

describe.skipIf(!hasGdal)('GDAL', () => {
	const source = () => `OAPIF:${server.origin}/ogc`;
	const count = (text: string) => Number(/Feature Count: (\d+)/.exec(text)![1]);

	test('lists the collections', () => {
		const list = said('ogrinfo', '-ro', source());
		for (const id of ['stories', 'places', 'milestones', 'camps']) expect(list).toContain(id);
	});

	test('finds the extent, the fields and the number of features', async () => {
		for (const collection of ['stories', 'places', 'milestones', 'camps']) {
			const text = said('ogrinfo', '-ro', '-so', source(), collection);
			expect(count(text), collection).toBe(await matched(collection));
			expect(text).toMatch(/Extent: \(-?[\d.]+, -?[\d.]+\) - \(-?[\d.]+, -?[\d.]+\)/);
		}
		expect(said('ogrinfo', '-ro', '-so', source(), 'stories')).toMatch(/title: String/);
	});

	test('asks for a box', async () => {
		const box = ['1.5', '50', '3.5', '51.2'];
		const text = said('ogrinfo', '-ro', '-so', source(), 'stories', '-spat', ...box);
		const expected = await matched('stories', `bbox=${box.join()}`);
		expect(count(text)).toBe(expected);
		expect(expected).toBeGreaterThan(0);
		expect(expected).toBeLessThan(await matched('stories'));
	});

	test('asks for a value', async () => {
		const text = said('ogrinfo', '-ro', '-so', source(), 'stories', '-where', "kind = 'portrait'");
		expect(count(text)).toBe(await matched('stories', 'kind=portrait'));
	});

	test.each([
		['GeoJSON', 'json'],
		['CSV', 'csv']
	])('pages through everything and writes as many rows of %s', async (format, suffix) => {
		for (const collection of ['stories', 'places', 'camps']) {
			const file = join(folder, `${collection}.${suffix}`);
			said('ogr2ogr', '-f', format, file, source(), collection, '-oo', 'PAGE_SIZE=2');
			const text = await readFile(file, 'utf8');
			const rows =
				suffix === 'json'
					? (JSON.parse(text) as FeatureCollection).features
					: (parse(text, { columns: true }) as unknown[]);
			expect(rows.length, collection).toBe(await matched(collection));
		}
	});
});

describe.skipIf(!hasOwslib)('OWSLib', () => {
	test('reads what there is, and features by box and id', async () => {
		const script = `
import json, sys
from owslib.ogcapi.features import Features
service = Features(sys.argv[1])
assert 'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core' in service.conformance()['conformsTo']
assert service.api()['openapi'].startswith('3.0')
assert service.collection_queryables('stories')['properties']['kind']
items = service.collection_items('stories', bbox=[1.5, 50, 3.5, 51.2], limit=1)
feature = service.collection_item('stories', items['features'][0]['id'])
print(json.dumps({
	'collections': service.feature_collections(),
	'matched': items['numberMatched'],
	'returned': items['numberReturned'],
	'id': feature['id']
}))`;
		const told = JSON.parse(said(PYTHON, '-c', script, `${server.origin}/ogc`)) as Record<string, unknown>;
		expect(told.collections).toEqual(['stories', 'places', 'milestones', 'camps']);
		expect(told.matched).toBe(await matched('stories', 'bbox=1.5,50,3.5,51.2'));
		expect(told.returned).toBe(1);
	});
});

test('HTTP says what the service says, to other sites too', async () => {
	const answer = await fetch(`${server.origin}/ogc/collections/stories/items?limit=1`, {
		headers: { accept: 'text/html' }
	});
	expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
	expect(answer.headers.get('vary')).toMatch(/accept/);
	const page = await answer.text();
	expect(page).toContain('--paper');
	expect(page).not.toMatch(/<script|%lieudit/);
	const json = await fetch(`${server.origin}/ogc/`);
	expect(json.headers.get('access-control-allow-origin')).toBe('*');
	const asked = await fetch(`${server.origin}/ogc/collections`, { method: 'OPTIONS' });
	expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([
		204,
		'GET, HEAD, OPTIONS'
	]);
	expect((await fetch(`${server.origin}/ogc/collections`, { method: 'POST' })).status).toBe(405);
});

test('a layer that is put there, broken or taken away is seen while the server runs', async () => {
	const layers = join(server.data, 'layers');
	const collections = async () => {
		const answer = await fetch(`${server.origin}/ogc/collections`);
		return ((await answer.json()) as { collections: { id: string }[] }).collections.map(({ id }) => id);
	};
	writeCamps(join(layers, 'more camps.gpkg'));
	await expect.poll(collections, { timeout: 10_000 }).toContain('more-camps');
	await rm(join(layers, 'more camps.gpkg'));
	await expect.poll(collections, { timeout: 10_000 }).not.toContain('more-camps');
}, 30_000);
