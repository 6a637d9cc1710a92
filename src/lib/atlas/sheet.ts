import { drawGround, type DrawingOptions } from './drawing.ts';
import { groundLevels } from './ground.ts';
import { Remembered } from './remembered.ts';
import type { View } from './view.ts';

export interface Drawing {
	view: View;
	/**
	 * The ground as a nested `<svg viewBox preserveAspectRatio="none">`, to be stretched over the sheet. Marks and
	 * names stand beside it in percent (`toSheet`), and so keep their size in CSS pixels at every width.
	 */
	svg: string;
}

/** A few hundred sheets of some ten kilobytes. */
const sheets = new Remembered<Drawing>(300);

/** The ground under a view, as the server draws it (see `drawGround`). A view drawn before costs nothing. */
export function drawSheet(view: View, options: DrawingOptions = {}): Drawing {
	const { width, departements, graticule } = options;
	const key = [...view.center, view.span, view.aspect, width, departements, graticule].join(' ');
	return sheets.get(key, () => ({ view, svg: drawGround(groundLevels(), view, options) }));
}
