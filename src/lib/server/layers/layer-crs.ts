import type { Geometry } from 'geojson';
import type { Bbox } from '../../geo/position.ts';
import { fromWebMercator, mapPositions, toWebMercator } from '../../geo/positions.ts';
import type { LayerCrs } from './feature-table.ts';

/** A geometry of a layer in longitude and latitude. GeoPackage has longitude first in both systems. */
export function inWgs84(geometry: Geometry, crs: LayerCrs): Geometry {
	return crs === 4326 ? geometry : mapPositions(geometry, fromWebMercator);
}

/** A box of longitudes and latitudes in a layer's reference system. */
export function boxInLayer([west, south, east, north]: Bbox, crs: LayerCrs): Bbox {
	if (crs === 4326) return [west, south, east, north];
	return [...toWebMercator([west, south]), ...toWebMercator([east, north])];
}

/** A box in a layer's reference system as longitudes and latitudes, kept within the world. */
export function boxInWgs84([west, south, east, north]: Bbox, crs: LayerCrs): Bbox {
	const corners =
		crs === 4326
			? ([west, south, east, north] as const)
			: ([...fromWebMercator([west, south]), ...fromWebMercator([east, north])] as const);
	return corners.map((value, i) => {
		const most = i % 2 ? 90 : 180;
		return Math.max(-most, Math.min(most, value));
	}) as Bbox;
}
