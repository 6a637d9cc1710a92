import type { Language } from '../story/language.ts';
import { cropOf, type Crop } from './crop.ts';
import { nameMarks } from './mark-names.ts';
import { groupMarks, pixelsPerDegreeAt, type Grouping, type Mark, type Told } from './marks.ts';
import type { MarkToName, Naming, PlacedMarkName } from './names.ts';
import type { PlateMark } from './plate.ts';
import { Room } from './room.ts';
import type { View } from './view.ts';

/** The view that a camera has of a box of so many CSS pixels; MapLibre zoom, 512-pixel tiles. */
export function viewOfCamera(center: View['center'], zoom: number, width: number, height: number): View {
	return { center, span: width / pixelsPerDegreeAt(zoom), aspect: width / height };
}

interface LiveNaming {
	language: Language;
	labels: (mark: Mark) => string[];
	grouping: Grouping;
	/** Names as they were set at the last rest: a name does not hop about while the map moves. */
	settled?: Map<string, PlateMark['name']>;
}

/** The names of marks over a ground whose own give way, by the key of the mark; none where there is no room. */
export function namesBeside(
	marks: readonly MarkToName[],
	crop: Crop,
	setting: Pick<Naming, 'language' | 'letters'>
): Map<string, PlacedMarkName> {
	const { width, height } = crop;
	const visible = { left: 5, top: 5, right: width - 5, bottom: height - 5 };
	const discs = marks.map(({ key, at, radius, hit }) => ({
		key,
		radius: radius + 3,
		hit,
		...crop.pixels(at)
	}));
	const placed = nameMarks({ ...setting, marks }, new Room(visible, discs, []), crop);
	return new Map(placed.map((name) => [name.key, name]));
}

/** Marks of the interactive map by the rules of the drawn one, so that the one takes over from the other unseen. */
export function liveMarks(
	told: readonly Told[],
	view: View,
	width: number,
	height: number,
	{ language, labels, grouping, settled }: LiveNaming
): PlateMark[] {
	const crop = cropOf(view, width, height);
	const inSight = (x: number, y: number, radius: number) =>
		x > -radius - 80 && x < width + radius + 80 && y > -radius - 40 && y < height + radius + 40;
	const marks = groupMarks(told, width / view.span, grouping)
		.map((mark) => ({ ...mark, pixel: crop.pixels(mark.at) }))
		.filter(({ pixel, radius }) => inSight(pixel.x, pixel.y, radius));
	let names: Map<string, PlateMark['name']> | undefined = settled;
	if (!names || marks.some((mark) => !names!.has(mark.key))) {
		const toName = marks.map((mark) => ({ ...mark, labels: labels(mark) }));
		names = namesBeside(toName, crop, { language });
	}
	return marks.map(({ pixel, ...mark }) => ({ ...mark, x: pixel.x, y: pixel.y, name: names.get(mark.key) }));
}
