import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { parseWords, type Term, type Words } from './words.ts';

/** Words as one can read them in a table: `a|"b c" d* -e`. */
function told({ all, none }: Words): string {
	const one = ({ words, begun }: Term) =>
		(words.length > 1 ? `"${words.join(' ')}"` : words[0]!) + (begun ? '*' : '');
	return [...all.map((group) => group.map(one).join('|')), ...none.map((term) => `-${one(term)}`)].join(' ');
}

describe('words are read as typed', () => {
	test.each([
		['side by side, all are needed', 'Noël Calais', 'noel calais*'],
		['the last of two letters is whole', 'camp le', 'camp le'],
		['the last of three is perhaps begun', 'le cam', 'le cam*'],
		['in whatever letters', '𞤀𞤁 漢字', '𞤢𞤣 漢字'],
		['without the Arabic article', 'المدرسة', 'مدرسه*'],
		['brackets and commas keep them apart', 'Noël,Calais (camp)', 'noel calais camp*'],
		['signs are nothing', '& noel ! —', 'noel*'],
		['nothing at all', ' "" - ! « » ', '']
	])('%s', (_, typed, expected) => expect(told(parseWords(typed))).toBe(expected));
});

describe('a phrase', () => {
	test.each([
		['"le cœur du village"', '"le coeur du village"'],
		['« le cœur » noël', '"le coeur" noel*'],
		['„das Dorf“ Weihnachten', '"das dorf" weihnachten*'],
		['»das Dorf«', '"das dorf"'],
		['“the heart” of it', '"the heart" of it'],
		['‹un mot›', '"un mot"'],
		['«مدرسة القرية»', '"مدرسه قريه"'],
		['"one"', 'one'],
		['a"b c"d', 'a "b c" d'],
		['"left open', '"left open"'],
		['closed" too', 'closed* too'],
		['Pas-de-Calais', '"pas de calais"*'],
		['l’arrivée', '"l arrivee"*'],
		["aujourd'hui hier", '"aujourd hui" hier*']
	])('%s', (typed, expected) => expect(told(parseWords(typed))).toBe(expected));
});

describe('an alternative', () => {
	test.each([
		['Noël OR Weihnachten', 'noel|weihnachten*'],
		['Noël OU Weihnachten village', 'noel|weihnachten village*'],
		['village Noël ODER Weihnachten', 'village noel|weihnachten*'],
		['كاليه أو باريس', 'كاليه|باريس*'],
		['كاليه أو باريس'.normalize('NFD'), 'كاليه|باريس*'],
		['a|b | "c d"', 'a|b|"c d"'],
		['a OR b c OR d', 'a|b c|d'],
		['a ou b', 'a ou b'],
		['a or b', 'a or b'],
		['"a OR b"', '"a or b"'],
		['a OR OR b', 'a|b'],
		['OR a', 'a'],
		['a OR', 'a'],
		['a OR -b c', 'a c -b'],
		['-a OR b', 'b -a'],
		['a OR ! b', 'a|b'],
		['OR', 'or'],
		['ODER OU', 'oder ou'],
		['|', '']
	])('%s', (typed, expected) => expect(told(parseWords(typed))).toBe(expected));
});

describe('what is left out', () => {
	test.each([
		['camp -Calais', 'camp* -calais'],
		['-Calais camp', 'camp* -calais'],
		['camp −Calais', 'camp* -calais'],
		['camp (-Calais)', 'camp* -calais'],
		['camp --Calais', 'camp* -calais'],
		['-"la jungle" camp', 'camp* -"la jungle"'],
		['-l’arrivée', '-"l arrivee"'],
		['-Calais', '-calais'],
		['-a -b', '-a -b'],
		['camp - Calais', 'camp calais*'],
		['Nord-Calais', '"nord calais"*'],
		['"nord"-sud', 'nord sud*'],
		['a|-b', 'a -b'],
		['camp -', 'camp*'],
		['camp -!', 'camp*'],
		['-OR a', 'a -or']
	])('%s', (typed, expected) => expect(told(parseWords(typed))).toBe(expected));
});

test('no more than 32 terms are asked', () => {
	const typed = Array.from({ length: 50 }, (_, i) => `w${i}`);
	expect(parseWords(typed.join(' ')).all).toHaveLength(32);
	expect(parseWords(typed.join('|')).all[0]).toHaveLength(32);
	expect(parseWords(`-${typed.join(' -')}`).none).toHaveLength(32);
});

test('whatever holds a letter asks something, in folded words, and what holds none asks nothing', () => {
	const piece = fc.oneof(
		fc.constantFrom('"', '«', '“', '-', '−', '|', ' ', ' OR ', 'أو', '-"', 'é', 'الب', '½', 'ﷺ'),
		fc.string({ unit: 'grapheme' })
	);
	fc.assert(
		fc.property(fc.array(piece), (pieces) => {
			const typed = pieces.join('');
			const { all, none } = parseWords(typed);
			const words = [...all.flat(), ...none].flatMap((term) => term.words);
			expect(words.length > 0).toBe(fold(typed) !== '');
			for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
			for (const group of all) expect(group.length).toBeGreaterThan(0);
		})
	);
});
