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

/** As finely positions are told: in millionths of a degree. Beyond a thousandth of one lies what computing adds. */
const STEPS = 1e6;

/**
 * A box in a layer's reference system as longitudes and latitudes, kept within the world, and rounded outwards: what is
 * told of the features, rounded to the nearest, lies in it.
 */
export function boxInWgs84([west, south, east, north]: Bbox, crs: LayerCrs): Bbox {
	const corners =
		crs === 4326
			? ([west, south, east, north] as const)
			: ([...fromWebMercator([west, south]), ...fromWebMercator([east, north])] as const);
	return corners.map((value, i) => {
		const most = i % 2 ? 90 : 180;
		const steps = Number((value * STEPS).toFixed(3));
		const outwards = i < 2 ? Math.floor(steps) : Math.ceil(steps);
		return Math.max(-most, Math.min(most, outwards / STEPS));
	}) as Bbox;
}
