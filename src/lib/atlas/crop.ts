import type { Position } from '../geo/position.ts';
import { fromSheet, toSheet, zoomOf, type SheetPoint, type View } from './view.ts';

/** CSS pixels from the top left corner of what is visible of a sheet. */
export interface Pixel {
	x: number;
	y: number;
}

/** The part of a sheet one sees: the sheet covers the box and is centred in it, as CSS `cover` does. */
export interface Crop {
	view: View;
	width: number;
	height: number;
	/** The MapLibre zoom of the sheet as it stands. */
	zoom: number;
	pixels(at: Position): Pixel;
	percent(pixel: Pixel): SheetPoint;
	fromPercent(point: SheetPoint): Pixel;
	position(pixel: Pixel): Position;
}

/** The sheet of a view in a box of so many CSS pixels. */
export function cropOf(view: View, width: number, height: number): Crop {
	const wide = Math.max(width, height * view.aspect);
	const high = wide / view.aspect;
	const [left, top] = [(width - wide) / 2, (height - high) / 2];
	const [place, locate] = [toSheet(view), fromSheet(view)];
	const percent = ({ x, y }: Pixel) => ({ x: ((x - left) / wide) * 100, y: ((y - top) / high) * 100 });
	const fromPercent = ({ x, y }: SheetPoint) => ({ x: left + (x / 100) * wide, y: top + (y / 100) * high });
	return {
		view,
		width,
		height,
		zoom: zoomOf(view, wide),
		pixels: (at) => fromPercent(place(at)),
		percent,
		fromPercent,
		position: (pixel) => locate(percent(pixel))
	};
}
