import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedParagraphs, compareBodies, compareWords, type Run } from './comparison.ts';

/** `a -old- +new+ b` */
const told = (runs: Run[]) =>
	runs.map(({ text, is }) => (is === 'same' ? text : is === 'inserted' ? `+${text}+` : `-${text}-`)).join('');

describe('two texts compared in words', () => {
	test.each([
		['fr', 'De nombreux bénévoles.', 'Quelques bénévoles.', '-De nombreux -+Quelques +bénévoles.'],
		['fr', 'Le soir, tard.', 'Le soir.', 'Le soir-, tard-.'],
		['de', 'Ein Abend', 'Ein langer Abend', 'Ein +langer +Abend'],
		['ar', 'ذهبوا إلى كاليه', 'ذهبوا إلى باريس', 'ذهبوا إلى -كاليه-+باريس+'],
		['en', '', 'New', '+New+'],
		['en', 'Same', 'Same', 'Same']
	] as const)('%s: “%s” and “%s”', (language, older, newer, expected) => {
		expect(told(compareWords(older, newer, language))).toBe(expected);
	});

	test('give both texts back, whatever they are', () => {
		const text = fc
			.array(fc.constantFrom('un', 'deux', 'trois', ' ', ', ', '.', 'مدرسة', '😀'), { maxLength: 12 })
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (older, newer) => {
				const runs = compareWords(older, newer, 'fr');
				const of = (left: Run['is']) =>
					runs
						.filter(({ is }) => is !== left)
						.map(({ text }) => text)
						.join('');
				expect(of('deleted')).toBe(newer);
				expect(of('inserted')).toBe(older);
			})
		);
	});
});

test('bodies are compared paragraph by paragraph', () => {
	const compared = compareBodies('Un.\n\nDeux.\n\nTrois.', 'Un.\n\nDeux et demi.\n\nTrois.\n\nQuatre.', 'fr');
	expect(compared.map(({ runs, isSame }) => [told(runs), isSame])).toEqual([
		['Un.', true],
		['Deux+ et demi+.', false],
		['Trois.', true],
		['+Quatre.+', false]
	]);
});

test('a translator sees which paragraphs of the original are new or changed', () => {
	expect([...changedParagraphs('Un.\n\nDeux.\n\nTrois.', 'Un.\n\nDeux !\n\nTrois.\n\nQuatre.')]).toEqual([
		1, 3
	]);
	expect([...changedParagraphs('Un.\n\nDeux.', 'Deux.')]).toEqual([]);
});
