import { circle } from '../../geo/globe.ts';
import type { Bbox, Position } from '../../geo/position.ts';
import { cropOf, type Crop, type Pixel } from '../../atlas/crop.ts';
import { lettering } from '../../atlas/lettering.ts';
import { namesBeside } from '../../atlas/live-marks.ts';
import type { PlacedMarkName } from '../../atlas/names.ts';
import type { View } from '../../atlas/view.ts';
import type { Language } from '../../story/language.ts';
import type { Geometry } from 'geojson';
import type { KnownPlace } from '../../newsroom/place.ts';
import type { PlaceAssistant } from './place-assistant.svelte.ts';

/** A place on the desk's own map: a candidate under its number, or a place of the story. */
export interface WorkingMark {
	key: string;
	at: Position;
	label: string;
	/** As in the list of candidates. */
	number?: number;
	kind: 'chosen' | 'candidate' | 'exact' | 'area' | 'proposed';
}

/** Where a mark stands, in pixels of the map. */
export interface PlacedMark extends WorkingMark {
	x: number;
	y: number;
}

/** CSS pixels of the circles as they are drawn. */
export const markRadius: Record<WorkingMark['kind'], number> = {
	chosen: 10,
	candidate: 9,
	area: 7,
	exact: 4.5,
	proposed: 4.5
};

/** Who is named first where there is little room. */
const importance: WorkingMark['kind'][] = ['chosen', 'candidate', 'exact', 'area', 'proposed'];

/** Tells homonyms apart by what they lie in; else a name. */
const labelOf = ({ name, context }: KnownPlace, alike: boolean) =>
	alike ? context.split(/,|\(/)[0]!.trim() || name : name;

/** What the map shows: while a proposal is open every homonym, numbered as in its list; always the story's places. */
export function workingMarks(places: PlaceAssistant): WorkingMark[] {
	const { proposal, known, geotags } = places;
	const offers = proposal?.offers ?? [];
	const isAlike = new Set(offers.map(({ place }) => place.name)).size < offers.length;
	const candidates = offers.map(({ place }, index): WorkingMark => {
		const isChosen = proposal?.chosen === index;
		return {
			key: `candidate-${index}`,
			at: place.at,
			label: labelOf(place, isAlike && !isChosen),
			number: index + 1,
			kind: isChosen ? 'chosen' : 'candidate'
		};
	});
	const isOffered = new Set(offers.map(({ place }) => place.id));
	const told = geotags.flatMap(({ key, place: number, precision }): WorkingMark[] => {
		const place = known.get(number);
		if (!place || isOffered.has(number)) return [];
		return [{ key, at: place.at, label: place.name, kind: precision === 'exact' ? 'exact' : 'area' }];
	});
	// Names that wait, by the candidate that would be set
	const waiting = places.names.flatMap(({ key, state, found }): WorkingMark[] => {
		const place = found.preselected === undefined ? undefined : found.candidates[found.preselected]?.place;
		if (state === 'confirmed' || !place || key === proposal?.name?.key) return [];
		return [{ key: `name-${key}`, at: place.at, label: place.name, kind: 'proposed' }];
	});
	return [...told, ...waiting, ...candidates];
}

/** Kilometres about a place that is looked at alone. */
const AROUND = 20_000;

/** Before there is a place, France. */
const HOME: Bbox = [-5, 42, 8.5, 51.2];

/** The box that shows the candidates of the open proposal, else the story's places; countries alone widen it. */
export function workingBox(places: PlaceAssistant): Bbox {
	const { proposal, known, geotags } = places;
	const offered = proposal?.offers.map(({ place }) => place) ?? [];
	const told = geotags.flatMap(({ place }) => known.get(place) ?? []);
	const all = offered.length ? offered : told;
	const local = all.filter(({ kind }) => kind !== 'country');
	const shown = local.length ? local : all;
	const boxes = shown.map(
		({ at, radius }) => circle(at, Math.min(Math.max(radius, AROUND), 400_000)).geometry.coordinates[0]!
	);
	const points = boxes.flat() as Position[];
	if (!points.length) return HOME;
	const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const kept = (degrees: number, most: number) => Math.max(-most, Math.min(most, degrees));
	return [
		kept(Math.min(...longitudes), 180),
		kept(Math.min(...latitudes), 85),
		kept(Math.max(...longitudes), 180),
		kept(Math.max(...latitudes), 85)
	];
}

/** The marks' names where the map rests, by the rules of the readers' maps: none lies over another. */
export function markNames(
	marks: readonly WorkingMark[],
	view: View,
	{ width, height, language }: { width: number; height: number; language: Language }
): Map<string, PlacedMarkName> {
	const inOrder = placed(marks, view, width, height).toSorted(
		(one, other) => importance.indexOf(one.kind) - importance.indexOf(other.kind)
	);
	const toName = inOrder.map(({ key, at, label, kind }) => ({
		key,
		at,
		slugs: [key],
		names: [label],
		labels: [label],
		stories: 1,
		radius: markRadius[kind],
		hit: markRadius[kind],
		exact: kind === 'exact'
	}));
	return namesBeside(toName, cropOf(view, width, height), { language, letters: lettering.working });
}

/** The marks that lie within the map, in its pixels. */
export function placed(
	marks: readonly WorkingMark[],
	view: View,
	width: number,
	height: number
): PlacedMark[] {
	const { pixels } = cropOf(view, width, height);
	return marks
		.map((mark) => ({ ...mark, ...pixels(mark.at) }))
		.filter(({ x, y }) => x > -12 && x < width + 12 && y > -12 && y < height + 12);
}

/** Where a position lies on the map, in its pixels; undefined where it lies beyond. */
export function pixelOn({ pixels, width, height }: Crop, at: Position): Pixel | undefined {
	const { x, y } = pixels(at);
	return x >= 0 && y >= 0 && x <= width && y <= height ? { x, y } : undefined;
}

/** A geometry as the data of an SVG path in the map's pixels; a point is a small circle of its own. */
export function pathOf(geometry: Geometry, view: View, width: number, height: number): string {
	const { pixels } = cropOf(view, width, height);
	const point = (position: readonly number[]) => {
		const { x, y } = pixels([position[0]!, position[1]!]);
		return `${x.toFixed(1)} ${y.toFixed(1)}`;
	};
	if (geometry.type === 'Point') return `M${point(geometry.coordinates)}m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0`;
	if (geometry.type === 'LineString') return `M${geometry.coordinates.map(point).join('L')}`;
	if (geometry.type === 'Polygon')
		return `${geometry.coordinates.map((ring) => `M${ring.map(point).join('L')}`).join('')}Z`;
	return '';
}
