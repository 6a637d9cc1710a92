import { direction, type Language } from '../story/language.ts';
import type { Pixel } from './crop.ts';
import { reach, textWidth, type Lettering } from './lettering.ts';
import type { Side } from './names.ts';
import type { Box } from './room.ts';

/** One or more lines of a name around a point: what it covers and how SVG must set it. */
export interface Label {
	side: Side;
	anchor: 'start' | 'middle' | 'end';
	dx: number;
	dy: number;
	box: Box;
}

/** Lines of text, each in its lettering, the first one's baseline first. `extra` widens the first line. */
export interface Setting {
	lines: readonly { text: string; style: Lettering; extra?: number }[];
	language: Language;
}

/** CSS pixels of air around letters. */
const air = 2;

/** The lines set on one side of a point, `off` CSS pixels from it. */
export function labelAt(point: Pixel, side: Side, off: number, { lines, language }: Setting): Label {
	const width = Math.max(...lines.map(({ text, style, extra = 0 }) => textWidth(text, style) + extra));
	const first = reach(lines[0]!.style, language);
	const last = reach(lines.at(-1)!.style, language);
	const between = lines.slice(1).reduce((sum, { style }) => sum + style.leading, 0);
	const height = first.above + between + last.below;
	const left = { end: off, start: -off - width, top: -width / 2, bottom: -width / 2, middle: -width / 2 }[
		side
	];
	const top = { end: -height / 2, start: -height / 2, top: -off - height, bottom: off, middle: -height / 2 }[
		side
	];
	return {
		side,
		anchor: anchorOf(side, language),
		dx: round(side === 'end' ? off : side === 'start' ? -off : 0),
		dy: round(top + first.above),
		box: {
			left: point.x + left - air,
			top: point.y + top - air,
			right: point.x + left + width + air,
			bottom: point.y + top + height + air
		}
	};
}

function anchorOf(side: Side, language: Language): Label['anchor'] {
	if (side !== 'end' && side !== 'start') return 'middle';
	return (side === 'end') === (direction(language) === 'ltr') ? 'start' : 'end';
}

function round(pixels: number): number {
	return Math.round(pixels * 10) / 10;
}
