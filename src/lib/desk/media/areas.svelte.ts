import type { Ellipse } from '../../newsroom/media.ts';

/** Of the picture's width: the smallest brush and the largest, and a step between. */
const SMALLEST = 0.01;
const LARGEST = 0.4;
const BRUSH_STEP = 1.25;
/** Of the picture: a step with the arrow keys. */
const STEP = 0.01;

/** Which way an arrow key leads: to the right, and down. */
const ARROWS: Record<string, [across: number, down: number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The areas that are to be blurred, before they are saved: in shares of the picture's width and height. */
export class Areas {
	list = $state<Ellipse[]>([]);
	/** Radius of the brush, as a share of the width. */
	brush = $state(0.06);
	/** Width over height: a brush is round on the picture, not in its shares. */
	readonly #ratio: () => number;

	constructor(ratio: () => number) {
		this.#ratio = ratio;
	}

	/** Puts an area under the pointer, as large as the brush. Answers its place in the list. */
	add(x = 0.5, y = 0.5): number {
		const ry = within(this.brush * this.#ratio(), SMALLEST, 1);
		this.list.push({ x: within(x, 0, 1), y: within(y, 0, 1), rx: this.brush, ry });
		return this.list.length - 1;
	}

	move(index: number, across: number, down: number): void {
		const area = this.list[index];
		if (!area) return;
		area.x = within(area.x + across, 0, 1);
		area.y = within(area.y + down, 0, 1);
	}

	/** Has an area reach from its middle to a point. */
	stretch(index: number, x: number, y: number): void {
		const area = this.list[index];
		if (!area) return;
		area.rx = within(Math.abs(x - area.x), SMALLEST, 1);
		area.ry = within(Math.abs(y - area.y), SMALLEST, 1);
	}

	undo(): void {
		this.list.pop();
	}

	remove(index: number): void {
		this.list.splice(index, 1);
	}

	clear(): void {
		this.list = [];
	}

	sizeBrush(direction: 1 | -1): void {
		this.brush = within(this.brush * BRUSH_STEP ** direction, SMALLEST, LARGEST);
	}

	/** What a key does to the area that has the focus. @returns whether it did anything */
	key(index: number, key: string, isWith: { shift: boolean }): boolean {
		const [across, down] = ARROWS[key] ?? [0, 0];
		const area = this.list[index];
		if (!area) return false;
		if (key === 'Delete' || key === 'Backspace') {
			this.remove(index);
			return true;
		}
		if (!across && !down) return false;
		if (isWith.shift) {
			area.rx = within(area.rx + across * STEP, SMALLEST, 1);
			area.ry = within(area.ry - down * STEP, SMALLEST, 1);
		} else this.move(index, across * STEP, down * STEP);
		return true;
	}
}
