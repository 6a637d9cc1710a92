import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { mapStyle } from '../atlas/style.ts';
import { withAdditions } from './additions.ts';

const ground = mapStyle({ theme: 'dark', language: 'fr', tiles: 'ground://{z}/{x}/{y}' });
const additions = {
	cells: { tiles: '/tiles/{z}/{x}/{y}.mvt', scale: { one: 0.01 } },
	overlays: [{ id: 'camps', href: '/ogc/collections/camps/items?limit=1000' }]
};

test('overlays lie under the stories, and both under the names', () => {
	const { layers } = withAdditions(ground, additions, 'dark', 'https://lieudit.example');
	const ids = layers.map(({ id }) => id);
	const firstName = layers.findIndex(({ type }) => type === 'symbol');
	expect(ids.indexOf('overlay-camps-area')).toBeGreaterThan(ids.indexOf('sea'));
	expect(ids.indexOf('story-cells')).toBeGreaterThan(ids.indexOf('overlay-camps-point'));
	expect(ids.indexOf('story-places')).toBeLessThan(firstName);
	expect(ids).toHaveLength(ground.layers.length + 5);
});

test('every address is of our own site', () => {
	const { sources } = withAdditions(ground, additions, 'dark', 'https://lieudit.example');
	expect(sources).toMatchObject({
		stories: { tiles: ['https://lieudit.example/tiles/{z}/{x}/{y}.mvt'] },
		'overlay-camps': { data: 'https://lieudit.example/ogc/collections/camps/items?limit=1000' }
	});
});

test('the whole is a valid style', () => {
	const style = withAdditions(ground, additions, 'light', 'https://lieudit.example');
	// `sparse` is newer than the specification's own list
	const known = JSON.stringify(style, (key, value) => (key === 'sparse' ? undefined : value));
	expect(validateStyleMin(JSON.parse(known))).toEqual([]);
});

test('without additions the ground is as it was', () => {
	expect(withAdditions(ground, {}, 'dark', '')).toEqual(ground);
});
