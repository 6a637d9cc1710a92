import type { Language } from '../story/language.ts';
import { groupMarks, type Grouping, type Mark, type Told } from './marks.ts';
import { drawNames } from './nameplate.ts';
import { placeNames, type PlacedMarkName } from './names.ts';
import { Remembered } from './remembered.ts';
import type { KeepOut } from './room.ts';
import { drawSheet } from './sheet.ts';
import { toSheet, type View } from './view.ts';
import { drawWay, type Way } from './way.ts';

/** What is shown of a place on a plate; `sub` is a line of small type under its name. */
export interface Subject extends Told {
	sub?: string;
}

/** A size that the plate is set for, in CSS pixels of its visible part, with what lies over it. */
export interface Setting extends Grouping {
	width: number;
	height: number;
	keepOut?: readonly KeepOut[];
}

/** A mark where it stands, with its name set beside it. */
export interface PlateMark extends Mark {
	/** Percent of the sheet. */
	x: number;
	y: number;
	name?: Pick<PlacedMarkName, 'lines' | 'leading' | 'count' | 'sub' | 'dx' | 'dy' | 'anchor'>;
}

/** A map ready to print: the ground with its names, and the marks for a wide and for a narrow page. */
export interface Plate {
	view: View;
	/** The ground without names: the first thing in an `<svg class="sheet">`. */
	ground: string;
	/** The ways people came, as SVG path data on a sheet of `0 0 100 100`. */
	ways: string[];
	/** Both sets of names of the ground, which belong over it and over what else is drawn on it. */
	names: string;
	wide: PlateMark[];
	narrow: PlateMark[];
}

export interface PlateOptions {
	language: Language;
	wide: Setting;
	narrow: Setting;
	/** What a group of places is called, fullest first: the last one is taken where there is no room. */
	labels: (mark: Mark) => string[];
	/** Whether the lines of the départements are drawn. */
	departements?: boolean;
	/** Drawn under the names, which keep off them. */
	ways?: readonly Way[];
	/** As in `Naming`. */
	townsAhead?: number;
}

/** CSS pixels: the sheet covers what is visible of it. */
function sheetWidth({ aspect }: View, { width, height }: Setting): number {
	return Math.round(Math.max(width, height * aspect));
}

function set(view: View, subjects: readonly Subject[], setting: Setting, options: PlateOptions) {
	const { width, height, keepOut, ...grouping } = setting;
	const pixelsPerDegree = sheetWidth(view, setting) / view.span;
	const at = toSheet(view);
	// Far beyond the sheet nobody sees a mark, and its name would be looked for in vain
	const isNear = ({ x, y }: { x: number; y: number }) => x > -25 && x < 125 && y > -25 && y < 125;
	const marks = groupMarks(subjects, pixelsPerDegree, grouping).filter((mark) => isNear(at(mark.at)));
	const subOf = (mark: Mark) =>
		mark.slugs.length > 1
			? undefined
			: subjects.find(({ slug, at }) => slug === mark.slugs[0] && at === mark.at)?.sub;
	const placed = placeNames(view, {
		width,
		height,
		language: options.language,
		keepOut,
		ways: options.ways,
		townsAhead: options.townsAhead,
		marks: marks.map((mark) => ({ ...mark, labels: options.labels(mark), sub: subOf(mark) }))
	});
	const round = (percent: number) => Math.round(percent * 100) / 100;
	return {
		names: drawNames(placed.names),
		marks: marks.map((mark): PlateMark => {
			const { x, y } = at(mark.at);
			const name = placed.marks.find((one) => one.key === mark.key);
			return {
				...mark,
				// Its own: a remembered plate must share nothing with the request it was made for
				at: [...mark.at],
				x: round(x),
				y: round(y),
				name: name && {
					lines: name.lines,
					leading: name.leading,
					count: name.count,
					sub: name.sub,
					dx: name.dx,
					dy: name.dy,
					anchor: name.anchor
				}
			};
		})
	};
}

/** The plates of a few hundred pages in four languages, of some twenty kilobytes. */
const plates = new Remembered<Plate>(1000);

/**
 * Composes a map: draws the ground of a view, groups the subjects, and finds room for every name at two sizes.
 * The same arguments give the same plate, and cost nothing the second time; `labels` must follow from the names
 * and the language alone.
 */
export function composePlate(view: View, subjects: readonly Subject[], options: PlateOptions): Plate {
	return plates.get(JSON.stringify([view, subjects, options]), () => compose(view, subjects, options));
}

function compose(view: View, subjects: readonly Subject[], options: PlateOptions): Plate {
	const { svg } = drawSheet(view, {
		departements: options.departements,
		width: sheetWidth(view, options.wide)
	});
	const wide = set(view, subjects, options.wide, options);
	const narrow = set(view, subjects, options.narrow, options);
	return {
		view,
		ground: svg,
		ways: (options.ways ?? []).map((way) => drawWay(view, way)),
		names: `<g class="at-wide">${wide.names}</g><g class="at-narrow">${narrow.names}</g>`,
		wide: wide.marks,
		narrow: narrow.marks
	};
}
