import type { Database } from 'better-sqlite3';
import type { Geometry } from 'geojson';
import type { Bbox } from '../../geo/position.ts';
import { boxesMeet, bboxOf } from '../../geo/shape.ts';
import { GeometryRefused, readGeoPackageEnvelope, readGeoPackageGeometry } from '../cql2/gpkg-geometry.ts';
import type { LayerCrs } from './feature-table.ts';
import { inWgs84 } from './layer-crs.ts';

/** A geometry larger than this is not read: it alone would hold up everybody else. */
const BYTES_AT_MOST = 4 * 1024 * 1024;

/**
 * Gives a layer's connection what its queries call:
 *
 * - `layer_geometry(blob, crs)`: GeoJSON text in WGS 84; null where there is none or it cannot be read
 * - `layer_meets(blob, crs, west, south, east, north)`: whether the geometry's box and a box in WGS 84 meet
 */
export function registerLayerFunctions(database: Database): void {
	const options = { deterministic: true, directOnly: true };
	database.function('layer_geometry', options, (blob: unknown, crs: LayerCrs) => {
		const geometry = geometryOf(blob, crs);
		return geometry ? JSON.stringify(geometry) : null;
	});
	database.function(
		'layer_meets',
		options,
		(blob: unknown, crs: LayerCrs, west: number, south: number, east: number, north: number) => {
			const box = boxOf(blob, crs);
			if (!box) return 0;
			const boxes: Bbox[] =
				west > east
					? [
							[west, south, 180, north],
							[-180, south, east, north]
						]
					: [[west, south, east, north]];
			return Number(boxes.some((one) => boxesMeet(one, box)));
		}
	);
}

/** A stored geometry in WGS 84; null where there is none, it is too large, or cannot be read. */
export function geometryOf(blob: unknown, crs: LayerCrs): Geometry | null {
	if (!Buffer.isBuffer(blob) || blob.length > BYTES_AT_MOST) return null;
	try {
		const geometry = readGeoPackageGeometry(blob);
		const told = geometry && inWgs84(geometry, crs);
		// A number without end has no place in JSON
		return told && bboxOf(told)?.every(Number.isFinite) ? told : null;
	} catch (cause) {
		if (cause instanceof GeometryRefused) return null;
		throw cause;
	}
}

/** The box of a stored geometry in WGS 84: what its header says, else what its positions are. */
function boxOf(blob: unknown, crs: LayerCrs): Bbox | undefined {
	if (!Buffer.isBuffer(blob) || blob.length > BYTES_AT_MOST) return undefined;
	try {
		const said = readGeoPackageEnvelope(blob);
		if (said) {
			const [west, south, east, north] = said;
			const line = inWgs84(
				{
					type: 'LineString',
					coordinates: [
						[west, south],
						[east, north]
					]
				},
				crs
			);
			return bboxOf(line);
		}
		const geometry = readGeoPackageGeometry(blob);
		return geometry ? bboxOf(inWgs84(geometry, crs)) : undefined;
	} catch (cause) {
		if (cause instanceof GeometryRefused) return undefined;
		throw cause;
	}
}
