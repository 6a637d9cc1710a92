import { palette, type Theme } from './palette.ts';

/** CSS pixels: the radius of a town's dot, in the server's drawing too. */
const townDotRadius = 1.6;

/** A town's dot for MapLibre's `addImage`, RGBA (not premultiplied), `ratio` device pixels to a CSS pixel. */
export function townDot(
	theme: Theme,
	ratio: number
): { width: number; height: number; data: Uint8ClampedArray } {
	const side = Math.ceil(2 * (townDotRadius + 0.5) * ratio);
	const colour = [1, 3, 5].map((at) => parseInt(palette.mapInk[theme].slice(at, at + 2), 16));
	const data = new Uint8ClampedArray(side * side * 4);
	for (let i = 0; i < side * side; i++) {
		const fromMiddle = Math.hypot((i % side) + 0.5 - side / 2, Math.floor(i / side) + 0.5 - side / 2);
		// Half a pixel on either side of the edge fades
		const cover = Math.max(0, Math.min(1, townDotRadius * ratio - fromMiddle + 0.5));
		data.set([...colour, cover * 255], i * 4);
	}
	return { width: side, height: side, data };
}
