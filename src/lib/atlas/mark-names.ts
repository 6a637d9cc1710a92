import type { Crop } from './crop.ts';
import { labelAt, type Setting } from './label.ts';
import { lettering, textWidth } from './lettering.ts';
import type { MarkToName, Naming, PlacedMarkName } from './names.ts';
import type { Room } from './room.ts';

const sides = ['end', 'start', 'top', 'bottom'] as const;
/** CSS pixels between a mark and its name, and between the name and the count beside it. */
const gap = 7;
const countGap = 5;

/**
 * The names of the marks, each beside its own. Greedy, the biggest mark first; when one finds no room, or must
 * be shortened, all is tried again with that one first, and the best try is kept.
 */
export function nameMarks({ marks, language }: Naming, room: Room, crop: Crop): PlacedMarkName[] {
	let order = [...marks];
	let best: PlacedMarkName[] = [];
	for (let tries = 0; tries <= marks.length; tries++) {
		const free = room.copy();
		const placed: PlacedMarkName[] = [];
		for (const mark of order) {
			const name = nameMark(mark, free, crop, language);
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

function nameMark(
	{ key, at, radius, stories, labels, sub }: MarkToName,
	room: Room,
	crop: Crop,
	language: Naming['language']
): PlacedMarkName | undefined {
	const point = crop.pixels(at);
	const count = stories > 1 ? stories : undefined;
	const extra = count ? countGap + textWidth(`${count}`, lettering.count) : 0;
	for (const strict of ['all', 'drawn', 'names'] as const) {
		// A shortened name is better than one over what another mark is pressed by, worse than one over a key
		for (const text of strict === 'drawn' ? labels.slice(0, 1) : labels) {
			const lines: Setting['lines'] = [
				{ text, style: lettering.name, extra },
				...(sub ? [{ text: sub, style: lettering.sub }] : [])
			];
			for (const side of sides) {
				const label = labelAt(point, side, radius + gap, { lines, language });
				if (!room.isFree(label.box, { own: key, strict })) continue;
				const subLine = sub ? { text: sub, dy: label.dy + lettering.sub.leading } : undefined;
				return { key, text, ...crop.percent(point), ...label, count, sub: subLine };
			}
		}
	}
	return undefined;
}
