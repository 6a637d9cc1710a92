import { describe, expect, test } from 'vitest';
import type { Position } from '../geo/position.ts';
import { languages, type Language } from '../story/language.ts';
import { cropOf } from './crop.ts';
import { brokenLines, lettering, textWidth } from './lettering.ts';
import { groupMarks, type Told } from './marks.ts';
import { placeNames, type MarkToName } from './names.ts';
import { boxOf, meets, overlap, type KeepOut } from './room.ts';
import { franceView, viewOfPoints, type View } from './view.ts';

const and: Record<Language, string> = { fr: ' et ', en: ' and ', de: ' und ', ar: ' و' };
const arabic: Record<string, string> = {
	Croisilles: 'كروازيي',
	Calais: 'كاليه',
	'Grande-Synthe': 'غراند سانت',
	Paris: 'باريس',
	Montreuil: 'مونتروي',
	Gelos: 'جيلوس',
	Pau: 'بو',
	Béziers: 'بيزييه',
	Londres: 'لندن'
};
const edition: [name: string, at: Position, stories: number, radius: number][] = [
	['Croisilles', [2.87935, 50.19978], 3, 2400],
	['Calais', [1.85635, 50.95194], 1, 3300],
	['Grande-Synthe', [2.29975, 51.0154], 1, 2600],
	['Paris', [2.3488, 48.85341], 1, 5800],
	['Montreuil', [2.4432, 48.8611], 1, 1700],
	['Gelos', [-0.37117, 43.28319], 1, 1900],
	['Pau', [-0.35583, 43.31117], 1, 3100],
	['Béziers', [3.21899, 43.34122], 1, 5500],
	['Londres', [-0.12574, 51.50853], 1, 20_000]
];
const told = (language: Language, only?: string): Told[] =>
	edition
		.filter(([name]) => !only || name === only)
		.map(([name, at, stories, radius]) => ({
			slug: name.toLowerCase(),
			at,
			radius,
			precision: 'commune',
			stories,
			name: (language === 'ar' ? arabic[name] : undefined) ?? name
		}));

function labelled(
	places: Told[],
	view: View,
	[width, height]: [number, number],
	language: Language
): MarkToName[] {
	const sheetWidth = Math.max(width, height * view.aspect);
	return groupMarks(places, sheetWidth / view.span, { scale: width < 500 ? 0.8 : 1 }).map((mark) => {
		const all = [mark.names.slice(0, -1).join(language === 'ar' ? '، ' : ', '), mark.names.at(-1)];
		const full = all.filter(Boolean).join(and[language]);
		return { ...mark, labels: [full, mark.names[0]!] };
	});
}

const overlays: KeepOut[] = [
	{ right: 16, top: 16, width: 196, height: 36 },
	{ left: 28, top: '50%', width: 190, height: 186 },
	{ right: 0, bottom: 0, width: 340, height: 22 }
];
const sizes: [string, [number, number], KeepOut[]][] = [
	['wide', [984, 655], overlays],
	['on a telephone', [360, 269], [{ right: 0, bottom: 0, width: 186, height: 22 }]]
];
const sheets = sizes.flatMap(([name, size, keepOut]) =>
	languages.map((language) => ({ name, size, keepOut, language }))
);

describe.each(sheets)('the names of France $name in $language', ({ size, keepOut, language }) => {
	const marks = labelled(told(language), franceView, size, language);
	const naming = { width: size[0], height: size[1], language, marks, keepOut };
	const placed = placeNames(franceView, naming);
	const all = [...placed.marks, ...placed.names];

	test('never cover one another', () => {
		for (const [i, a] of all.entries())
			for (const b of all.slice(i + 1)) expect(overlap(a.box, b.box)).toBe(false);
	});

	test('stay where they can be seen, and clear of what lies over the map', () => {
		for (const { box } of all) {
			expect(Math.min(box.left, box.top, size[0] - box.right, size[1] - box.bottom)).toBeGreaterThanOrEqual(
				0
			);
			expect(keepOut.some((one) => overlap(box, boxOf(one, ...size)))).toBe(false);
		}
	});

	test('cover no mark but their own', () => {
		const crop = cropOf(franceView, ...size);
		for (const mark of marks) {
			const disc = { ...crop.pixels(mark.at), radius: mark.radius, hit: mark.hit, key: mark.key };
			for (const name of all)
				expect('key' in name && name.key === mark.key ? false : meets(name.box, disc)).toBe(false);
		}
	});

	test('tell all nine places in full', () => {
		expect(placed.marks.map(({ text }) => text).sort()).toEqual(marks.map(({ labels }) => labels[0]).sort());
		for (const { name } of told(language))
			expect(placed.marks.map(({ text }) => text).join(' ')).toContain(name);
	});

	test('stand on the right, or left, of their point in either direction of writing', () => {
		const start = language === 'ar' ? 'end' : 'start';
		for (const { side, anchor, dx } of all) {
			if (side === 'end') expect({ anchor, right: dx > 0 }).toEqual({ anchor: start, right: true });
			else if (side === 'start')
				expect({ anchor: anchor !== start, left: dx < 0 }).toEqual({ anchor: true, left: true });
			else expect(anchor).toBe('middle');
		}
	});

	test('are the same when asked again', () => {
		expect(placeNames(franceView, naming)).toEqual(placed);
	});
});

test('the wide sheet of France tells neighbours, seas and some towns, and not France', () => {
	const marks = labelled(told('fr'), franceView, [984, 655], 'fr');
	const { names } = placeNames(franceView, {
		width: 984,
		height: 655,
		language: 'fr',
		marks,
		keepOut: overlays
	});
	const texts = names.map(({ lines }) => lines.join(' '));
	for (const expected of [
		'Royaume-Uni',
		'Espagne',
		'Suisse',
		'La Manche',
		'Mer Méditerranée',
		'Lyon',
		'Bordeaux'
	]) {
		expect(texts).toContain(expected);
	}
	expect(texts).not.toContain('France');
	// A place with a mark is named by its mark
	expect(texts).not.toContain('Paris');
	const towns = names.filter(({ kind }) => kind === 'town');
	expect(towns.length).toBeGreaterThanOrEqual(6);
	expect(towns.length).toBeLessThanOrEqual(11);
});

test.each([
	['Croisilles', ['Lille', 'Amiens', 'Pas-de-Calais']],
	['Béziers', ['Montpellier', 'Perpignan', 'Golfe du Lion']]
])('a locator of %s tells what lies around', (place, expected) => {
	const [only] = told('fr', place);
	const view = viewOfPoints([only!], 1.12);
	const marks = [{ ...labelled([only!], view, [648, 576], 'fr')[0]!, sub: 'quelque part dans la commune' }];
	const { marks: named, names } = placeNames(view, { width: 648, height: 576, language: 'fr', marks });
	expect(named[0]).toMatchObject({ text: place, sub: { text: 'quelque part dans la commune' } });
	const texts = names.map(({ lines }) => lines.join(' '));
	for (const name of expected) expect(texts).toContain(name);
});

test('a name that has no room on one side stands on another, and none is printed over another mark', () => {
	const view = viewOfPoints([{ at: [2, 48], radius: 0 }], 1);
	const east = view.center[0] + view.span * 0.46;
	const place = {
		slug: 'a',
		at: [east, 48] as Position,
		radius: 0,
		precision: 'exact' as const,
		stories: 1,
		name: 'A'
	};
	const [mark] = groupMarks([place], 400 / view.span);
	const named = placeNames(view, {
		width: 400,
		height: 400,
		language: 'fr',
		marks: [{ ...mark!, labels: ['Villeneuve-sur-Lot'] }]
	});
	expect(named.marks[0]?.side).toBe('start');
});

test('an area wide enough holds its own name', () => {
	const sudan: Told = {
		slug: 'soudan',
		at: [30, 15.5],
		radius: 900_000,
		precision: 'country',
		stories: 1,
		name: 'Soudan'
	};
	const view = viewOfPoints([sudan], 1.12);
	const marks = groupMarks([sudan], 648 / view.span).map((mark) => ({ ...mark, labels: ['Soudan'] }));
	const placed = placeNames(view, { width: 648, height: 576, language: 'fr', marks });
	expect(placed.marks[0]?.side).toBe('middle');
	expect(placed.names.map(({ lines }) => lines.join(' '))).toContain('Tchad');
});

test('a large mark that others stand around has its name within', () => {
	const view = viewOfPoints([{ at: [2, 48], radius: 0 }], 1);
	const { position, pixels } = cropOf(view, 600, 600);
	const middle = pixels(view.center);
	const mark = (key: string, x: number, y: number, radius: number): MarkToName => ({
		key,
		slugs: [key],
		names: [key],
		labels: [key],
		at: position({ x: middle.x + x, y: middle.y + y }),
		stories: 200,
		radius,
		hit: 22,
		exact: false
	});
	const around = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
		const angle = (eighth / 8) * 2 * Math.PI;
		return mark(`Ville ${eighth}`, 68 * Math.cos(angle), 68 * Math.sin(angle), 10);
	});
	const named = (radius: number) =>
		placeNames(view, {
			width: 600,
			height: 600,
			language: 'fr',
			marks: [mark('Paris', 0, 0, radius), ...around]
		}).marks.find(({ key }) => key === 'Paris');
	expect(named(38)?.side).toBe('middle');
	expect(named(20)?.side).not.toBe('middle');
});

test('lines are broken where they become narrowest', () => {
	expect(brokenLines('Golfe de Gascogne', lettering.sea)).toEqual([
		['Golfe de Gascogne'],
		['Golfe de', 'Gascogne']
	]);
	expect(brokenLines('Suisse', lettering.country)).toEqual([['Suisse']]);
	expect(brokenLines('Croisilles, Calais et Grande-Synthe', lettering.name, 3)[2]).toHaveLength(3);
});

test('letters are held for no narrower than they are', () => {
	// CSS pixels, measured in Chromium with Newsreader 600 at 17 px, Noto Naskh 700 at 18 and Noto Sans at 12
	const measured = [
		['Croisilles', lettering.name, 67.3],
		['Calais et Grande-Synthe', lettering.name, 175.9],
		['كروازيي', lettering.name, 48.6],
		['باريس ومونتروي', lettering.name, 106.5],
		['Boulogne-sur-Mer', lettering.town, 102.9],
		['ستراسبورغ', lettering.town, 56.5]
	] as const;
	for (const [text, style, width] of measured) {
		expect(textWidth(text, style)).toBeGreaterThan(width * 0.97);
		expect(textWidth(text, style)).toBeLessThan(width * 1.2);
	}
});
