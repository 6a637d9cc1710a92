import { beforeEach, expect, test } from 'vitest';
import { ellipsesSchema } from '../../newsroom/media.ts';
import { Areas } from './areas.svelte.ts';

let areas: Areas;
beforeEach(() => (areas = new Areas(() => 1.5)));

test('a brush is round on the picture', () => {
	areas.add(0.25, 0.5);
	const [{ rx, ry }] = areas.list as [(typeof areas.list)[0]];
	expect(ry / rx).toBeCloseTo(1.5);
});

test('an area is moved and sized with the arrow keys, and removed', () => {
	areas.add();
	expect(areas.key(0, 'ArrowLeft', { shift: false })).toBe(true);
	expect(areas.key(0, 'ArrowUp', { shift: true })).toBe(true);
	expect(areas.list[0]).toMatchObject({ x: 0.49, y: 0.5, rx: 0.06, ry: expect.closeTo(0.1) as number });
	expect(areas.key(0, 'a', { shift: false })).toBe(false);
	expect(areas.key(0, 'Delete', { shift: false })).toBe(true);
	expect(areas.list).toEqual([]);
	expect(areas.key(0, 'ArrowLeft', { shift: false })).toBe(false);
});

test('whatever is done, the areas can be saved', () => {
	for (let n = 0; n < 40; n++) areas.sizeBrush(1);
	areas.add(7, -3);
	for (let n = 0; n < 60; n++) areas.sizeBrush(-1);
	areas.add(0, 1);
	areas.stretch(1, 0, 1);
	for (let n = 0; n < 300; n++) {
		areas.key(0, 'ArrowRight', { shift: false });
		areas.key(0, 'ArrowLeft', { shift: true });
		areas.key(1, 'ArrowUp', { shift: true });
	}
	expect(ellipsesSchema.safeParse(JSON.parse(JSON.stringify(areas.list))).success).toBe(true);
});

test('the last one is taken back first', () => {
	areas.add(0.1, 0.1);
	areas.add(0.9, 0.9);
	areas.undo();
	expect(areas.list).toHaveLength(1);
	expect(areas.list[0]!.x).toBe(0.1);
});
