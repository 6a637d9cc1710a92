import type { Grid } from '../../atlas/cells.ts';
import { telephoneGrouping } from '../../atlas/marks.ts';
import { franceView, viewOfBbox } from '../../atlas/view.ts';
import type { Bbox } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';
import type { ToldPlace } from '../../story/story.ts';
import { drawCounts, drawMarks, type DrawnMap, type MapSettings } from './drawn-map.ts';

/** What lies over the front map, in CSS pixels: button, key with its scale, sources. */
const over = {
	wide: [
		{ right: 16, top: 16, width: 190, height: 36 },
		{ left: 24, top: '40%' as const, width: 196, height: '46%' as const },
		{ right: 0, bottom: 0, width: 340, height: 24 }
	],
	narrow: [{ right: 0, bottom: 0, width: 330, height: 24 }]
};

const frontSettings: MapSettings = {
	wide: { width: 984, height: 655, keepOut: over.wide },
	narrow: { width: 360, height: 269, ...telephoneGrouping, keepOut: over.narrow }
};

/**
 * The map of France, or of a box, with the selected places marked; or where there are more told places than can be
 * marked (`MARKS_AT_MOST`), with the selected stories counted by the cells of a grid.
 */
export function drawFrontMap(
	selected: ToldPlace[] | Grid,
	everything: ToldPlace[],
	language: Language,
	bbox?: Bbox
): DrawnMap {
	const view = bbox ? viewOfBbox(bbox, franceView.aspect, { margin: 0, minSpan: 0.05 }) : franceView;
	return Array.isArray(selected)
		? drawMarks(view, selected, everything, language, frontSettings)
		: drawCounts(view, selected, language, frontSettings);
}

/** Reads the outline and draws France once, so that no reader waits for it: up to half a second when a server starts. */
export function warmAtlas(): void {
	drawFrontMap([], [], 'fr');
}
