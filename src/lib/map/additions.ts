import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { CellScale } from '../atlas/cells.ts';
import { palette, type Theme } from '../atlas/palette.ts';
import { cellStyle } from './cell-style.ts';

/** A collection of somebody else's, laid over the ground. */
export interface Overlay {
	id: string;
	/** Where its features in view are had as GeoJSON, from the root of the site. */
	href: string;
}

/** What an interactive map shows besides the ground. */
export interface Additions {
	/** Counted cells and places from vector tiles: the address of a tile from the root of the site, with {z}, {x}, {y}. */
	cells?: { tiles: string; scale: CellScale };
	overlays?: readonly Overlay[];
}

const source = (id: string) => `overlay-${id}`;

/** Points, lines and areas in the ink of the map: vermilion is a story's, teal a link's. */
function overlayLayers(id: string, theme: Theme): LayerSpecification[] {
	const of = (kind: string) => ({ id: `overlay-${id}-${kind}`, source: source(id) });
	const ink = palette.inkQuiet[theme];
	const is = (kind: string) => ['==', ['geometry-type'], kind];
	return [
		{
			...of('area'),
			type: 'fill',
			filter: is('Polygon'),
			paint: { 'fill-color': palette.ink[theme], 'fill-opacity': 0.05 }
		},
		{
			...of('line'),
			type: 'line',
			filter: ['!', is('Point')],
			layout: { 'line-join': 'round' },
			paint: { 'line-color': ink, 'line-width': 1.25 }
		},
		{
			...of('point'),
			type: 'circle',
			filter: is('Point'),
			paint: {
				'circle-color': palette.paper[theme],
				'circle-radius': 3.5,
				'circle-stroke-color': ink,
				'circle-stroke-width': 1.5
			}
		}
	] as LayerSpecification[];
}

/**
 * The style of the ground with what is shown besides, beneath the names: overlays, and stories over them.
 * @param origin of the site, since the map's worker resolves no relative addresses
 */
export function withAdditions(
	style: StyleSpecification,
	{ cells, overlays = [] }: Additions,
	theme: Theme,
	origin: string
): StyleSpecification {
	const stories = cells && cellStyle(theme, origin + cells.tiles, cells.scale);
	const firstName = style.layers.findIndex(({ type }) => type === 'symbol');
	return {
		...style,
		sources: {
			...style.sources,
			...Object.fromEntries(
				overlays.map(({ id, href }) => [source(id), { type: 'geojson' as const, data: origin + href }])
			),
			...stories?.sources
		},
		layers: style.layers.toSpliced(
			firstName,
			0,
			...overlays.flatMap(({ id }) => overlayLayers(id, theme)),
			...(stories?.layers ?? [])
		)
	};
}
