import { beforeAll, expect, test } from 'vitest';
import { setParagraph } from './paragraph';
import { Typesetter } from './typesetter';

let typesetter: Typesetter;
beforeAll(async () => {
	typesetter = await Typesetter.open();
});

/** Where outlines begin, from left to right in the order in which they are drawn. */
const starts = (path: string) => [...path.matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x));

test('a line is as wide as its letters, and its outlines stand where they are asked for', () => {
	const line = typesetter.set('Gélos', 100, 'bold', 'ltr');
	const twice = typesetter.set('GélosGélos', 100, 'bold', 'ltr');
	expect(line.width).toBeGreaterThan(200);
	expect(twice.width).toBeCloseTo(2 * line.width, -1);
	const [here, there] = [line.pathAt(0, 0), line.pathAt(1000, 500)].map(starts);
	expect(here!.length).toBeGreaterThan(5);
	expect(there).toEqual(here!.map((x) => expect.closeTo(x + 1000, 0)));
	expect(Math.min(...here!)).toBeGreaterThan(-5);
	expect(Math.max(...here!)).toBeLessThan(line.width);
});

test('a heavier line is wider', () => {
	const wide = (weight: 'bold' | 'regular') => typesetter.set('Calais', 100, weight, 'ltr').width;
	expect(wide('bold')).toBeGreaterThan(wide('regular'));
});

test('Arabic is joined: a word is narrower than its letters', () => {
	const word = [...'سلمى'];
	const apart = word.reduce((sum, sign) => sum + typesetter.set(sign, 100, 'bold', 'rtl').width, 0);
	expect(typesetter.set(word.join(''), 100, 'bold', 'rtl').width).toBeLessThan(apart * 0.9);
});

test('a Latin name within Arabic stands where the line has it, read from the left itself', () => {
	const latin = typesetter.set('Calais', 100, 'bold', 'ltr');
	const line = typesetter.set('من Calais', 100, 'bold', 'rtl');
	// The name comes second, so it stands on the left; each of its letters is where it is in the name alone
	expect(starts(line.pathAt(0, 0)).slice(0, 6)).toEqual(starts(latin.pathAt(0, 0)).slice(0, 6));
});

test('what isolates years draws nothing, and keeps them in order', () => {
	const years = typesetter.set('2016–2017', 100, 'bold', 'ltr');
	const isolated = typesetter.set('\u20662016–2017\u2069', 100, 'bold', 'rtl');
	expect(isolated.width).toBeCloseTo(years.width, 3);
	expect(isolated.pathAt(0, 0)).toBe(years.pathAt(0, 0));
	expect(typesetter.set('2016–2017', 100, 'bold', 'rtl').pathAt(0, 0)).not.toBe(years.pathAt(0, 0));
});

const room = {
	width: 500,
	height: 240,
	weight: 'bold',
	reading: 'ltr',
	sizes: [80, 60, 40],
	leading: 1
} as const;

test('a text is set as large as it has room', () => {
	expect(setParagraph(typesetter, 'Calais', room)).toMatchObject({ size: 80, lines: { length: 1 } });
	const long = setParagraph(typesetter, 'Le jour où le camp de Grande-Synthe a été réduit en cendres', room);
	expect(long.size).toBeLessThan(80);
	expect(long.lines.length).toBeGreaterThan(2);
	for (const { width } of long.lines) expect(width).toBeLessThanOrEqual(500);
});

test.each(['a'.repeat(200), 'word '.repeat(200), `${'b'.repeat(90)} ${'word '.repeat(200)}`])(
	'what has no room at the smallest size is cut: %s',
	(text) => {
		const { size, lines } = setParagraph(typesetter, text, room);
		expect(size).toBe(40);
		expect(lines.length).toBeLessThanOrEqual(6);
		for (const { width } of lines) expect(width).toBeLessThanOrEqual(500);
	}
);

test('no text at all takes no line', () => {
	expect(setParagraph(typesetter, ' ', room).lines).toEqual([]);
});
