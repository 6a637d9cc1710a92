import { mercatorLimit } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import { toSheet, type View } from './view.ts';

/** Stories told within a cell of the map's grid, which is square in Web Mercator. */
export interface Cell {
	/** Its middle. */
	at: Position;
	count: number;
}

/** Cells of one grid. */
export interface Grid {
	cells: readonly Cell[];
	/** Degrees of longitude across a cell. */
	step: number;
	/** Stories told beyond all its cells. */
	beyond?: number;
}

/**
 * How large a dot is: its area grows with the count, and with the map, so that finer cells of fewer stories, which
 * the map has nearer by, look the same.
 */
export interface CellScale {
	/** Degrees of longitude from the middle to the edge of the dot of one story. */
	one: number;
}

/** What a page must know of the cells drawn on its map. */
export interface CellSummary {
	scale: CellScale;
	/** Stories of the fullest cell. */
	most: number;
	/** Kilometres across a cell in the middle of the map. */
	kilometres: number;
	/** Stories told beyond the map's edges. */
	beyond: number;
}

/** Share of the cells whose dots keep within their cells; the few above may reach over their neighbours. */
const KEPT_WITHIN = 0.98;
/** Of half a cell: dots of one size that touch would be a surface. */
const FULL = 0.9;

/** The scale at which all but the largest dots keep within their cells. */
export function cellScale({ cells, step }: Grid): CellScale {
	const counts = cells.map(({ count }) => count).sort((a, b) => a - b);
	const full = counts[Math.floor((counts.length - 1) * KEPT_WITHIN)] ?? 1;
	return { one: ((step / 2) * FULL) / Math.sqrt(full) };
}

/** The radius of a dot in degrees of longitude. */
export function dotRadius({ one }: CellScale, count: number): number {
	return one * Math.sqrt(count);
}

/** Units across the box that the dots are drawn in: fine enough for a dot of half a pixel. */
const WIDE = 10_000;
/** Dots of one path: those whose widths round to the same share of the largest. */
const SIZES = 24;
/** Of the width of the sheet: a single story is seen all the same, as some half a pixel. */
const LEAST = 0.0009;

/**
 * The dots of a sheet as a nested `<svg>` that stretches with it. Each is a line of no length with round ends, so
 * that a thousand of them are a few kilobytes; one path a size, the largest first, `class="cell"`.
 */
export function drawCells(view: View, { cells }: Grid, scale: CellScale): string {
	const high = Math.round(WIDE / view.aspect);
	const at = toSheet(view);
	const sizes = new Map<number, { x: number; y: number }[]>();
	for (const cell of cells) {
		if (Math.abs(cell.at[1]) > mercatorLimit) continue;
		const { x, y } = at(cell.at);
		if (x < -2 || x > 102 || y < -2 || y > 102) continue;
		const width = Math.max(LEAST, (2 * dotRadius(scale, cell.count)) / view.span) * WIDE;
		const rounded = Math.max(1, Math.round(2 ** (Math.round(Math.log2(width) * SIZES) / SIZES)));
		const dots = sizes.get(rounded) ?? [];
		dots.push({ x: Math.round((x / 100) * WIDE), y: Math.round((y / 100) * high) });
		sizes.set(rounded, dots);
	}
	const paths = [...sizes]
		.sort(([a], [b]) => b - a)
		.map(([width, dots]) => `<path class="cell" stroke-width="${width}" d="${dotsData(dots)}"/>`);
	return `<svg viewBox="0 0 ${WIDE} ${high}" preserveAspectRatio="none">${paths.join('')}</svg>`;
}

function dotsData(dots: readonly { x: number; y: number }[]): string {
	let [x, y] = [0, 0];
	return dots
		.toSorted((a, b) => a.y - b.y || a.x - b.x)
		.map((dot) => {
			const [dx, dy] = [dot.x - x, dot.y - y];
			({ x, y } = dot);
			return `m${dx}${dy < 0 ? '' : ' '}${dy}h0`;
		})
		.join('');
}

/** Dots of round counts for the key, the smallest first: as percent of the width of what one looks at. */
export function cellKey(scale: CellScale, view: View, most: number): { count: number; radius: number }[] {
	const percent = (count: number) => (dotRadius(scale, count) / view.span) * 100;
	const highest = Math.floor(Math.log10(Math.max(1, most)));
	return [highest - 2, highest - 1, highest]
		.filter((power) => power >= 0)
		.map((power) => ({ count: 10 ** power, radius: percent(10 ** power) }));
}
