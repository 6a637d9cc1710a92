import { Drawing } from '../../atlas/drawn.ts';
import { telephoneGrouping } from '../../atlas/marks.ts';
import { composePlate, type Plate, type PlateMark } from '../../atlas/plate.ts';
import { franceView, viewOfBbox } from '../../atlas/view.ts';
import type { Bbox } from '../../geo/position.ts';
import { groupLabels } from '../../i18n/name-lists.ts';
import type { Language } from '../../story/language.ts';
import type { ToldPlace } from '../../story/story.ts';

/** A plate whose ground goes into the page as HTML only. */
export interface FrontMap extends Omit<Plate, 'svg'> {
	drawing: Drawing;
}

/** What lies over the front map, in CSS pixels: button, key with its scale, sources. */
const over = {
	wide: [
		{ right: 16, top: 16, width: 190, height: 36 },
		{ left: 24, top: '40%' as const, width: 196, height: '46%' as const },
		{ right: 0, bottom: 0, width: 340, height: 24 }
	],
	narrow: [{ right: 0, bottom: 0, width: 330, height: 24 }]
};

/** A mark may lie just off the sheet; farther out nobody would see it. */
const isOnSheet = ({ x, y }: PlateMark) => x > -5 && x < 105 && y > -5 && y < 105;

/**
 * The map of France, or of a box, with the selected places marked. The ground's names keep clear of every told
 * place, so that they stay where they are whatever is selected.
 */
export function drawFrontMap(
	selected: ToldPlace[],
	everything: ToldPlace[],
	language: Language,
	bbox?: Bbox
): FrontMap {
	const view = bbox ? viewOfBbox(bbox, franceView.aspect, { margin: 0, minSpan: 0.05 }) : franceView;
	const options = {
		language,
		wide: { width: 984, height: 655, keepOut: over.wide },
		narrow: { width: 360, height: 269, ...telephoneGrouping, keepOut: over.narrow },
		labels: ({ names }: { names: string[] }) => groupLabels(language, names)
	};
	const ground = composePlate(view, everything, options);
	const plate = selected.length === everything.length ? ground : composePlate(view, selected, options);
	return {
		view,
		drawing: new Drawing(ground.svg),
		wide: plate.wide.filter(isOnSheet),
		narrow: plate.narrow.filter(isOnSheet)
	};
}

/** Reads the outline and draws France once, so that no reader waits for it: up to half a second when a server starts. */
export function warmAtlas(): void {
	drawFrontMap([], [], 'fr');
}
