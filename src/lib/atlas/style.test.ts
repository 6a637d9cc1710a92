import { expect, test } from 'vitest';
import { languages } from '../story/language.ts';
import { ground } from './layers.ts';
import { palette } from './palette.ts';
import { mapStyle } from './style.ts';
import { townDot } from './town-dot.ts';

const tiles = 'basemap://{z}/{x}/{y}';

test.each(languages)('the interactive map in %s fetches nothing but its tiles', (language) => {
	const style = mapStyle({ theme: 'light', language, tiles });
	expect(style.glyphs).toBeUndefined();
	expect(style.sprite).toBeUndefined();
	expect(style.sources).toMatchObject({ base: { tiles: [tiles], sparse: true } });
});

test('its ground is the ground of the drawing, in the same order', () => {
	const drawn = mapStyle({ theme: 'dark', language: 'fr', tiles }).layers.map(({ id }) => id);
	const expected = ground.filter(({ name }) => name !== 'grid').map(({ name }) => name);
	expect(drawn.filter((id) => expected.some((name) => name === id))).toEqual(expected);
});

test.each(['light', 'dark'] as const)('every colour of the %s map is one of the house', (theme) => {
	const written = JSON.stringify(mapStyle({ theme, language: 'fr', tiles })).match(/#[0-9a-f]{6}/g) ?? [];
	const own = Object.values(palette).map((colours) => colours[theme]);
	expect(written.length).toBeGreaterThan(10);
	expect(written.filter((colour) => !own.some((one) => one === colour))).toEqual([]);
});

test('Arabic names are neither spaced, nor slanted, nor set in capitals', () => {
	const style = JSON.stringify(mapStyle({ theme: 'light', language: 'ar', tiles }));
	expect(style).not.toContain('upcase');
	expect(style).not.toContain('Italic');
	expect(style).toContain('name_ar');
	expect([...style.matchAll(/"text-letter-spacing":([\d.]+)/g)].map(([, spacing]) => spacing)).toSatisfy(
		(all: string[]) => all.length > 0 && all.every((spacing) => spacing === '0')
	);
});

test('a place with a mark is not named a second time', () => {
	expect(JSON.stringify(mapStyle({ theme: 'light', language: 'fr', tiles, told: ['Béziers'] }))).toContain(
		'Béziers'
	);
});

test('no layer is drawn twice', () => {
	const ids = mapStyle({ theme: 'light', language: 'de', tiles }).layers.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
});

test('the dot of a town is solid in the middle and gone in the corner', () => {
	const { width, height, data } = townDot('light', 3);
	expect(data).toHaveLength(width * height * 4);
	const middle = (Math.floor(height / 2) * width + Math.floor(width / 2)) * 4;
	expect([...data.slice(middle, middle + 4)]).toEqual([0x6b, 0x66, 0x5b, 255]);
	expect(data[3]).toBe(0);
});
