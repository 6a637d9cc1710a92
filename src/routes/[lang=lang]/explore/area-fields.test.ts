import { expect, test } from 'vitest';
import { areaTexts, besidesArea, holds, overlayHref, rounded } from './area-fields';

test('the form keeps what the address says besides the area, each as often as it is said', () => {
	expect(besidesArea('?q=abri&theme=a&theme=b&bbox=1,2,3,4&near=arras,20&after=xyz&sort=latest&in=')).toEqual(
		[
			['q', 'abri'],
			['theme', 'a'],
			['theme', 'b'],
			['sort', 'latest']
		]
	);
});

test('its fields say what the address says', () => {
	expect(areaTexts({ around: { centre: [2.78, 50.29], radius: 20_000 }, bbox: [1, 50, 3, 51] })).toEqual({
		around: '2.78,50.29,20',
		bbox: '1,50,3,51',
		polygon: ''
	});
	expect(areaTexts({ around: { centre: 'arras', radius: 1500 } }).around).toBe('arras,1.5');
});

test('what is visible is said to ten metres', () => {
	expect(rounded([1.234567, -0.00004, 3, 51.99995])).toEqual([1.2346, -0, 3, 52]);
});

test('a layer is asked for what is in view, and for no more than can be drawn', () => {
	expect(overlayHref('/ogc/collections/camps/items', [1, 50, 3, 51])).toBe(
		'/ogc/collections/camps/items?bbox=1,50,3,51&limit=1000&f=json'
	);
	expect(overlayHref('/ogc/collections/camps/items', undefined)).toBe(
		'/ogc/collections/camps/items?limit=1000&f=json'
	);
});

test.each([
	[[1.1, 50.1, 2.9, 50.9], true],
	[[1, 50, 3, 51], true],
	[[0.99, 50, 3, 51], true],
	[[0.9, 50.1, 2, 50.5], false],
	[[2, 50.1, 2.5, 51.1], false]
] as const)('an area %s is in view of a map from 1 to 3 east, 50 to 51 north: %s', (area, isSeen) => {
	expect(holds([1, 50, 3, 51], [...area])).toBe(isSeen);
});
