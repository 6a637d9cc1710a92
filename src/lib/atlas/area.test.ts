import { expect, test } from 'vitest';
import { AREA_BOX, bboxOfRing, drawArea, ringOfBbox } from './area.ts';
import { bboxOfView, viewOfBbox } from './view.ts';

const view = viewOfBbox([0, 48, 4, 51], 1.4, { margin: 0 });

test('the whole sheet as an area is the whole box', () => {
	const { outline } = drawArea(view, ringOfBbox(bboxOfView(view)));
	expect(outline).toBe(`m0 ${AREA_BOX}h${AREA_BOX}v-${AREA_BOX}h-${AREA_BOX}z`);
});

test('the veil is everything but the area', () => {
	const ring = ringOfBbox([1, 49, 2, 50]);
	const { outline, rest } = drawArea(view, ring);
	expect(outline.match(/z/g)).toHaveLength(1);
	expect(rest.match(/z/g)).toHaveLength(2);
});

test('an area seen from very near stays within what a browser can draw', () => {
	const near = viewOfBbox([2, 50, 2.0001, 50.0001], 1.4, { margin: 0 });
	const numbers = drawArea(near, ringOfBbox([-180, -85, 180, 85]))
		.rest.match(/\d+/g)!
		.map(Number);
	expect(Math.max(...numbers)).toBeLessThan(1e6);
});

test('a box and its ring are one', () => {
	expect(bboxOfRing(ringOfBbox([1, 49, 2, 50]))).toEqual([1, 49, 2, 50]);
});
