import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type Database from 'better-sqlite3';
import type { Language } from '../../story/language.ts';
import { EXTENT, type Tile } from './tiles.ts';

/** A point feature of a GeoJSON-VT tile, which is what the encoder takes. */
const feature = (x: number, y: number, tags: Record<string, string | number>) => ({
	type: 1 as const,
	geometry: [[x, y]] as [number, number][],
	tags
});

/**
 * A tile as a Mapbox Vector Tile 2.1. Layer `cells`: `count`, of stories; layer `places`: `slug`, `name` where it is
 * known, `precision`, `radius` (metres), `stories`. A layer with nothing in it is left out. Cells say nothing else: all
 * that a tile has room for stay under 100 kB.
 * @param names of places, by their numbers
 */
export function encodeTile(tile: Tile, names = new Map<number, string>()): Uint8Array {
	const layers = {
		cells: tile.cells.map(({ x, y, stories }) => feature(x, y, { count: stories })),
		places: tile.places.map(({ x, y, id, place, precision, radius, stories }) => {
			const name = names.get(id);
			return feature(x, y, { slug: place, ...(name && { name }), precision, radius, stories });
		})
	};
	const full = Object.entries(layers).filter(([, features]) => features.length > 0);
	const given = Object.fromEntries(full.map(([name, features]) => [name, { features }]));
	return fromGeojsonVt(given as unknown as Parameters<typeof fromGeojsonVt>[0], {
		version: 2,
		extent: EXTENT
	});
}

/** What a tile's places are called, by their numbers: asked all at once, for a question takes SQLite as long as ten names. */
export function namesIn(
	{ places }: Tile,
	language: Language,
	database: Database.Database
): Map<number, string> {
	const rows = database
		.prepare<[string, string], [number, string]>(
			'SELECT place, name FROM place_text WHERE place IN (SELECT value FROM json_each(?)) AND language = ?'
		)
		.raw()
		.all(JSON.stringify(places.map(({ id }) => id)), language);
	return new Map(rows);
}
