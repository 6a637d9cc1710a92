import { SMALLEST_CROP, type Crop } from '../../newsroom/media.ts';

/** Of the picture: a step with the arrow keys. */
const STEP = 0.01;

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** What a crop is to leave of a picture, before it is saved: in shares of its width and height. */
export class Frame {
	box: Crop = $state({ x: 0, y: 0, width: 1, height: 1 });

	/** Whether anything would be cut off. */
	get isWhole(): boolean {
		return this.box.width >= 1 && this.box.height >= 1;
	}

	/** Reaches from one corner to the opposite one, wherever they lie. */
	draw(from: { x: number; y: number }, to: { x: number; y: number }): void {
		const across = [from.x, to.x].map((x) => within(x, 0, 1)).sort((a, b) => a - b) as [number, number];
		const down = [from.y, to.y].map((y) => within(y, 0, 1)).sort((a, b) => a - b) as [number, number];
		const width = Math.max(SMALLEST_CROP, across[1] - across[0]);
		const height = Math.max(SMALLEST_CROP, down[1] - down[0]);
		this.box = { x: Math.min(across[0], 1 - width), y: Math.min(down[0], 1 - height), width, height };
	}

	move(across: number, down: number): void {
		const { x, y, width, height } = this.box;
		this.box = {
			x: within(x + across, 0, 1 - width),
			y: within(y + down, 0, 1 - height),
			width,
			height
		};
	}

	/** Moves the corner at the end, as far as the picture goes. */
	stretch(across: number, down: number): void {
		const { x, y, width, height } = this.box;
		this.box = {
			x,
			y,
			width: within(width + across, SMALLEST_CROP, 1 - x),
			height: within(height + down, SMALLEST_CROP, 1 - y)
		};
	}

	clear(): void {
		this.box = { x: 0, y: 0, width: 1, height: 1 };
	}

	/** What a key does. @returns whether it did anything */
	key(key: string, isWith: { shift: boolean }): boolean {
		const across = key === 'ArrowRight' ? STEP : key === 'ArrowLeft' ? -STEP : 0;
		const down = key === 'ArrowDown' ? STEP : key === 'ArrowUp' ? -STEP : 0;
		if (!across && !down) return false;
		if (isWith.shift) this.stretch(across, down);
		else this.move(across, down);
		return true;
	}
}
