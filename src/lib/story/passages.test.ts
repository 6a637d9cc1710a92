import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWords } from './fold.ts';
import { passages, type Passage } from './passages.ts';
import { foldedWords, parseWords } from './words.ts';

/** Passages as one can read them: what is marked stands in [brackets]. */
function told({ text, marked }: Passage): string {
	let at = 0;
	const pieces = marked.map(([start, end]) => {
		const piece = `${text.slice(at, start)}[${text.slice(start, end)}]`;
		at = end;
		return piece;
	});
	return pieces.join('') + text.slice(at);
}

describe('what is looked for is marked as it is written', () => {
	test.each([
		['noel', 'À Noël, NOËL !', 'À [Noël], [NOËL] !'],
		['noel', 'Noe\u0308l', '[Noe\u0308l]'],
		['coeur', 'Le cœur du village', 'Le [cœur] du village'],
		['strasse 5', 'In der Straße 5.', 'In der [Straße] [5].'],
		['مدرسة', 'إلى المَدْرَسَة، غدا', 'إلى [المَدْرَسَة]، غدا'],
		['2016', 'سنة ٢٠١٦', 'سنة [٢٠١٦]'],
		['vil', 'le village', 'le [village]'],
		['vil le', 'le village', '[le] village'],
		['"du village"', 'Du centre du village au village', 'Du centre [du village] au village'],
		['pas-de-cal', 'le Pas-de-Calais', 'le [Pas-de-Calais]'],
		['"a b" OR "b c"', 'a b c', '[a b c]'],
		['a|c', 'a b c', '[a] b [c]'],
		['a -b', 'a b', '[a] b'],
		['2', '1½', '[1½]'],
		['km', 'à 5 ㎞', 'à 5 [㎞]'],
		['camp', '𞤀 camp 🏕', '𞤀 [camp] 🏕']
	])('%s in %s', (typed, text, expected) => {
		expect(passages(parseWords(typed), text).map(told)).toEqual([expected]);
	});

	test.each([
		['hiver', 'Le camp'],
		['-hiver', 'Le camp'],
		['"le camp froid"', 'Le camp'],
		['camp', '']
	])('%s in %s: nothing', (typed, text) => expect(passages(parseWords(typed), text)).toEqual([]));
});

describe('a long text', () => {
	const filler = Array.from({ length: 100 }, (_, i) => `mot${i}`).join(' ');

	test('is cut between words, around what was found', () => {
		expect(passages(parseWords('camp'), `${filler} camp ${filler}`).map(told)).toEqual([
			'…mot90 mot91 mot92 mot93 mot94 mot95 mot96 mot97 mot98 mot99 [camp] ' +
				'mot0 mot1 mot2 mot3 mot4 mot5 mot6 mot7 mot8 mot9 mot10 mot11 mot12 mot13 mot14 mot15 mot16…'
		]);
	});

	test('shows as much where it begins and where it ends', () => {
		const [first, last] = passages(parseWords('camp'), `camp ${filler} camp`);
		expect(first?.text).toMatch(/^camp mot0 .* mot\d+…$/);
		expect(last?.text).toMatch(/^…mot\d+ .* mot99 camp$/);
		for (const passage of [first, last]) expect(passage?.text.length).toBeGreaterThan(140);
	});

	test('has one passage for what stands together, and no more than asked for', () => {
		const text = `camp froid ${filler} camp ${filler} camp ${filler} camp`;
		expect(passages(parseWords('"camp" "froid"'), text).map(({ marked }) => marked.length)).toEqual([
			2, 1, 1
		]);
		expect(passages(parseWords('camp'), text, 1)).toHaveLength(1);
	});

	test('gives a phrase longer than a passage whole', () => {
		expect(passages(parseWords(`"${filler}"`), `a ${filler} z`).map(told)).toEqual([`a [${filler}]…`]);
	});
});

test('every word of a text is found in it, and every passage is a piece of it', () => {
	const piece = fc.oneof(
		fc.constantFrom(
			' ',
			'. ',
			'-',
			'œ',
			'ß',
			'e\u0301',
			'ال',
			'مدرسة',
			'ﷺ',
			'﷼',
			'½',
			'™',
			'€',
			'\u00ad',
			'\u200f'
		),
		fc.constant(' lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor'),
		fc.string({ unit: 'grapheme' })
	);
	fc.assert(
		fc.property(fc.array(piece), (pieces) => {
			const text = pieces.join('');
			for (const word of new Set(foldedWords(text))) {
				const found = passages({ all: [[{ words: [word], begun: false }]], none: [] }, text);
				expect(found.length).toBeGreaterThan(0);
				for (const passage of found) {
					expect(text).toContain(passage.text.replace(/^…|…$/g, ''));
					expect(passage.marked.length).toBeGreaterThan(0);
					for (const [start, end] of passage.marked)
						expect(foldWords(passage.text.slice(start, end)).split(' ')).toContain(word);
				}
			}
		})
	);
});
