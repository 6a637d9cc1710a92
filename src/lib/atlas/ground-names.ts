import type { Language } from '../story/language.ts';
import type { Crop, Pixel } from './crop.ts';
import { levelFor } from './drawing.ts';
import { groundLevels, groundNames } from './ground.ts';
import { labelAt } from './label.ts';
import { brokenLines, lettering } from './lettering.ts';
import type { Name, Naming, PlacedName } from './names.ts';
import type { Room } from './room.ts';
import { isSea } from './water.ts';

/**
 * Kinds in the order they are served. `ahead`: zooms a name may come before its own, for large things are known
 * to be there; `room`: CSS pixels squared a sheet has for each name of the kind.
 */
const kinds = [
	{ kind: 'country', from: 0, to: 7.2, ahead: 0.6, room: 50_000 },
	{ kind: 'sea', from: 0, to: 12, ahead: 0.6, room: 90_000 },
	{ kind: 'departement', from: 6.4, to: 10, ahead: 0.6, room: 110_000 },
	{ kind: 'town', from: 0, to: 12, ahead: 0, room: 55_000 }
] as const;

/** The country the edition is about; from this zoom it fills the sheet, and its name says nothing new. */
const home = { code: 'FR', until: 3.2 };
/** CSS pixels from which a name whose point lies off the sheet is still fetched in. */
const farthest = 110;
/** CSS pixels between two towns, so that names do not run into a list. */
const townsApart = 64;
const townSides = ['end', 'start', 'top', 'bottom'] as const;
/** Where a name may stand instead of on its own point, nearest first. CSS pixels. */
const nudges = [0, 18, 36, 56].flatMap((far): Pixel[] =>
	far === 0
		? [{ x: 0, y: 0 }]
		: [
				[0, 1],
				[0, -1],
				[1.4, 0],
				[-1.4, 0],
				[1.2, 0.8],
				[-1.2, 0.8],
				[1.2, -0.8],
				[-1.2, -0.8]
			].map(([x, y]) => ({
				x: x! * far,
				y: y! * far
			}))
);

/** The names of countries, seas, départements and towns for which the marks leave room. */
export function nameGround({ marks, language }: Naming, room: Room, crop: Crop): PlacedName[] {
	const told = new Set(marks.flatMap(({ names }) => names));
	const placed: PlacedName[] = [];
	for (const { kind, from, to, ahead, room: each } of kinds) {
		if (crop.zoom < from || crop.zoom > to) continue;
		const most = Math.max(1, Math.floor((crop.width * crop.height) / each));
		const candidates = groundNames
			.filter(
				(name) => name.kind === kind && name.z <= crop.zoom + ahead && !told.has(textOf(name, language) ?? '')
			)
			.filter(({ code }) => code !== home.code || kind !== 'country' || crop.zoom < home.until)
			.filter(({ at }) => isNear(crop.pixels(at), crop, kind === 'town' ? 0 : farthest))
			.toSorted((a, b) => a.rank - b.rank || a.z - b.z || (a.names.fr < b.names.fr ? -1 : 1));
		const before = placed.length;
		for (const name of candidates) {
			if (placed.length - before >= most) break;
			const text = textOf(name, language);
			const found = text && (kind === 'town' ? nameTown : nameArea)(name, text, language, room, crop, placed);
			if (!found) continue;
			room.take(found.box);
			placed.push(found);
		}
	}
	return placed;
}

/** A Latin name among Arabic ones would be worse than none. */
function textOf({ names }: Name, language: Language): string | undefined {
	return names[language] ?? (language === 'ar' ? undefined : names.fr);
}

function isNear({ x, y }: Pixel, { width, height }: Crop, far: number): boolean {
	return x > -far && y > -far && x < width + far && y < height + far;
}

function nameTown(
	{ kind, at }: Name,
	text: string,
	language: Language,
	room: Room,
	crop: Crop,
	placed: readonly PlacedName[]
): PlacedName | undefined {
	const point = crop.pixels(at);
	const tooNear = placed.some((other) => {
		const { x, y } = crop.fromPercent(other);
		return other.kind === 'town' && Math.hypot(x - point.x, y - point.y) < townsApart;
	});
	const dot = { left: point.x - 3, top: point.y - 3, right: point.x + 3, bottom: point.y + 3 };
	if (tooNear || !room.isFree(dot)) return undefined;
	for (const side of townSides) {
		const label = labelAt(point, side, 6, { lines: [{ text, style: lettering.town }], language });
		if (!room.isFree(label.box)) continue;
		const { left, top, right, bottom } = label.box;
		const box = {
			left: Math.min(left, dot.left),
			top: Math.min(top, dot.top),
			right: Math.max(right, dot.right),
			bottom: Math.max(bottom, dot.bottom)
		};
		return { kind, lines: [text], leading: lettering.town.leading, ...crop.percent(point), ...label, box };
	}
	return undefined;
}

/** A country, sea or département: on its point or near it, in one line or two; a sea only where there is water. */
function nameArea(
	{ kind, at, code }: Name,
	text: string,
	language: Language,
	room: Room,
	crop: Crop
): PlacedName | undefined {
	const own = crop.pixels(at);
	const style = lettering[kind];
	const level = levelFor(crop.view, groundLevels());
	for (const nudge of nudges) {
		for (const lines of brokenLines(text, style)) {
			const setting = { lines: lines.map((line) => ({ text: line, style })), language };
			const { box } = labelAt(own, 'middle', 0, setting);
			const into = intoSight(box, crop);
			const point = { x: own.x + into.x + nudge.x, y: own.y + into.y + nudge.y };
			const label = labelAt(point, 'middle', 0, setting);
			if (!room.isFree(label.box)) continue;
			const ends = [label.box.left, point.x, label.box.right].map((x) => crop.position({ x, y: point.y }));
			const wet = ends.filter((position) => isSea(level, position)).length;
			const moved = into.x !== 0 || into.y !== 0 || nudge.x !== 0 || nudge.y !== 0;
			if (kind === 'sea' ? wet < 3 : moved && wet > 1) continue;
			return { kind, code, lines, leading: style.leading, ...crop.percent(point), ...label };
		}
	}
	return undefined;
}

/** How far a name must move to stand on the sheet. */
function intoSight({ left, top, right, bottom }: PlacedName['box'], { width, height }: Crop): Pixel {
	const margin = 14;
	const shift = (from: number, to: number, whole: number) =>
		Math.max(0, margin - from) + Math.min(0, whole - margin - to);
	return { x: shift(left, right, width), y: shift(top, bottom, height) };
}
