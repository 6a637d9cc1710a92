/** A rectangle in CSS pixels of the visible part of the sheet, from its top left corner. */
export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface Disc {
	x: number;
	y: number;
	radius: number;
	/** Of what can be pressed. */
	hit: number;
	/** Whose it is, so that its own name may stand at it. */
	key: string;
}

/**
 * Something that lies over the map (key, scale, button), said as CSS says it: insets from the edges of what is
 * visible, in CSS pixels or percent of it.
 */
export interface KeepOut {
	left?: Inset;
	right?: Inset;
	top?: Inset;
	bottom?: Inset;
	width: Inset;
	height: Inset;
}
type Inset = number | `${number}%`;

/** The rectangle of something that lies over a map `width` by `height` CSS pixels. */
export function boxOf({ left, right, top, bottom, width, height }: KeepOut, wide: number, high: number): Box {
	const pixels = (inset: Inset, whole: number) =>
		typeof inset === 'number' ? inset : (parseFloat(inset) / 100) * whole;
	const [w, h] = [pixels(width, wide), pixels(height, high)];
	const x =
		left !== undefined ? pixels(left, wide) : right !== undefined ? wide - w - pixels(right, wide) : 0;
	const y =
		top !== undefined ? pixels(top, high) : bottom !== undefined ? high - h - pixels(bottom, high) : 0;
	return { left: x, top: y, right: x + w, bottom: y + h };
}

/** The square of `reach` CSS pixels on every side of a point. */
export function boxAround(x: number, y: number, reach: number): Box {
	return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function meets(box: Box, { x, y, radius }: Disc): boolean {
	const dx = x - Math.max(box.left, Math.min(box.right, x));
	const dy = y - Math.max(box.top, Math.min(box.bottom, y));
	return Math.hypot(dx, dy) < radius;
}

/** What is left of a map: whatever has been placed stays, and nothing may be placed over it. */
export class Room {
	readonly #taken: Box[] = [];
	readonly #discs: readonly Disc[];
	readonly #keptOut: readonly Box[];
	readonly #sheet: Box;

	/** `sheet` is what is visible; `discs` are the marks as they are drawn. */
	constructor(sheet: Box, discs: readonly Disc[], keptOut: readonly Box[]) {
		this.#sheet = sheet;
		this.#discs = discs;
		this.#keptOut = keptOut;
	}

	/** Whether a name may stand there. `own` is the mark it belongs to; `strict` spares what one presses, too. */
	isFree(
		box: Box,
		{ own, strict = 'all' }: { own?: string; strict?: 'all' | 'drawn' | 'names' } = {}
	): boolean {
		const inside =
			box.left >= this.#sheet.left &&
			box.right <= this.#sheet.right &&
			box.top >= this.#sheet.top &&
			box.bottom <= this.#sheet.bottom;
		if (!inside || this.#taken.some((other) => overlap(box, other))) return false;
		if (strict !== 'names' && this.#keptOut.some((other) => overlap(box, other))) return false;
		return !this.#discs.some((disc) => {
			if (disc.key === own) return false;
			return meets(box, strict === 'all' ? { ...disc, radius: Math.max(disc.hit, disc.radius) } : disc);
		});
	}

	take(...boxes: Box[]): void {
		this.#taken.push(...boxes);
	}

	/** A room as it stands now, to try something in. */
	copy(): Room {
		const room = new Room(this.#sheet, this.#discs, this.#keptOut);
		room.take(...this.#taken);
		return room;
	}
}
