import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { CellScale } from '../atlas/cells.ts';
import { pixelsPerDegreeAt } from '../atlas/marks.ts';
import { palette, type Theme } from '../atlas/palette.ts';

/** Names in the style. */
const cellSource = 'stories';
export const placeLayer = 'story-places';
export const cellLayer = 'story-cells';

/** MapLibre's widest zoom, from which a radius is doubled with every zoom. */
const FAR = 0;
const NEAR = 24;

/**
 * The same dots from vector tiles, and nearer by the places themselves: layers `cells` with `count`, `places` with
 * `slug`, `name` and `stories`. Letters as `mapStyle` sets them.
 * @param tiles the address of a tile, with {z}, {x} and {y}
 */
export function cellStyle(
	theme: Theme,
	tiles: string,
	{ one }: CellScale
): { sources: Record<string, SourceSpecification>; layers: LayerSpecification[] } {
	const story = palette.story[theme];
	const radius = (zoom: number) => [
		'max',
		0.6,
		['*', one * pixelsPerDegreeAt(zoom), ['sqrt', ['get', 'count']]]
	];
	const layers: unknown[] = [
		{
			id: cellLayer,
			type: 'circle',
			source: cellSource,
			'source-layer': 'cells',
			layout: { 'circle-sort-key': ['-', ['get', 'count']] },
			paint: {
				'circle-color': story,
				// Doubled with every zoom, as the map is
				'circle-radius': ['interpolate', ['exponential', 2], ['zoom'], FAR, radius(FAR), NEAR, radius(NEAR)]
			}
		},
		{
			id: placeLayer,
			type: 'circle',
			source: cellSource,
			'source-layer': 'places',
			paint: {
				'circle-color': story,
				'circle-radius': ['min', 24, ['*', 5, ['sqrt', ['get', 'stories']]]],
				'circle-stroke-color': palette.land[theme],
				'circle-stroke-width': 1.5
			}
		}
	];
	return {
		sources: { [cellSource]: { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: 16 } },
		// Expressions as plain data, held to the specification by the test
		layers: layers as LayerSpecification[]
	};
}
