import type { Geometry } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import {
	TerraDraw,
	TerraDrawCircleMode,
	TerraDrawLineStringMode,
	TerraDrawPointMode,
	TerraDrawPolygonMode
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { palette, type Theme } from '../atlas/palette.ts';

/** What a true geometry can be drawn as. */
export const sketches = ['point', 'circle', 'polygon', 'line'] as const;
export type Sketch = (typeof sketches)[number];

interface Sketching {
	sketch: Sketch;
	theme: Theme;
	/** Of the names of the tool's sources and layers in the map's style. */
	prefix: string;
	onfinish: (geometry: Geometry) => void;
}

/** Decimals of a degree that are kept: about ten centimetres, finer than any hand. */
const DECIMALS = 6;

/**
 * Lets one geometry be drawn with pointer or finger: a point by a click, a circle by two, a line or a polygon point by
 * point, ended by a second click on its last or first one, or with Enter. Escape begins again. A circle becomes the
 * polygon that is drawn of it.
 * @returns what ends it and leaves nothing on the map
 */
export function startSketch(map: MapLibre, { sketch, theme, prefix, onfinish }: Sketching): () => void {
	const ink = palette.ink[theme];
	const area = { fillColor: ink, fillOpacity: 0.05, outlineColor: ink, outlineWidth: 1.5 } as const;
	const closing = {
		closingPointColor: palette.paper[theme],
		closingPointWidth: 6,
		closingPointOutlineColor: ink,
		closingPointOutlineWidth: 1.5
	} as const;
	const mode = {
		point: () => new TerraDrawPointMode({ styles: { pointColor: ink, pointWidth: 5 } }),
		circle: () =>
			new TerraDrawCircleMode({ styles: area, drawInteraction: 'click-move-or-drag', projection: 'globe' }),
		polygon: () => new TerraDrawPolygonMode({ styles: { ...area, ...closing } }),
		line: () =>
			new TerraDrawLineStringMode({ styles: { lineStringColor: ink, lineStringWidth: 2, ...closing } })
	}[sketch]();
	const tool = new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: prefix, coordinatePrecision: DECIMALS }),
		modes: [mode]
	});
	tool.start();
	tool.setMode(mode.mode);
	tool.on('finish', (id) => {
		const geometry = tool.getSnapshotFeature(id)?.geometry;
		tool.clear();
		if (geometry) onfinish(geometry as Geometry);
	});
	return () => {
		tool.setMode('static');
		tool.stop();
	};
}
