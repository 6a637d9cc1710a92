import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { geometryBlob, writeGeoPackage, type WrittenTable } from '../../../../tests/support/geopackage.ts';
import { geometryOf } from './layer-functions.ts';
import { Layers } from './layers.ts';

let folder: string;
let layers: Layers;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lieudit-layers-'));
	layers = new Layers(folder, ['stories']);
});
afterEach(() => {
	layers.close();
	vi.useRealTimers();
	rmSync(folder, { recursive: true });
});

const point = (x: number, y: number) => ({ type: 'Point' as const, coordinates: [x, y] });
const table = (more: Partial<WrittenTable> = {}): WrittenTable => ({
	table: 'towns',
	crs: 4326,
	columns: {
		name: 'TEXT(50)',
		people: 'INTEGER',
		photo: 'BLOB',
		since: 'DATE',
		seen: 'DATETIME',
		height: 'REAL'
	},
	rows: [{ geometry: point(2, 50), values: ['Arras', 41_000, null, null, null, 72.5] }],
	...more
});
const write = (name: string, ...tables: WrittenTable[]) => writeGeoPackage(join(folder, name), tables);
const why = (file: string) => layers.broken().find((one) => one.file === file)?.why;

describe('a GeoPackage', () => {
	test('becomes a layer for each of its tables of features', () => {
		write('Département du Nord.gpkg', table());
		write('two.gpkg', table({ table: 'a "quoted" name' }), table({ table: 'b' }));
		expect(layers.current().map(({ id }) => id)).toEqual([
			'departement-du-nord',
			'two-a-quoted-name',
			'two-b'
		]);
		expect(layers.broken()).toEqual([]);
		const [nord] = layers.current();
		expect(nord!.columns).toEqual([
			{ name: 'name', type: 'string' },
			{ name: 'people', type: 'integer' },
			{ name: 'since', type: 'date' },
			{ name: 'seen', type: 'timestamp' },
			{ name: 'height', type: 'number' }
		]);
		expect(nord!.bbox).toEqual([2, 50, 2, 50]);
	});

	test('has its words from the file beside it', () => {
		write('towns.gpkg', table());
		writeFileSync(
			join(folder, 'towns.json'),
			JSON.stringify({ title: 'Towns', attribution: 'IGN', licence: 'etalab-2.0' })
		);
		expect(layers.current()[0]).toMatchObject({
			title: 'Towns',
			attribution: 'IGN',
			licence: { name: 'etalab-2.0' }
		});
	});

	test('can say in its own metadata whom to name', () => {
		writeGeoPackage(join(folder, 'towns.gpkg'), [table()], (database) =>
			database.exec(`CREATE TABLE gpkg_metadata (id INTEGER PRIMARY KEY, mime_type TEXT, metadata TEXT);
				CREATE TABLE gpkg_metadata_reference (reference_scope TEXT, table_name TEXT, md_file_id INTEGER);
				INSERT INTO gpkg_metadata VALUES (1, 'text/plain', 'Contains data of the IGN');
				INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, 1);`)
		);
		expect(layers.current()[0]!.attribution).toBe('Contains data of the IGN');
	});

	test('is seen anew when it changes, and not before', () => {
		vi.useFakeTimers({ toFake: ['performance'] });
		expect(layers.current()).toEqual([]);
		write('towns.gpkg', table());
		expect(layers.current()).toEqual([]);
		vi.advanceTimersByTime(3000);
		expect(layers.current()).toHaveLength(1);
		rmSync(join(folder, 'towns.gpkg'));
		vi.advanceTimersByTime(3000);
		expect(layers.current()).toEqual([]);
	});
});

describe('a file that cannot be shown', () => {
	test.each<[string, (path: string) => void, RegExp]>([
		[
			'noise.gpkg',
			(path) => writeFileSync(path, 'noise '.repeat(1000)),
			/cannot be read \(file is not a database\)/
		],
		['empty.gpkg', (path) => writeFileSync(path, ''), /no GeoPackage/],
		[
			'plain.gpkg',
			(path) => writeGeoPackage(path, [table()], (database) => database.pragma('application_id = 0')),
			/no GeoPackage/
		],
		[
			'bare.gpkg',
			(path) => writeGeoPackage(path, [], (database) => database.exec('DROP TABLE gpkg_contents')),
			/no table gpkg_contents/
		],
		['nothing.gpkg', (path) => writeGeoPackage(path, []), /no table of features/],
		[
			'lambert.gpkg',
			(path) => writeGeoPackage(path, [table({ crs: 2154 })]),
			/EPSG:2154; change it to EPSG:4326/
		],
		[
			'view.gpkg',
			(path) =>
				writeGeoPackage(path, [table()], (database) =>
					database.exec(`ALTER TABLE towns RENAME TO real;
						CREATE VIEW towns AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS fid, NULL AS geom FROM n`)
				),
			/no plain table/
		],
		[
			'contents-view.gpkg',
			(path) =>
				writeGeoPackage(path, [table()], (database) =>
					database.exec('ALTER TABLE gpkg_contents RENAME TO c; CREATE VIEW gpkg_contents AS SELECT * FROM c')
				),
			/no table gpkg_contents/
		],
		[
			'computed.gpkg',
			(path) =>
				writeGeoPackage(path, [table()], (database) =>
					database.exec('ALTER TABLE towns ADD COLUMN big AS (zeroblob(1000000000))')
				),
			/computed/
		],
		[
			'wide.gpkg',
			(path) =>
				writeGeoPackage(path, [
					table({
						columns: Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`c${i}`, 'TEXT'])),
						rows: []
					})
				]),
			/more than 200 columns/
		],
		['stories.gpkg', (path) => writeGeoPackage(path, [table()]), /a collection stories already/],
		['___.gpkg', (path) => writeGeoPackage(path, [table()]), /no letter or digit/]
	])('%s is named with its reason, and the others stand', (file, write, reason) => {
		writeGeoPackage(join(folder, 'good.gpkg'), [table()]);
		write(join(folder, file));
		expect(layers.current().map(({ id }) => id)).toEqual(['good']);
		expect(why(file)).toMatch(reason);
	});

	test('is also one whose words cannot be read, and one that breaks when it is read', () => {
		write('towns.gpkg', table());
		writeFileSync(join(folder, 'towns.json'), '{"title": 1}');
		write('late.gpkg', table());
		expect(why('towns.gpkg')).toMatch(/words beside it/);
		layers.current()[0]!.refuse('it cannot be read (database disk image is malformed)');
		expect(layers.current()).toEqual([]);
		expect(why('late.gpkg')).toMatch(/malformed/);
	});
});

describe('a stored geometry', () => {
	test('comes in longitude and latitude', () => {
		expect(geometryOf(geometryBlob(point(2, 50), 4326), 4326)).toEqual(point(2, 50));
		const [longitude, latitude] = (
			geometryOf(geometryBlob(point(222_638.98, 6_446_275.84), 3857), 3857) as GeoJSON.Point
		).coordinates;
		expect(longitude).toBeCloseTo(2, 5);
		expect(latitude).toBeCloseTo(50, 5);
	});

	test('that cannot be read is none', () => {
		const whole = geometryBlob(point(2, 50), 4326);
		for (let length = 0; length < whole.length; length++)
			expect(geometryOf(whole.subarray(0, length), 4326)).toBeNull();
		for (const value of [null, 'text', 5, Buffer.alloc(5_000_000)])
			expect(geometryOf(value, 4326)).toBeNull();
		expect(geometryOf(geometryBlob(point(Infinity, 50), 4326), 4326)).toBeNull();
	});
});
