import type { Position } from '../geo/position.ts';
import type { Bbox } from '../geo/position.ts';
import { pathData } from './path.ts';
import { toSheet, type View } from './view.ts';

/** Units across and down the box that an area is drawn in: a tenth of a pixel on the widest screens. */
export const AREA_BOX = 20_000;
/** As far beyond the sheet as nobody can look while it is shown. */
const BEYOND = 4 * AREA_BOX;

/** A selected area in a box that stretches over the sheet. */
export interface DrawnArea {
	/** Its outline. */
	outline: string;
	/** Everything else, to be veiled: fill it even-odd. */
	rest: string;
	/** Of the outline's box. */
	middle: [x: number, y: number];
}

/** The outline of a ring (first corner not repeated) on the sheet of a view, and the veil over the rest of it. */
export function drawArea(view: View, ring: readonly Position[]): DrawnArea {
	const at = toSheet(view);
	const kept = (value: number) => Math.max(-BEYOND, Math.min(BEYOND, value));
	const points = ring.map((position): [number, number] => {
		const { x, y } = at(position);
		return [kept((x / 100) * AREA_BOX), kept((y / 100) * AREA_BOX)];
	});
	const outline = pathData([points], true);
	const low = -BEYOND;
	const far: [number, number][] = [
		[low, low],
		[AREA_BOX - low, low],
		[AREA_BOX - low, AREA_BOX - low],
		[low, AREA_BOX - low]
	];
	const middle = [0, 1].map((axis) => {
		const values = points.map((point) => point[axis]!);
		return (Math.min(...values) + Math.max(...values)) / 2;
	}) as [number, number];
	return { outline, rest: pathData([far, points], true), middle };
}

/** The box around a ring that does not cross the antimeridian. */
export function bboxOfRing(ring: readonly Position[]): Bbox {
	const longitudes = ring.map(([longitude]) => longitude);
	const latitudes = ring.map(([, latitude]) => latitude);
	return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

/** The corners of a box, from its south-west, eastward. */
export function ringOfBbox([west, south, east, north]: Bbox): Position[] {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	];
}
