import { expect, test } from 'vitest';
import { cropSchema } from '../../newsroom/media.ts';
import { Frame } from './frame.svelte.ts';

test('a frame is drawn from any corner to any other and never leaves the picture', () => {
	const frame = new Frame();
	frame.draw({ x: 0.75, y: 1.4 }, { x: 0.25, y: 0.5 });
	expect(frame.box).toEqual({ x: 0.25, y: 0.5, width: 0.5, height: 0.5 });
	frame.move(2, -2);
	expect(frame.box).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
	expect(frame.isWhole).toBe(false);
});

test('a slip of the hand leaves a frame that can be saved', () => {
	const frame = new Frame();
	frame.draw({ x: 1, y: 1 }, { x: 1, y: 1 });
	expect(cropSchema.safeParse(frame.box).success).toBe(true);
});

test('the whole picture is made smaller, and moved, by keys alone', () => {
	const frame = new Frame();
	expect(frame.isWhole).toBe(true);
	for (let press = 0; press < 20; press++) frame.key('ArrowLeft', { shift: true });
	for (let press = 0; press < 5; press++) frame.key('ArrowRight', { shift: false });
	const { x, width } = frame.box;
	expect([x, width].map((share) => Number(share.toFixed(2)))).toEqual([0.05, 0.8]);
	expect(frame.key('a', { shift: false })).toBe(false);
	frame.clear();
	expect(frame.isWhole).toBe(true);
});
