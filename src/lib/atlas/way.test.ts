import { expect, test } from 'vitest';
import { overlap } from './room.ts';
import { cropOf } from './crop.ts';
import { placeNames } from './names.ts';
import { toSheet, viewOfPoints } from './view.ts';
import { drawWay, pointsAlong, type Way } from './way.ts';

const calais: [number, number] = [1.87, 50.95];
const béziers: [number, number] = [3.22, 43.34];
const way: Way = [calais, béziers];
const view = viewOfPoints(
	[calais, béziers].map((at) => ({ at, radius: 0 })),
	0.86,
	{ margin: 0.28 }
);

test('a way begins and ends where it says, and bows between', () => {
	const at = toSheet(view);
	const points = pointsAlong(view, way, 9);
	expect(points[0]).toEqual(at(calais));
	expect(points[8]).toEqual(at(béziers));
	const straight = (at(calais).x + at(béziers).x) / 2;
	expect(Math.abs(points[4]!.x - straight)).toBeGreaterThan(1);
	expect(drawWay(view, way)).toMatch(/^M[\d.]+ [\d.]+Q[\d.]+ [\d.]+ [\d.]+ [\d.]+$/);
});

test('no name of the ground stands on a way', () => {
	const size = { width: 360, height: 264 };
	const crop = cropOf(view, size.width, size.height);
	const dots = pointsAlong(view, way, 60).map(crop.fromPercent);
	const crossed = (ways: readonly Way[]) =>
		placeNames(view, { ...size, language: 'fr', marks: [], townsAhead: 1, ways }).names.filter(({ box }) =>
			dots.some(({ x, y }) => overlap(box, { left: x, right: x + 0.1, top: y, bottom: y + 0.1 }))
		);
	expect(crossed([])).not.toEqual([]);
	expect(crossed([way])).toEqual([]);
});
