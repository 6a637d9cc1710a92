import { expect, test } from 'vitest';
import { bboxOfRing } from '../../atlas/area.ts';
import { bboxOfView, franceView } from '../../atlas/view.ts';
import { distance } from '../../geo/globe.ts';
import type { ToldPlace } from '../../story/story.ts';
import { drawBenchMap, type SelectedArea, selectedAreas } from './bench-map.ts';

const calais: ToldPlace = {
	slug: 'calais',
	name: 'Calais',
	at: [1.85, 50.95],
	radius: 4000,
	precision: 'commune',
	stories: 3
};
const arras = { at: [2.78, 50.29] as [number, number] };

test('a radius about a place is drawn about it', () => {
	const [{ ring, isRough }] = selectedAreas({ around: { centre: 'arras', radius: 20_000 } }, arras) as [
		SelectedArea
	];
	expect(isRough).toBe(false);
	for (const corner of ring) expect(distance(corner, arras.at)).toBeCloseTo(20_000, -1);
	expect(ring[0]).not.toEqual(ring.at(-1));
});

test('all that is asked of places is drawn; of a place without a border only what is known, roughly', () => {
	const polygon: [number, number][] = [
		[1, 50],
		[2, 50],
		[2, 51]
	];
	const both = selectedAreas({ polygon, place: 'arras' }, { ...arras, radius: 9000 });
	expect(both).toMatchObject([{ ring: polygon, isRough: false }, { isRough: true }]);
	expect(both[1]!.ring).toHaveLength(64);
	expect(selectedAreas({ place: 'arras' }, arras)).toEqual([]);
});

test('the map looks at a place that is a point', () => {
	const selection = { place: 'arras' };
	const { view } = drawBenchMap({
		shown: [calais],
		selection,
		place: { ...arras, radius: 0 },
		language: 'fr'
	});
	const [west, south, east, north] = bboxOfView(view);
	const [longitude, latitude] = arras.at;
	expect(west < longitude && longitude < east && south < latitude && latitude < north).toBe(true);
	expect(east - west).toBeLessThan(1);
});

test('the map looks at the area with air around it, and at France where there is none', () => {
	const bbox: [number, number, number, number] = [1.5, 50, 3, 51];
	const { view, areas } = drawBenchMap({ shown: [calais], selection: { bbox }, language: 'fr' });
	const [west, south, east, north] = bboxOfView(view);
	expect(bboxOfRing(areas[0]!.ring)).toEqual(bbox);
	expect(west < 1.5 && south < 50 && east > 3 && north > 51).toBe(true);
	expect(drawBenchMap({ shown: [calais], selection: {}, language: 'fr' }).view).toEqual(franceView);
});

test('places are marks with their stories', () => {
	const map = drawBenchMap({ shown: [calais], selection: {}, language: 'fr' });
	expect(map.narrow).toMatchObject([{ key: 'calais', stories: 3 }]);
	expect(map.cells).toBeUndefined();
	expect(map.told).toEqual([calais]);
});

test('cells are dots under the names, and stories beyond the map are counted beside it', () => {
	const cells = [
		{ at: [2.35, 48.85] as [number, number], count: 87_063 },
		{ at: [5.37, 43.3] as [number, number], count: 9000 },
		{ at: [139.7, 35.7] as [number, number], count: 12 }
	];
	const map = drawBenchMap({ shown: { cells, step: 0.4, beyond: 5 }, selection: {}, language: 'fr' });
	expect(map.cells).toMatchObject({ most: 87_063, beyond: 17, kilometres: 30 });
	const drawing = map.drawing.join('');
	expect(drawing.indexOf('class="cell"')).toBeLessThan(drawing.indexOf('at-narrow'));
	expect([map.wide, map.narrow, map.told]).toEqual([[], [], []]);
});
