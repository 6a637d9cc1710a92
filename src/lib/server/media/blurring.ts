import sharp from 'sharp';
import type { Ellipse } from '../../newsroom/media.ts';

/** Pixels row by row, 8 bits a channel. */
export interface Pixels {
	data: Buffer;
	width: number;
	height: number;
	channels: 1 | 2 | 3 | 4;
}

/** So few tones are left of an area's shorter side that nobody can be made out, nor computed back. */
const TONES = 4;
/** The edge fades outside the ellipse over this share of its radii, so that all inside is gone. */
const FADE = 0.15;

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** An ellipse with its fading edge, in whole pixels of the picture. */
function boxOf({ x, y, rx, ry }: Ellipse, { width, height }: Pixels): Box {
	const [wide, high] = [rx * (1 + FADE) * width, ry * (1 + FADE) * height];
	const left = Math.max(0, Math.floor(x * width - wide));
	const top = Math.max(0, Math.floor(y * height - high));
	return {
		left,
		top,
		width: Math.max(1, Math.min(width, Math.ceil(x * width + wide)) - left),
		height: Math.max(1, Math.min(height, Math.ceil(y * height + high)) - top)
	};
}

/** The area's tones, spread over its box: first averaged into a few cells, then those softened. */
async function toned(pixels: Pixels, box: Box): Promise<Buffer> {
	const { data, width, height, channels } = pixels;
	const cell = Math.max(1, Math.min(box.width, box.height) / TONES);
	const cells = await sharp(data, { raw: { width, height, channels } })
		.extract(box)
		.resize({
			width: Math.max(1, Math.round(box.width / cell)),
			height: Math.max(1, Math.round(box.height / cell)),
			fit: 'fill',
			kernel: 'linear'
		})
		.raw()
		.toBuffer({ resolveWithObject: true });
	return sharp(cells.data, {
		raw: { width: cells.info.width, height: cells.info.height, channels: cells.info.channels }
	})
		.resize({ width: box.width, height: box.height, fit: 'fill', kernel: 'cubic' })
		.blur(Math.max(0.5, Math.min(cell / 3, 200)))
		.raw()
		.toBuffer();
}

/** How much of the toned area covers a pixel: all within the ellipse, less and less at its edge. */
function cover(ellipse: Ellipse, { width, height }: Pixels, x: number, y: number): number {
	const across = (x + 0.5 - ellipse.x * width) / (ellipse.rx * width);
	const down = (y + 0.5 - ellipse.y * height) / (ellipse.ry * height);
	return Math.min(1, Math.max(0, (1 + FADE - Math.hypot(across, down)) / FADE));
}

/** The picture with some areas made unrecognisable. Overlapping ones are each taken from what the one before left. */
export async function blurAreas(given: Pixels, areas: Ellipse[]): Promise<Pixels> {
	const pixels = { ...given, data: Buffer.from(given.data) };
	const { data, width, channels } = pixels;
	for (const area of areas) {
		const box = boxOf(area, pixels);
		const tones = await toned(pixels, box);
		for (let row = 0; row < box.height; row++) {
			for (let column = 0; column < box.width; column++) {
				const share = cover(area, pixels, box.left + column, box.top + row);
				if (share === 0) continue;
				const from = (row * box.width + column) * channels;
				const to = ((box.top + row) * width + box.left + column) * channels;
				for (let n = 0; n < channels; n++) {
					data[to + n] = Math.round(data[to + n]! * (1 - share) + tones[from + n]! * share);
				}
			}
		}
	}
	return pixels;
}
