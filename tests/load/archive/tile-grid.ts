import type { Bbox } from '../../../src/lib/geo/position.ts';
import { positionAt, tilesUnder } from '../../../src/lib/server/columns/world.ts';
import { EXTENT } from '../../../src/lib/server/columns/tiles.ts';

/** The tile of a zoom that holds a point (OGC WebMercatorQuad). */
export const tileAt = (zoom: number, longitude: number, latitude: number): [column: number, row: number] =>
	tilesUnder([longitude, latitude, longitude, latitude], zoom)[0]!;

/** Its edges: west, south, east, north in degrees. */
export function boxOfTile(zoom: number, column: number, row: number): Bbox {
	const [west, north] = positionAt(zoom, column, row, 0, 0);
	const [east, south] = positionAt(zoom, column, row, EXTENT, EXTENT);
	return [west, south, east, north];
}
