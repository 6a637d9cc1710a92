import type { Position } from '../geo/position.ts';
import { toSheet, type SheetPoint, type View } from './view.ts';

/** The way somebody came: from where it began to where a story happens. */
export type Way = readonly [from: Position, to: Position];

/** How far a way bows out, as a share of its length: nobody travelled as the crow flies. */
const BOW = 0.2;

/** Its two ends and the point between them that it is drawn towards: a quadratic Bézier curve, in percent of the sheet. */
function curve(view: View, [from, to]: Way): [SheetPoint, SheetPoint, SheetPoint] {
	const at = toSheet(view);
	const [a, b] = [at(from), at(to)];
	const over = {
		x: (a.x + b.x) / 2 + ((b.y - a.y) / view.aspect) * BOW,
		y: (a.y + b.y) / 2 - (b.x - a.x) * view.aspect * BOW
	};
	return [a, over, b];
}

/** SVG path data of a way on a sheet whose viewBox is `0 0 100 100`. */
export function drawWay(view: View, way: Way): string {
	const [a, over, b] = curve(view, way).map(({ x, y }) => `${round(x)} ${round(y)}`);
	return `M${a}Q${over} ${b}`;
}

/** So many points of a way, its ends among them, in percent of the sheet. */
export function pointsAlong(view: View, way: Way, count: number): SheetPoint[] {
	const [a, over, b] = curve(view, way);
	const mix = (t: number, axis: 'x' | 'y') =>
		(1 - t) ** 2 * a[axis] + 2 * t * (1 - t) * over[axis] + t ** 2 * b[axis];
	return Array.from({ length: count }, (_, index) => {
		const t = index / (count - 1);
		return { x: mix(t, 'x'), y: mix(t, 'y') };
	});
}

const round = (percent: number) => Math.round(percent * 100) / 100;
