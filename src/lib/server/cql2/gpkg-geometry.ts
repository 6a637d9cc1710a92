import type { Geometry, Position } from 'geojson';
import type { Bbox } from '../../geo/position.ts';

/** A blob that is no geometry as GeoPackage writes them, or one of a kind that GeoJSON has no word for. */
export class GeometryRefused extends Error {
	override name = 'GeometryRefused';
}

/** How many doubles the envelope has, by the three bits of the header that tell (GeoPackage 1.3, table 6). */
const ENVELOPES = [0, 4, 6, 6, 8];

/** A collection of collections deeper than this is an attack. */
const DEPTH = 32;

/**
 * Reads a geometry of a GeoPackage (OGC 12-128r18, section 2.1.3: a header of its own, then ISO WKB). Heights and
 * measures are left out, coordinates stay in the layer's reference system. Null where it is empty.
 * Throws `GeometryRefused`.
 */
export function readGeoPackageGeometry(blob: Uint8Array): Geometry | null {
	const { empty, offset } = header(blob);
	if (empty) return null;
	const geometry = new WkbReader(blob, offset).geometry();
	return isEmpty(geometry) ? null : geometry;
}

/** [west, south, east, north] as the header says, in the layer's reference system; undefined where it does not. */
export function readGeoPackageEnvelope(blob: Uint8Array): Bbox | undefined {
	const { view, littleEndian, empty, offset } = header(blob);
	if (empty || offset === 8) return undefined;
	const [west, east, south, north] = [8, 16, 24, 32].map((at) => view.getFloat64(at, littleEndian));
	return [west, south, east, north].some(Number.isNaN) ? undefined : [west!, south!, east!, north!];
}

function header(blob: Uint8Array) {
	const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
	if (blob.byteLength < 8 || blob[0] !== 0x47 || blob[1] !== 0x50) {
		throw new GeometryRefused('the geometry does not begin as GeoPackage has it');
	}
	const flags = blob[3]!;
	const doubles = ENVELOPES[(flags >> 1) & 7];
	if (doubles === undefined || blob.byteLength < 8 + doubles * 8) {
		throw new GeometryRefused("the geometry's envelope is broken");
	}
	if (flags & 0x20) throw new GeometryRefused('extended GeoPackage geometries are not read');
	return { view, littleEndian: (flags & 1) === 1, empty: (flags & 0x10) !== 0, offset: 8 + doubles * 8 };
}

class WkbReader {
	readonly #view: DataView;
	#at: number;
	#littleEndian = true;

	constructor(blob: Uint8Array, offset: number) {
		this.#view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
		this.#at = offset;
	}

	geometry(depth = 0): Geometry {
		if (depth > DEPTH) throw new GeometryRefused('the geometry is nested too deep');
		this.#littleEndian = this.#byte() === 1;
		const type = this.#count();
		// ISO: 1000 more with heights, 2000 with measures, 3000 with both.
		const width = 2 + [0, 1, 1, 2][Math.floor(type / 1000) % 4]!;
		const parts = <T extends Geometry>() => this.#all(1, () => this.geometry(depth + 1)) as T[];
		switch (type < 4000 ? type % 1000 : 0) {
			case 1:
				return { type: 'Point', coordinates: this.#position(width) };
			case 2:
				return { type: 'LineString', coordinates: this.#line(width) };
			case 3:
				return { type: 'Polygon', coordinates: this.#all(4, () => this.#line(width)) };
			case 4:
				return { type: 'MultiPoint', coordinates: coordinatesOf(parts(), 'Point') as Position[] };
			case 5:
				return {
					type: 'MultiLineString',
					coordinates: coordinatesOf(parts(), 'LineString') as Position[][]
				};
			case 6:
				return { type: 'MultiPolygon', coordinates: coordinatesOf(parts(), 'Polygon') as Position[][][] };
			case 7:
				return { type: 'GeometryCollection', geometries: parts() };
			default:
				throw new GeometryRefused(`geometries of WKB type ${type} are not read`);
		}
	}

	#line(width: number): Position[] {
		return this.#all(width * 8, () => this.#position(width));
	}

	#position(width: number): Position {
		this.#demand(width * 8);
		const position = [0, 8].map((more) => this.#view.getFloat64(this.#at + more, this.#littleEndian));
		this.#at += width * 8;
		// WKB has no empty point; GeoPackage writes one as NaN.
		return position.some(Number.isNaN) ? [] : position;
	}

	/** As many as a count says; a count that the rest of the blob cannot hold is refused before anything is made. */
	#all<T>(bytesEach: number, read: () => T): T[] {
		const count = this.#count();
		this.#demand(count * bytesEach);
		return Array.from({ length: count }, read);
	}

	#count(): number {
		this.#demand(4);
		const count = this.#view.getUint32(this.#at, this.#littleEndian);
		this.#at += 4;
		return count;
	}

	#byte(): number {
		this.#demand(1);
		return this.#view.getUint8(this.#at++);
	}

	#demand(bytes: number): void {
		if (this.#at + bytes > this.#view.byteLength) throw new GeometryRefused('the geometry is cut short');
	}
}

function coordinatesOf(parts: Geometry[], type: 'Point' | 'LineString' | 'Polygon'): unknown[] {
	return parts.flatMap((part) => {
		if (part.type !== type) throw new GeometryRefused(`a ${part.type} stands where a ${type} should`);
		return part.coordinates.length ? [part.coordinates] : [];
	});
}

function isEmpty(geometry: Geometry): boolean {
	return 'geometries' in geometry ? geometry.geometries.every(isEmpty) : geometry.coordinates.length === 0;
}
