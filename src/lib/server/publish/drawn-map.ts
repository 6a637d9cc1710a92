import { cellScale, drawCells, type CellSummary, type Grid } from '../../atlas/cells.ts';
import { composePlate, type PlateMark, type PlateOptions } from '../../atlas/plate.ts';
import { toSheet, type View } from '../../atlas/view.ts';
import { groupLabels } from '../../i18n/name-lists.ts';
import type { Language } from '../../story/language.ts';
import type { ToldPlace } from '../../story/story.ts';

/** A map that the page may let the reader move. */
export interface DrawnMap {
	view: View;
	/** Its ground, in parts that follow each other: the inside of an `<svg class="sheet">`. */
	drawing: readonly string[];
	wide: PlateMark[];
	narrow: PlateMark[];
	/** Where there are too many places for marks. */
	cells?: CellSummary;
}

/** More told places than this are drawn as counted cells. */
export const MARKS_AT_MOST = 2000;

/** The sizes that a map is set for, and what lies over it. */
export type MapSettings = Pick<PlateOptions, 'wide' | 'narrow'>;

/** A mark may lie just off the sheet; farther out nobody would see it. */
const isOnSheet = ({ x, y }: { x: number; y: number }) => x > -5 && x < 105 && y > -5 && y < 105;

/**
 * A map with the selected places marked. The ground's names keep clear of every told place, so that they stay where
 * they are whatever is selected.
 */
export function drawMarks(
	view: View,
	selected: ToldPlace[],
	everything: ToldPlace[],
	language: Language,
	settings: MapSettings
): DrawnMap {
	const options = {
		...settings,
		language,
		labels: ({ names }: { names: string[] }) => groupLabels(language, names)
	};
	const ground = composePlate(view, everything, options);
	const plate = selected.length === everything.length ? ground : composePlate(view, selected, options);
	return {
		view,
		drawing: [ground.ground, ground.names],
		wide: plate.wide.filter(isOnSheet),
		narrow: plate.narrow.filter(isOnSheet)
	};
}

/** A map with the selected stories counted by the cells of a grid: a dot each, under the ground's names. */
export function drawCounts(view: View, grid: Grid, language: Language, settings: MapSettings): DrawnMap {
	const plate = composePlate(view, [], { ...settings, language, labels: ({ names }) => names });
	const scale = cellScale(grid);
	const drawing = [plate.ground, drawCells(view, grid, scale), plate.names];
	return { view, drawing, wide: [], narrow: [], cells: { scale, ...summary(view, grid) } };
}

const metresPerDegree = 111_195;

function summary(view: View, { cells, step, beyond = 0 }: Grid): Omit<CellSummary, 'scale'> {
	const at = toSheet(view);
	const isSeen = ({ x, y }: { x: number; y: number }) => x >= 0 && x <= 100 && y >= 0 && y <= 100;
	const across = step * metresPerDegree * Math.cos((view.center[1] * Math.PI) / 180);
	return {
		most: cells.reduce((most, { count }) => Math.max(most, count), 0),
		kilometres: Number((across / 1000).toPrecision(2)),
		beyond: cells.reduce((sum, cell) => sum + (isSeen(at(cell.at)) ? 0 : cell.count), beyond)
	};
}
