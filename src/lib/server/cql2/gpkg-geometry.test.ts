import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { Geometry } from 'geojson';
import { describe, expect, test } from 'vitest';
import { accenti, casei, globOf } from './folding.ts';
import { registerFunctions } from './functions.ts';
import { GeometryRefused, readGeoPackageEnvelope, readGeoPackageGeometry } from './gpkg-geometry.ts';

/** Writes WKB as ISO 13249-3 has it; `more` is what stands after longitude and latitude: heights, measures. */
function wkb(geometry: Geometry, little = true, more: number[] = [], kind = 0): Buffer {
	const uint = (value: number) => {
		const bytes = Buffer.alloc(4);
		if (little) bytes.writeUInt32LE(value);
		else bytes.writeUInt32BE(value);
		return bytes;
	};
	const double = (value: number) => {
		const bytes = Buffer.alloc(8);
		if (little) bytes.writeDoubleLE(value);
		else bytes.writeDoubleBE(value);
		return bytes;
	};
	const type = [
		'Point',
		'LineString',
		'Polygon',
		'MultiPoint',
		'MultiLineString',
		'MultiPolygon',
		'GeometryCollection'
	];
	const point = (at: number[]) => Buffer.concat([...(at.length ? at : [NaN, NaN]), ...more].map(double));
	const many = <T>(all: T[], write: (one: T) => Buffer) =>
		Buffer.concat([uint(all.length), ...all.map(write)]);
	const nested = (one: Geometry) => wkb(one, little, more, kind);
	const body = () => {
		switch (geometry.type) {
			case 'Point':
				return point(geometry.coordinates);
			case 'LineString':
				return many(geometry.coordinates, point);
			case 'Polygon':
				return many(geometry.coordinates, (ring) => many(ring, point));
			case 'MultiPoint':
				return many(geometry.coordinates, (coordinates) => nested({ type: 'Point', coordinates }));
			case 'MultiLineString':
				return many(geometry.coordinates, (coordinates) => nested({ type: 'LineString', coordinates }));
			case 'MultiPolygon':
				return many(geometry.coordinates, (coordinates) => nested({ type: 'Polygon', coordinates }));
			case 'GeometryCollection':
				return many(geometry.geometries, nested);
		}
	};
	return Buffer.concat([Buffer.from([little ? 1 : 0]), uint(kind + 1 + type.indexOf(geometry.type)), body()]);
}

/** A blob of GeoPackage: its header, little endian, with [west, east, south, north] or without. */
function blob(body: Buffer, envelope?: number[], flags = 0): Buffer {
	const head = Buffer.alloc(8 + (envelope?.length ?? 0) * 8);
	head.write('GP');
	head[3] = 1 | (envelope ? 2 : 0) | flags;
	head.writeInt32LE(4326, 4);
	envelope?.forEach((value, i) => head.writeDoubleLE(value, 8 + i * 8));
	return Buffer.concat([head, body]);
}

const ring = [
	[0, 0],
	[10, 0],
	[10, 10],
	[0, 0]
];
const all: Geometry[] = [
	{ type: 'Point', coordinates: [1.5, -2.25] },
	{ type: 'LineString', coordinates: ring },
	{ type: 'Polygon', coordinates: [ring, ring] },
	{ type: 'MultiPoint', coordinates: ring },
	{ type: 'MultiLineString', coordinates: [ring, ring] },
	{ type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] }
];
const geometries: Geometry[] = [...all, { type: 'GeometryCollection', geometries: all }];

describe("a GeoPackage's geometry", () => {
	test.each(geometries)(
		'of type $type is read, with heights and measures or without, in either order of bytes',
		(geometry) => {
			expect(readGeoPackageGeometry(blob(wkb(geometry)))).toEqual(geometry);
			expect(readGeoPackageGeometry(blob(wkb(geometry, false), [0, 1, 2, 3]))).toEqual(geometry);
			expect(readGeoPackageGeometry(blob(wkb(geometry, true, [99], 1000)))).toEqual(geometry);
			expect(readGeoPackageGeometry(blob(wkb(geometry, false, [99], 2000)))).toEqual(geometry);
			expect(readGeoPackageGeometry(blob(wkb(geometry, true, [99, 7], 3000)))).toEqual(geometry);
		}
	);

	test('has an envelope where its header says so', () => {
		expect(readGeoPackageEnvelope(blob(wkb(all[0]!), [1, 3, 2, 4]))).toEqual([1, 2, 3, 4]);
		expect(readGeoPackageEnvelope(blob(wkb(all[0]!)))).toBeUndefined();
	});

	test('may be empty', () => {
		expect(readGeoPackageGeometry(blob(wkb({ type: 'Point', coordinates: [] })))).toBeNull();
		expect(
			readGeoPackageGeometry(blob(wkb({ type: 'MultiPoint', coordinates: [] }), undefined, 0x10))
		).toBeNull();
		expect(readGeoPackageGeometry(blob(wkb({ type: 'GeometryCollection', geometries: [] })))).toBeNull();
	});

	test.each<[string, Buffer]>([
		['does not begin as GeoPackage has it', wkb(all[0]!)],
		['is cut short', blob(wkb(all[2]!)).subarray(0, 40)],
		['is cut short', blob(Buffer.from([1, 2, 0, 0, 0, 255, 255, 255, 255]))],
		['envelope is broken', blob(Buffer.alloc(0), undefined, 0x0e)],
		['WKB type 8 are not read', blob(Buffer.from([1, 8, 0, 0, 0]))],
		[
			'a LineString stands where a Point should',
			blob(Buffer.concat([Buffer.from([1, 4, 0, 0, 0, 1, 0, 0, 0]), wkb(all[1]!)]))
		],
		['nested too deep', blob(Buffer.concat(Array(50).fill(Buffer.from([1, 7, 0, 0, 0, 1, 0, 0, 0]))))],
		['extended GeoPackage geometries are not read', blob(Buffer.alloc(8), undefined, 0x20)]
	])('%s', (message, given) => {
		expect(() => readGeoPackageGeometry(given)).toThrow(GeometryRefused);
		expect(() => readGeoPackageGeometry(given)).toThrow(message);
	});

	test('with any byte changed or lost is read or refused, nothing else', () => {
		const whole = blob(wkb(geometries.at(-1)!), [0, 1, 2, 3]);
		fc.assert(
			fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, length) => {
				const broken = Buffer.from(whole);
				broken[at] = byte;
				try {
					readGeoPackageGeometry(broken.subarray(0, length));
				} catch (cause) {
					expect(cause).toBeInstanceOf(GeometryRefused);
				}
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('in SQL', () => {
	const database = new Database(':memory:');
	registerFunctions(database);
	const relate = (relation: string, a: unknown, b: unknown) =>
		database.prepare('SELECT cql2_relate(?, ?, ?)').pluck().get(relation, a, b);
	const area = JSON.stringify({ type: 'Polygon', coordinates: [ring] });

	test('blobs and GeoJSON are related, by their envelopes first', () => {
		const inside = wkb({ type: 'Point', coordinates: [5, 2] });
		expect(relate('within', blob(inside), area)).toBe(1);
		expect(relate('contains', area, blob(inside))).toBe(1);
		expect(relate('disjoint', blob(inside), area)).toBe(0);
		// An envelope far away is believed: the geometry is not even read.
		expect(relate('within', blob(inside, [50, 51, 50, 51]), area)).toBe(0);
		expect(relate('disjoint', blob(inside, [50, 51, 50, 51]), area)).toBe(1);
	});

	test('nothing is said of what is null, empty or broken', () => {
		for (const given of [
			null,
			blob(wkb({ type: 'Point', coordinates: [] })),
			Buffer.from('GP'),
			Buffer.alloc(60)
		]) {
			expect(relate('disjoint', given, area)).toBeNull();
		}
		expect(database.prepare('SELECT casei(NULL), accenti(NULL)').raw().get()).toEqual([null, null]);
	});
});

test.each([
	['Straße', 'STRASSE'],
	['ΟΔΟΣ', 'οδος'],
	['ﬁn', 'FIN'],
	['Évreux', 'évreux']
])('%s is %s but for case', (one, other) => {
	expect(casei(one)).toBe(casei(other));
	expect(one).not.toBe(other);
});

test('accents are one thing, case another', () => {
	expect(accenti('Évreux, Ålesund, مُحَمَّد')).toBe('Evreux, Alesund, محمد');
	expect(casei('É')).not.toBe(casei('E'));
	expect(accenti('E')).not.toBe(accenti('e'));
});

test.each([
	['a%b_c', 'a*b?c'],
	['100\\%', '100%'],
	['\\_\\\\', '_\\'],
	['[a]*?', '[[]a][*][?]'],
	['\\*\\a', '[*]a']
])('LIKE %s is GLOB %s', (like, glob) => {
	expect(globOf(like)).toBe(glob);
});
