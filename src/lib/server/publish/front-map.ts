import type { Grid } from '../../atlas/cells.ts';
import { telephoneGrouping } from '../../atlas/marks.ts';
import { franceView, viewOfBbox, type View } from '../../atlas/view.ts';
import type { Bbox } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';
import type { ToldPlace } from '../../story/story.ts';
import { drawCounts, drawMarks, type DrawnMap, type MapSettings } from './drawn-map.ts';

/** What lies over the front map, in CSS pixels: button, key with its scale, sources. */
const over = {
	wide: [
		// Wider than the button is on this sheet: on a smaller one it covers more of it
		{ right: 16, top: 16, width: 250, height: 44 },
		{ left: 24, top: '40%' as const, width: 196, height: '46%' as const },
		{ right: 0, bottom: 0, width: 340, height: 24 }
	],
	narrow: [{ right: 0, bottom: 0, width: 330, height: 24 }]
};

const frontSettings: MapSettings = {
	wide: { width: 984, height: 655, keepOut: over.wide },
	narrow: { width: 360, height: 269, ...telephoneGrouping, keepOut: over.narrow }
};

/** The same on the card of a page that somebody shares. */
const cardSheet = { width: 416, height: 420 };
const cardSettings: MapSettings = {
	wide: { ...cardSheet, scale: 0.8, keepOut: [{ right: 0, bottom: 0, width: 240, height: 20 }] },
	narrow: cardSheet
};
const cardAspect = cardSheet.width / cardSheet.height;

/** France as high as on the front map, on a card's narrower sheet. */
export const cardView: View = {
	center: franceView.center,
	span: (franceView.span / franceView.aspect) * cardAspect,
	aspect: cardAspect
};

/** CSS pixels: of the front map's sheet where it is wide. */
export const FRONT_WIDTH = frontSettings.wide.width;

/** What the front map shows: France, or a box. */
export function frontView(bbox?: Bbox): View {
	return bbox ? viewOfBbox(bbox, franceView.aspect, { margin: 0, minSpan: 0.05 }) : franceView;
}

/**
 * The front map, with the selected places marked; or where there are more told places than can be
 * marked (`MARKS_AT_MOST`), with the selected stories counted by the cells of a grid.
 */
export function drawFrontMap(
	selected: ToldPlace[] | Grid,
	everything: ToldPlace[] | Grid,
	language: Language,
	view: View,
	size: 'front' | 'card' = 'front'
): DrawnMap {
	const settings = size === 'card' ? cardSettings : frontSettings;
	// Names cannot keep clear of places that are too many to be marked
	const clear = Array.isArray(everything) ? everything : [];
	return Array.isArray(selected)
		? drawMarks(view, selected, clear.length ? clear : selected, language, settings)
		: drawCounts(view, selected, language, settings);
}

/** Reads the outline and draws France once, so that no reader waits for it: up to half a second when a server starts. */
export function warmAtlas(): void {
	drawFrontMap([], [], 'fr', franceView);
}
