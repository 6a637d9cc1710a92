import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { EXTENT, type Tile } from './tiles.ts';

/** A point feature of a GeoJSON-VT tile, which is what the encoder takes. */
const feature = (x: number, y: number, tags: Record<string, string | number>, id?: number) => ({
	type: 1 as const,
	geometry: [[x, y]] as [number, number][],
	tags,
	...(id === undefined ? {} : { id })
});

/**
 * A tile as a Mapbox Vector Tile 2.1. Layer `cells`: `stories`, `places`; layer `places`: `place` (slug), `name` where
 * it is known, `precision`, `radius` (metres), `stories`, `latest` (the store's number of the latest story), and as
 * the feature's id the place's. A layer with nothing in it is left out.
 */
export function encodeTile(tile: Tile, nameOf: (place: number) => string | undefined): Uint8Array {
	const layers = {
		cells: tile.cells.map(({ x, y, ...tags }) => feature(x, y, tags)),
		places: tile.places.map(({ x, y, id, ...tags }) => {
			const name = nameOf(id);
			return feature(x, y, name === undefined ? tags : { ...tags, name }, id);
		})
	};
	const full = Object.entries(layers).filter(([, features]) => features.length > 0);
	const given = Object.fromEntries(full.map(([name, features]) => [name, { features }]));
	return fromGeojsonVt(given as unknown as Parameters<typeof fromGeojsonVt>[0], {
		version: 2,
		extent: EXTENT
	});
}
