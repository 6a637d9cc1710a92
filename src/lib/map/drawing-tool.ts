import type { Map as MapLibre } from 'maplibre-gl';
import {
	TerraDraw,
	TerraDrawCircleMode,
	TerraDrawPolygonMode,
	TerraDrawRectangleMode,
	type GeoJSONStoreFeatures
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { bboxOfRing } from '../atlas/area.ts';
import { palette, type Theme } from '../atlas/palette.ts';
import type { Bbox, Position } from '../geo/position.ts';

export type Shape = 'polygon' | 'rectangle' | 'circle';

/** An area as a selection knows it. */
export type Area =
	| { polygon: Position[] }
	| { bbox: Bbox }
	/** Metres. */
	| { around: { centre: Position; radius: number } };

interface Drawing {
	shape: Shape;
	theme: Theme;
	/** Of the names of the tool's sources and layers in the map's style. */
	prefix: string;
	onfinish: (area: Area) => void;
}

/** As a selected area is shown: an outline of ink. */
function styles(theme: Theme) {
	const ink = palette.ink[theme];
	return {
		fillColor: ink,
		fillOpacity: 0.05,
		outlineColor: ink,
		outlineWidth: 1.5,
		closingPointColor: palette.paper[theme],
		closingPointWidth: 6,
		closingPointOutlineColor: ink,
		closingPointOutlineWidth: 1.5
	} as const;
}

/** Nobody's hand is surer than ten metres on these maps, and addresses keep four decimals. */
const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

function areaOf(shape: Shape, { geometry, properties }: GeoJSONStoreFeatures): Area | undefined {
	if (geometry.type !== 'Polygon') return undefined;
	// The first corner of a GeoJSON ring is repeated at its end
	const ring = geometry.coordinates[0]!.slice(0, -1).map(([x, y]): Position => [round(x!), round(y!)]);
	const box = bboxOfRing(ring);
	if (shape === 'polygon') return { polygon: ring };
	if (box[0] === box[2] || box[1] === box[3]) return undefined;
	if (shape === 'rectangle') return { bbox: box };
	const centre: Position = [round((box[0] + box[2]) / 2), round((box[1] + box[3]) / 2)];
	return {
		around: { centre, radius: Math.max(100, Math.round(Number(properties.radiusKilometers) * 10) * 100) }
	};
}

/**
 * Lets one area be drawn on the map with pointer or finger: a polygon corner by corner, closed on its first one or
 * with Enter; a rectangle or a circle by two clicks or by dragging. Escape begins again.
 * @returns what ends it and leaves nothing on the map
 */
export function startDrawing(map: MapLibre, { shape, theme, prefix, onfinish }: Drawing): () => void {
	const drawInteraction = 'click-move-or-drag';
	const style = styles(theme);
	const mode = {
		polygon: () => new TerraDrawPolygonMode({ styles: style }),
		rectangle: () => new TerraDrawRectangleMode({ styles: style, drawInteraction }),
		// A circle on the globe, which is what a radius selects
		circle: () => new TerraDrawCircleMode({ styles: style, drawInteraction, projection: 'globe' })
	}[shape]();
	const tool = new TerraDraw({
		adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: prefix, coordinatePrecision: 6 }),
		modes: [mode]
	});
	tool.start();
	tool.setMode(mode.mode);
	tool.on('finish', (id) => {
		const feature = tool.getSnapshotFeature(id);
		const area = feature && areaOf(shape, feature);
		tool.clear();
		if (area) onfinish(area);
	});
	return () => {
		tool.setMode('static');
		tool.stop();
	};
}
