import { mercatorY, unmercatorY } from '../geo/mercator.ts';
import type { Position } from '../geo/position.ts';
import type { Grid } from './cells.ts';

/**
 * Counts at points as counts of a grid's cells, which are square in Web Mercator and count from longitude 0 and the
 * equator: the same point falls into the same cell whatever else is shown.
 * @param step degrees of longitude across a cell
 */
export function gather(points: readonly { at: Position; count: number }[], step: number): Grid {
	const counts = new Map<string, { column: number; row: number; count: number }>();
	for (const { at, count } of points) {
		const [column, row] = [Math.floor(at[0] / step), Math.floor(mercatorY(at[1]) / step)];
		const key = `${column} ${row}`;
		const cell = counts.get(key);
		if (cell) cell.count += count;
		else counts.set(key, { column, row, count });
	}
	const cells = [...counts.values()].map(({ column, row, count }) => ({
		at: [(column + 0.5) * step, unmercatorY((row + 0.5) * step)] as Position,
		count
	}));
	return { cells, step };
}
