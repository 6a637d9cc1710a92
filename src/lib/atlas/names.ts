import type { Position } from '../geo/position.ts';
import type { Language } from '../story/language.ts';
import { cropOf } from './crop.ts';
import { nameGround } from './ground-names.ts';
import type { Lettering } from './lettering.ts';
import { nameMarks } from './mark-names.ts';
import type { Mark } from './marks.ts';
import { boxAround, boxOf, Room, type Box, type KeepOut } from './room.ts';
import type { View } from './view.ts';
import { pointsAlong, type Way } from './way.ts';

/** A name of the ground, as `ground/names.json` holds it. */
export interface Name {
	kind: 'town' | 'country' | 'sea' | 'region' | 'departement';
	at: Position;
	/** Smaller is more important. */
	rank: number;
	/** The MapLibre zoom from which it is worth reading. */
	z: number;
	/** The whole zoom up to which it stands there; nearer it stands elsewhere. */
	until?: number;
	names: { fr: string } & Partial<Record<Language, string>>;
	/** ISO 3166-1 of a country, INSEE of a région or département. */
	code?: string;
}

/** A mark and what it may be called. */
export interface MarkToName extends Mark {
	/** The fullest first; a shorter one is taken where there is no room. */
	labels: string[];
	/** A line under the name, in small type. */
	sub?: string;
}

/** The side of its point on which a name stands: `end` is the right, in Arabic too, for a map is not mirrored. */
export type Side = 'end' | 'start' | 'top' | 'bottom' | 'middle';

interface Placed {
	/** The point, in percent of the sheet. */
	x: number;
	y: number;
	side: Side;
	/** SVG's `text-anchor`, which follows the direction of the text: already swapped for Arabic, print it as it is. */
	anchor: 'start' | 'middle' | 'end';
	/** CSS pixels from the point to the anchor on the (first) baseline. */
	dx: number;
	dy: number;
	/** What it covers, in CSS pixels of the visible part of the sheet. */
	box: Box;
}

export interface PlacedMarkName extends Placed {
	key: string;
	/** Which of the labels it is. */
	text: string;
	/** The same, in one to three lines `leading` CSS pixels apart. */
	lines: string[];
	leading: number;
	/** Printed after the last line where it is more than one story. */
	count?: number;
	/** A line below, `dy` from the point. */
	sub?: { text: string; dy: number };
}

export interface PlacedName extends Placed {
	kind: Name['kind'];
	code?: string;
	/** One or two lines, `leading` CSS pixels apart. */
	lines: string[];
	leading: number;
}

export interface Naming {
	/** CSS pixels of what is visible; the sheet covers it, centred. */
	width: number;
	height: number;
	language: Language;
	marks: readonly MarkToName[];
	/** What the names of marks are set in, unless as the readers' maps have them. */
	letters?: Lettering;
	/** Zooms ahead of their own at which towns may be named: on a sheet nobody moves they have no other chance. */
	townsAhead?: number;
	/** The ways people came, which names give way to as to what lies over the map. */
	ways?: readonly Way[];
	/** Key, scale, button and sources. The names of marks give way only where they can. */
	keepOut?: readonly KeepOut[];
}

/** CSS pixels that stay free along the edges of the sheet. */
const edge = 5;
/** CSS pixels on either side of a way, and the points of it that are looked at. */
const besideWay = 4;
const pointsOfWay = 96;

/**
 * The names of a sheet, so that none covers another, a mark, or what lies over the map. Marks come first, the
 * biggest before the others; a mark that finds no room is served first in another try. Then countries, seas,
 * départements and towns, by rank, as many as leave the sheet room to breathe. Same arguments, same names.
 */
export function placeNames(view: View, naming: Naming): { marks: PlacedMarkName[]; names: PlacedName[] } {
	const { width, height, keepOut = [], ways = [] } = naming;
	const crop = cropOf(view, width, height);
	const discs = naming.marks.map(({ key, at, radius, hit }) => ({
		key,
		radius: radius + 3,
		hit,
		...crop.pixels(at)
	}));
	const visible = { left: edge, top: edge, right: width - edge, bottom: height - edge };
	const along = ways.flatMap((way) => pointsAlong(view, way, pointsOfWay)).map(crop.fromPercent);
	const room = new Room(visible, discs, [
		...keepOut.map((box) => boxOf(box, width, height)),
		...along.map(({ x, y }) => boxAround(x, y, besideWay))
	]);
	const marks = nameMarks(naming, room, crop);
	room.take(...marks.map(({ box }) => box));
	return { marks, names: nameGround(naming, room, crop) };
}
