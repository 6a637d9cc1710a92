import type { Crop } from './crop.ts';
import { labelAt, type Setting } from './label.ts';
import { brokenLines, lettering, textWidth, type Lettering } from './lettering.ts';
import type { MarkToName, Naming, PlacedMarkName, Side } from './names.ts';
import type { Room } from './room.ts';

const outside: Side[] = ['end', 'start', 'top', 'bottom'];
/** CSS pixels of radius from which a name stands in the middle of its area, as a country's does. */
const roomInside = 70;
/** And from which it may, where there is no room beside it. */
const roomWithin = 28;
/** CSS pixels between a mark and its name, and between the name and the count beside it. */
const gap = 7;
const countGap = 5;

/** Names tried in vain, of all tries together: a map with hundreds of marks is named in fewer, or it took seconds. */
const WEIGHED_AT_MOST = 1000;

/**
 * The names of the marks, each beside its own. Greedy, the biggest mark first; when one finds no room, or must
 * be shortened, all is tried again with that one first, and the best try is kept.
 */
export function nameMarks(
	{ marks, language, letters = lettering.name }: Pick<Naming, 'marks' | 'language' | 'letters'>,
	room: Room,
	crop: Crop
): PlacedMarkName[] {
	let order = [...marks];
	let best: PlacedMarkName[] = [];
	const most = Math.min(marks.length, Math.floor(WEIGHED_AT_MOST / marks.length));
	for (let tries = 0; tries <= most; tries++) {
		const free = room.copy();
		const placed: PlacedMarkName[] = [];
		for (const mark of order) {
			const name = nameMark(mark, free, crop, { language, letters });
			if (!name) continue;
			free.take(name.box);
			placed.push(name);
		}
		if (merit(placed, marks) > merit(best, marks)) best = placed;
		const slighted = order.find((mark, i) => i > 0 && !hasFullName(mark, placed));
		if (!slighted) break;
		order = [slighted, ...order.filter((mark) => mark !== slighted)];
	}
	return best;
}

function hasFullName({ key, labels }: MarkToName, placed: readonly PlacedMarkName[]): boolean {
	return placed.some((name) => name.key === key && name.text === labels[0]);
}

/** A mark named at all counts for more than any number named in full. */
function merit(placed: readonly PlacedMarkName[], marks: readonly MarkToName[]): number {
	const full = marks.filter((mark) => hasFullName(mark, placed)).length;
	return placed.length * (marks.length + 1) + full;
}

/** A name as wide as half of what one sees hides more than it tells: it is broken first. */
function broken(text: string, most: number, { width }: Crop, letters: Lettering): string[][] {
	const isWide = (lines: string[]) => lines.some((line) => textWidth(line, letters) > width / 2);
	return brokenLines(text, letters, most).toSorted((a, b) => Number(isWide(a)) - Number(isWide(b)));
}

function sidesOf(radius: number): Side[] {
	if (radius > roomInside) return ['middle', ...outside];
	return radius > roomWithin ? [...outside, 'middle'] : outside;
}

function nameMark(
	{ key, at, radius, stories, names, labels, sub }: MarkToName,
	room: Room,
	crop: Crop,
	{ language, letters }: Required<Pick<Naming, 'language' | 'letters'>>
): PlacedMarkName | undefined {
	const point = crop.pixels(at);
	const count = stories > 1 ? stories : undefined;
	// A single place keeps its name together
	const most = names.length > 1 ? 3 : 1;
	const extra = count ? countGap + textWidth(`${count}`, lettering.count) : 0;
	for (const strict of ['all', 'drawn', 'names'] as const) {
		// A shortened name is better than one over what another mark is pressed by, worse than one over a key
		for (const text of strict === 'drawn' ? labels.slice(0, 1) : labels) {
			for (const lines of broken(text, most, crop, letters)) {
				const setting: Setting['lines'] = [
					...lines.map((line, i) => ({
						text: line,
						style: letters,
						extra: i === lines.length - 1 ? extra : 0
					})),
					...(sub ? [{ text: sub, style: lettering.sub }] : [])
				];
				for (const side of sidesOf(radius)) {
					const label = labelAt(point, side, radius + gap, { lines: setting, language });
					if (!room.isFree(label.box, { own: key, strict })) continue;
					const below = (lines.length - 1) * letters.leading + lettering.sub.leading;
					return {
						key,
						text,
						lines,
						leading: letters.leading,
						...crop.percent(point),
						...label,
						count,
						sub: sub ? { text: sub, dy: label.dy + below } : undefined
					};
				}
			}
		}
	}
	return undefined;
}
