import type { Position } from '../geo/position.ts';
import type { Language } from '../story/language.ts';
import type { Crop, Pixel } from './crop.ts';
import { levelFor } from './drawing.ts';
import { groundLevels, groundNames } from './ground.ts';
import { labelAt } from './label.ts';
import { brokenLines, lettering } from './lettering.ts';
import { homeName, nameZooms, townsAt } from './name-zooms.ts';
import type { Name, Naming, PlacedName } from './names.ts';
import type { Level } from './outline.ts';
import type { Room } from './room.ts';
import { isSameLand, isSea } from './land.ts';

/** Kinds in the order they are served, with the CSS pixels squared a sheet has for each name of the kind. */
const kinds = [
	{ kind: 'country', room: 50_000 },
	{ kind: 'sea', room: 90_000 },
	{ kind: 'departement', room: 100_000 },
	{ kind: 'town', room: 55_000 }
] as const;

/** Zooms a country, sea or département may be named before its own: one knows it is there. */
const ahead = 0.6;

/**
 * A name whose point lies off the sheet is fetched in where its land or sea reaches that far. Something twice the
 * size (a zoom less) may be fetched from twice as far; CSS pixels for what is named at this very zoom.
 */
const fetched = 42;
/** Départements smaller than their own names. */
const crowded = ['75', '92', '93', '94'];
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
export function nameGround(
	{ marks, language, townsAhead = 0 }: Naming,
	room: Room,
	crop: Crop
): PlacedName[] {
	const told = new Set(marks.flatMap(({ names }) => names));
	const placed: PlacedName[] = [];
	const named = new Set<string>();
	for (const { kind, room: each } of kinds) {
		const { from, to } = nameZooms[kind];
		if (crop.zoom < from || crop.zoom > to) continue;
		const most = Math.max(1, Math.floor((crop.width * crop.height) / each));
		const candidates = groundNames
			.filter(
				(name) =>
					name.kind === kind &&
					name.z <= (kind === 'town' ? townsAt(crop.zoom) + townsAhead : crop.zoom + ahead) &&
					!(crop.zoom >= (name.until ?? Infinity) + 1) &&
					!told.has(textOf(name, language) ?? '')
			)
			.filter(({ code }) => code !== homeName.code || kind !== 'country' || crop.zoom < homeName.until)
			.filter(({ code }) => kind !== 'departement' || !crowded.includes(code ?? ''))
			.filter(({ at, z }) =>
				isNear(crop.pixels(at), crop, kind === 'town' ? 0 : fetched * 2 ** (crop.zoom - z))
			)
			.map((name) => ({ ...name, far: fromMiddle(crop.pixels(name.at), crop) }))
			.toSorted((a, b) => a.rank - b.rank || a.z - b.z || a.far - b.far);
		const before = placed.length;
		for (const name of candidates) {
			if (placed.length - before >= most) break;
			const text = textOf(name, language);
			// A sea may be named in several places, and two of them be in reach
			if (kind !== 'town' && named.has(name.names.fr)) continue;
			const found = text && (kind === 'town' ? nameTown : nameArea)(name, text, language, room, crop, placed);
			if (!found) continue;
			room.take(found.box);
			placed.push(found);
			named.add(name.names.fr);
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

function fromMiddle({ x, y }: Pixel, { width, height }: Crop): number {
	return Math.hypot(x - width / 2, y - height / 2);
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
	const level = levelAround(at, crop);
	const lines =
		kind === 'country'
			? level.shapes('borders')
			: [...level.shapes('borders'), ...level.shapes('regions'), ...level.shapes('departements')];
	for (const nudge of nudges) {
		for (const broken of brokenLines(text, style)) {
			const setting = { lines: broken.map((line) => ({ text: line, style })), language };
			const { box } = labelAt(own, 'middle', 0, setting);
			const into = intoSight(box, crop);
			const point = { x: own.x + into.x + nudge.x, y: own.y + into.y + nudge.y };
			const label = labelAt(point, 'middle', 0, setting);
			if (!room.isFree(label.box)) continue;
			const place = crop.position(point);
			const ends = [label.box.left, label.box.right].map((x) => crop.position({ x, y: point.y }));
			const moved = Math.hypot(point.x - own.x, point.y - own.y) > 1;
			if (kind === 'sea' && ![place, ...ends].every((position) => isSea(level, position))) continue;
			if (kind !== 'sea' && moved) {
				const walks = [at, ...ends].every((from) => isSameLand(level, from, place, lines));
				if (!walks) continue;
			}
			return { kind, code, lines: broken, leading: style.leading, ...crop.percent(point), ...label };
		}
	}
	return undefined;
}

/** The closest level that draws both the sheet and what is named. */
function levelAround(at: Position, { view }: Crop): Level {
	const holding = groundLevels().filter(({ bbox: [west, south, east, north] }) => {
		return at[0] >= west! && at[0] <= east! && at[1] >= south! && at[1] <= north!;
	});
	return levelFor(view, holding);
}

/** How far a name must move to stand on the sheet. */
function intoSight({ left, top, right, bottom }: PlacedName['box'], { width, height }: Crop): Pixel {
	const margin = 14;
	const shift = (from: number, to: number, whole: number) =>
		Math.max(0, margin - from) + Math.min(0, whole - margin - to);
	return { x: shift(left, right, width), y: shift(top, bottom, height) };
}
