import { bboxOfRing, ringOfBbox } from '../../atlas/area.ts';
import type { Grid } from '../../atlas/cells.ts';
import { telephoneGrouping } from '../../atlas/marks.ts';
import { franceView, viewOfBbox, type View } from '../../atlas/view.ts';
import { circle } from '../../geo/globe.ts';
import type { Position } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';
import type { Selection } from '../../story/selection.ts';
import type { ToldPlace } from '../../story/story.ts';
import { drawCounts, drawMarks, type DrawnMap, type MapSettings } from './drawn-map.ts';

/** The map of the bench: what is selected, and the area that selects it. */
export interface BenchMap extends DrawnMap {
	/** Places with marks, for the interactive map to group anew; none where there are cells. */
	told: ToldPlace[];
	/** What is asked of places, the first of them looked at. */
	areas: SelectedArea[];
}

/** An area that a selection asks for. */
export interface SelectedArea {
	/** Its corners, the first not repeated. */
	ring: Position[];
	/** Of a place of which a centre and a radius are known, and no border: what lies in it may lie beyond. */
	isRough: boolean;
}

export interface BenchMapOptions {
	/** Selected places; or where they are more than `MARKS_AT_MOST`, selected stories by the cells of a grid. */
	shown: ToldPlace[] | Grid;
	selection: Selection;
	/** The place of the selection, or the one that its radius is drawn about. `radius` in metres. */
	place?: { at: Position; radius?: number };
	language: Language;
}

/** The map beside the table, and on a telephone the strip above the list. */
const settings: MapSettings = {
	wide: { width: 1000, height: 704, keepOut: [{ right: 0, bottom: 0, width: 340, height: 24 }] },
	// The smaller of the two: names that fit there fit beside the table as well
	narrow: {
		width: 360,
		height: 232,
		...telephoneGrouping,
		keepOut: [{ right: 0, bottom: 0, width: 340, height: 24 }]
	}
};

/** Degrees of longitude: a single point has surroundings. */
const LEAST_SPAN = 0.2;
/** Of the area's size, around it; a rough one fades out there. */
const MARGIN = 0.1;
const ROUGH_MARGIN = 0.25;

/** The areas that a selection asks for: drawn, a radius, a box, and what is known of its place. */
export function selectedAreas(
	{ polygon, around, bbox, place: slug }: Selection,
	place?: BenchMapOptions['place']
): SelectedArea[] {
	const rings: Position[][] = [];
	if (polygon) rings.push(polygon);
	const centre = typeof around?.centre === 'string' ? place?.at : around?.centre;
	if (around && centre) rings.push(ringAround(centre, around.radius));
	if (bbox) rings.push(ringOfBbox(bbox));
	const areas = rings.map((ring): SelectedArea => ({ ring, isRough: false }));
	if (slug && place?.radius) areas.push({ ring: ringAround(place.at, place.radius), isRough: true });
	return areas;
}

function ringAround(centre: Position, radius: number): Position[] {
	// Turf repeats the first corner, as a GeoJSON ring must
	return circle(centre, radius).geometry.coordinates[0]!.slice(0, -1) as Position[];
}

function viewOf(area: SelectedArea | undefined, place: BenchMapOptions['place']): View {
	if (!area && !place) return franceView;
	const box = bboxOfRing(area?.ring ?? [place!.at]);
	return viewOfBbox(box, franceView.aspect, {
		margin: area?.isRough ? ROUGH_MARGIN : MARGIN,
		minSpan: LEAST_SPAN
	});
}

/** The map of a selection, looking at its area or at France. */
export function drawBenchMap({ shown, selection, place, language }: BenchMapOptions): BenchMap {
	const areas = selectedAreas(selection, place);
	const view = viewOf(areas[0], place);
	const drawn = Array.isArray(shown)
		? drawMarks(view, shown, shown, language, settings)
		: drawCounts(view, shown, language, settings);
	const told = Array.isArray(shown) ? shown : [];
	return { ...drawn, told, areas };
}
