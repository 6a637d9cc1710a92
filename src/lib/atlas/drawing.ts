import { clipLine, clipRing, ringArea, simplifyLine, type Frame, type Point } from '../geo/lines.ts';
import { mercatorY, unmercatorY } from '../geo/mercator.ts';
import { graticuleStep, withinRings } from './graticule.ts';
import { ground, lightestRiver, type GroundLayer } from './layers.ts';
import type { Level, Shape } from './outline.ts';
import { pathData } from './path.ts';
import { bboxOfView, zoomOf, type View } from './view.ts';

/** How a sheet is drawn. */
export interface DrawingOptions {
	/** The width in CSS pixels the drawing is made for; it may be shown at any other. */
	width?: number;
	/** Whether the lines of the départements are drawn. */
	departements?: boolean;
	/** Whether meridians and parallels are drawn on the water. */
	graticule?: boolean;
}

/** Half pixels: the sheet's unit. */
const unitsPerPixel = 2;
/** Units drawn beyond the sheet, so that the edges along which shapes are cut stay out of sight. */
const padding = 12;
/** How far a line may stray, in pixels: nobody sees a coast move by half of one, nor the palest lines by a whole one. */
const tolerances: Partial<Record<GroundLayer['name'], number>> = {
	dept: 1.1,
	region: 0.9,
	river: 0.9,
	lake: 0.75
};
const usualTolerance = 0.6;
/** Square pixels below which an island, or a lake, is dust. */
const dust = { island: 4, lake: 8 };

/** From degrees of Mercator to the sheet's units, in one of the turns of the globe that the sheet sees. */
interface Plane {
	frame: Frame;
	/** The view's edges in degrees of Mercator, padding included. */
	west: number;
	east: number;
	south: number;
	north: number;
	project(point: Point): Point;
}

function planes({ center, span, aspect }: View, unitsWide: number): Plane[] {
	const scale = unitsWide / span;
	const left = center[0] - span / 2;
	const top = mercatorY(center[1]) + span / aspect / 2;
	const frame: Frame = [-padding, -padding, unitsWide + padding, Math.round(unitsWide / aspect) + padding];
	const edge = padding / scale;
	return [-360, 0, 360].map((turned) => ({
		frame,
		west: left - edge - turned,
		east: left + span + edge - turned,
		south: top - span / aspect - edge,
		north: top + edge,
		project: (point) => [(point[0] + turned - left) * scale, (top - point[1]) * scale]
	}));
}

function inSight(shape: Shape, plane: Plane): boolean {
	return (
		shape.east >= plane.west &&
		shape.west <= plane.east &&
		shape.north >= plane.south &&
		shape.south <= plane.north
	);
}

function rings(
	shapes: readonly Shape[],
	sight: readonly Plane[],
	tolerance: number,
	least: number
): Point[][] {
	return sight.flatMap((plane) =>
		shapes
			.filter((shape) => inSight(shape, plane))
			.map(({ points }) => simplifyLine(clipRing(points.map(plane.project), plane.frame), tolerance))
			.filter((ring) => ring.length > 2 && ringArea(ring) >= least)
	);
}

function lines(shapes: readonly Shape[], sight: readonly Plane[], tolerance: number): Point[][] {
	return sight.flatMap((plane) =>
		shapes
			.filter((shape) => inSight(shape, plane))
			// Simplified before it is cut, so that a line bends alike on every sheet of one scale
			.flatMap(({ points }) => clipLine(simplifyLine(points.map(plane.project), tolerance), plane.frame))
	);
}

function graticule(view: View, [plane]: readonly Plane[], sea: readonly Point[][]): Point[][] {
	const step = graticuleStep(view);
	const steps = (from: number, to: number) => {
		const first = Math.ceil(from / step);
		return Array.from(
			{ length: Math.max(0, Math.floor(to / step) - first + 1) },
			(_, i) => (first + i) * step
		);
	};
	const { west, east, south, north, project } = plane!;
	return [
		...steps(west, east).flatMap((longitude) =>
			withinRings(sea, 0, Math.round(project([longitude, 0])[0]) + 0.25)
		),
		...steps(unmercatorY(south), unmercatorY(north)).flatMap((latitude) =>
			withinRings(sea, 1, Math.round(project([0, mercatorY(latitude)])[1]) + 0.25)
		)
	];
}

/** The closest level that holds the whole view; the last one holds everything. */
export function levelFor(view: View, levels: readonly Level[]): Level {
	const [west, south, east, north] = bboxOfView(view);
	const holds = ({ bbox: [w, s, e, n] }: Level) =>
		w! <= west && east <= e! && s! <= south && north <= n! && west <= east;
	return levels.find(holds) ?? levels.at(-1)!;
}

/**
 * The ground of a sheet as the inside of an SVG drawing: a nested `<svg>` in half pixels that stretches over
 * whatever holds it. One path a layer, in drawing order, each with its layer's name as class: colours and widths
 * are the page's (`non-scaling-stroke`), `sea` and `lake` are filled even-odd with the stroke painted first.
 */
export function drawGround(
	levels: readonly Level[],
	view: View,
	{ width = 900, departements = true, graticule: gridded = true }: DrawingOptions = {}
): string {
	const level = levelFor(view, levels);
	const unitsWide = width * unitsPerPixel;
	const unitsHigh = Math.round(unitsWide / view.aspect);
	const all = planes(view, unitsWide);
	const home = all[1]!;
	const sight = all.filter(
		(plane) => plane === home || level.shapes('sea').some((shape) => inSight(shape, plane))
	);
	const zoom = zoomOf(view, width);
	let sea: Point[][] = [];
	const paths = ground.map(({ name, outline, fill, minZoom = 0 }) => {
		if (name === 'far') return path(name, `m-9-9h${unitsWide + 18}v${unitsHigh + 18}h-${unitsWide + 18}z`);
		if (name === 'grid') {
			return gridded ? path(name, pathData(graticule(view, [home], sea), false)) : '';
		}
		if (!outline || zoom < minZoom || (name === 'dept' && !departements)) return '';
		const shapes = level
			.shapes(outline)
			.filter(({ weight }) => outline !== 'rivers' || weight >= lightestRiver(zoom));
		const tolerance = (tolerances[name] ?? usualTolerance) * unitsPerPixel;
		const least = (name === 'lake' ? dust.lake : dust.island) * unitsPerPixel ** 2;
		const geometry = fill ? rings(shapes, sight, tolerance, least) : lines(shapes, sight, tolerance);
		if (name === 'sea') sea = geometry;
		return path(name, pathData(geometry, Boolean(fill)));
	});
	return `<svg viewBox="0 0 ${unitsWide} ${unitsHigh}" preserveAspectRatio="none">${paths.join('')}</svg>`;
}

function path(name: string, data: string): string {
	return data && `<path class="${name}" d="${data}"/>`;
}
