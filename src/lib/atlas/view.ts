import { mercatorY, turn, unmercatorY, wrapLongitude } from '../geo/mercator.ts';
import type { Bbox, Position } from '../geo/position.ts';

/** What a sheet shows, in Web Mercator. */
export interface View {
	/** The middle of the sheet. Its latitude is the middle on paper, not halfway between the edges' latitudes. */
	center: Position;
	/** Degrees of longitude across the sheet. */
	span: number;
	/** Width / height. */
	aspect: number;
}

/** A place on the sheet, in percent of its width and of its height, from the top left corner. */
export interface SheetPoint {
	x: number;
	y: number;
}

export const franceView: View = { center: [2.1, 46.95], span: 22.6, aspect: 1.42 };

/** Metres to a degree of a great circle: the Earth's mean circumference / 360. */
const metresPerDegree = 111_195;

/** Degrees of longitude as wide as so many metres at that latitude (degrees). */
function degreesWide(metres: number, latitude: number): number {
	return metres / (metresPerDegree * Math.cos((latitude * Math.PI) / 180));
}

interface Fit {
	/** Empty border around what is to be seen, as a share of the sheet on every side. */
	margin?: number;
	/** Degrees of longitude a sheet shows at least, so that a single point has surroundings. */
	minSpan?: number;
}

/** The view of that aspect (width / height) which shows the whole box; a box across the antimeridian too. */
export function viewOfBbox(
	[west, south, east, north]: Bbox,
	aspect: number,
	{ margin = 0.08, minSpan = 0 }: Fit = {}
): View {
	const width = east < west ? east - west + 360 : east - west;
	const top = mercatorY(north);
	const bottom = mercatorY(south);
	const needed = Math.max(width, (top - bottom) * aspect) / (1 - 2 * margin);
	const span = Math.min(360, Math.max(needed, minSpan));
	// The world is a square: a sheet never looks beyond its upper and lower edge unless it is larger
	const half = span / aspect / 2;
	const middle = (top + bottom) / 2;
	const y = half >= 180 ? 0 : Math.max(half - 180, Math.min(180 - half, middle));
	return { center: [wrapLongitude(west + width / 2), unmercatorY(y)], span, aspect };
}

/**
 * The view of a locator: every point with its radius (metres) stands well inside, on a sheet of at least
 * `minSpan` degrees. Without points, France.
 */
export function viewOfPoints(
	points: readonly { at: Position; radius: number }[],
	aspect: number,
	{ margin = 0.2, minSpan = 3 }: Fit = {}
): View {
	if (!points.length) return { ...franceView, aspect };
	const boxes = points.map(({ at: [longitude, latitude], radius }) => {
		const tall = radius / metresPerDegree;
		return { longitude, wide: degreesWide(radius, latitude), south: latitude - tall, north: latitude + tall };
	});
	const [west, east] = narrowest(boxes);
	const south = Math.min(...boxes.map((box) => box.south));
	const north = Math.max(...boxes.map((box) => box.north));
	return viewOfBbox([west, south, east, north], aspect, { margin, minSpan });
}

/** West and east of the narrowest strip of the globe that holds all: what remains beside the widest gap. */
function narrowest(boxes: readonly { longitude: number; wide: number }[]): [west: number, east: number] {
	const around = boxes.toSorted((a, b) => a.longitude - b.longitude);
	let start = 0;
	let widest = -1;
	around.forEach((box, i) => {
		const before = around.at(i - 1)!;
		const gap = box.longitude - before.longitude + (i === 0 ? 360 : 0);
		if (gap > widest) [start, widest] = [i, gap];
	});
	const first = around[start]!;
	const from = (longitude: number) => (longitude - first.longitude + 360) % 360;
	const west = Math.min(...around.map((box) => from(box.longitude) - box.wide));
	const east = Math.max(...around.map((box) => from(box.longitude) + box.wide));
	return [wrapLongitude(first.longitude + west), wrapLongitude(first.longitude + east)];
}

/** The edges of the sheet. A whole turn is -180 to 180; less may cross the antimeridian, west above east. */
export function bboxOfView({ center: [longitude, latitude], span, aspect }: View): Bbox {
	const y = mercatorY(latitude);
	const half = span / aspect / 2;
	const [south, north] = [unmercatorY(y - half), unmercatorY(y + half)];
	if (span >= 360) return [-180, south, 180, north];
	return [wrapLongitude(longitude - span / 2), south, wrapLongitude(longitude + span / 2), north];
}

/** Where a position lies on the sheet, in percent; off the sheet it is below 0 or above 100. */
export function toSheet({ center, span, aspect }: View): (at: Position) => SheetPoint {
	const top = mercatorY(center[1]) + span / aspect / 2;
	return ([longitude, latitude]) => ({
		x: (turn(center[0], longitude) / span + 0.5) * 100,
		y: ((top - mercatorY(latitude)) / span) * aspect * 100
	});
}

/** The position at a point of the sheet (percent): undoes `toSheet`. */
export function fromSheet({ center, span, aspect }: View): (point: SheetPoint) => Position {
	const top = mercatorY(center[1]) + span / aspect / 2;
	return ({ x, y }) => [
		wrapLongitude(center[0] + (x / 100 - 0.5) * span),
		unmercatorY(top - ((y / 100) * span) / aspect)
	];
}

/** Metres at that latitude (degrees) in percent of the sheet's width. */
export function metresToSheet({ span }: View, metres: number, latitude: number): number {
	return (degreesWide(metres, latitude) / span) * 100;
}

/** The MapLibre zoom (512-pixel tiles) at which the interactive map shows this view on a sheet so many CSS pixels wide. */
export function zoomOf({ span }: View, sheetWidth: number): number {
	return Math.log2((sheetWidth * 360) / (span * 512));
}

/** The longest round distance (1, 2 or 5 and zeros, in metres) within about a sixth of the sheet, true at its middle. */
export function scaleBar(view: View): { metres: number; percent: number } {
	const latitude = view.center[1];
	const most = 16 / metresToSheet(view, 1, latitude);
	const power = 10 ** Math.floor(Math.log10(most));
	const metres = power * [5, 2, 1].find((digit) => digit * power <= most)!;
	return { metres, percent: metresToSheet(view, metres, latitude) };
}
