import { describe, expect, test } from 'vitest';
import { rowOf } from './rows.ts';
import { tokenize } from './tokens.ts';

/** The row of the first word that is written so. */
function rowAt(text: string, word: string) {
	const tokens = tokenize(text);
	const first = tokens.findIndex((token) => token.text === word);
	return rowOf({ first, count: 1 }, tokens);
}

describe('a row', () => {
	test.each([
		['Florence, Alexandrie et Vincent', 'Florence', [['alexandrie'], ['vincent']]],
		['Florence, Alexandrie et Vincent', 'Vincent', [['alexandrie'], ['florence']]],
		['Anna Bonn und Lukas Ulm', 'Ulm', []],
		['Jean Paul and Milan', 'Milan', [['jean', 'paul']]],
		['sami and Milan', 'Milan', []],
		['Elle vient de Milan.', 'Milan', []],
		['حلب، دمشق وحمص', 'دمشق', [['حلب'], ['حمص']]]
	])('in "%s" has beside %s these', (text, word, members) => {
		expect(rowAt(text, word).members).toEqual(members);
	});

	test('begins where its first member does', () => {
		expect(rowAt('Merci à Florence, Alexandrie et Vincent', 'Vincent').start).toBe(2);
	});

	test('of a thousand names is not walked to its end', () => {
		const text = Array.from({ length: 1000 }, (_, index) => `Nom${index}`).join(', ');
		expect(rowAt(text, 'Nom500').members.length).toBeLessThanOrEqual(12);
	});
});
