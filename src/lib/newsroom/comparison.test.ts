import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	changedParagraphs,
	compareBodies,
	compareProse,
	compareWords,
	readRuns,
	type Run
} from './comparison.ts';

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

describe('Markdown compared as a person reads it', () => {
	/** Words as they are; of signs, those that changed: `+link https://…+`. */
	const read = (older: string, newer: string) =>
		told(
			readRuns(compareProse(older, newer, 'fr')).flatMap(({ text, is, sign }) => {
				if (!sign) return [{ text, is }];
				if (is === 'same' || sign.kind === 'bare') return [];
				return [{ text: [sign.kind, sign.says].filter(Boolean).join(' '), is }];
			})
		);

	test.each([
		[
			'a link that stays is its words',
			'[un camp](https://a.example/)',
			'[un camp](https://a.example/)',
			'un camp'
		],
		[
			'words of a link',
			'Près d’[un camp](https://a.example/).',
			'Près d’[une école](https://a.example/).',
			'Près d’-un camp-+une école+.'
		],
		[
			'an address that changed, apart and whole',
			'[un camp](https://a.example/x)',
			'[un camp](https://a.example/y)',
			'un camp-link https://a.example/x-+link https://a.example/y+'
		],
		['a link made of words', 'un camp', '[un camp](place:camp)', 'un camp+link place:camp+'],
		['words made bold', 'un **camp** là', 'un camp **là**', 'un camp-bold-- -+ +là+bold+'],
		['a heading', '## Le soir', '## Le matin', 'Le -soir-+matin+'],
		['a heading put under another', '## Le soir', '### Le soir', '-heading-+heading 2+Le soir'],
		['a list', '1. 1 jour\n2. 2 jours', '1. 1 jour\n2. 3 jours', '1 jour\n-2-+3+ jours'],
		[
			'a picture',
			'![un mur](media:4 "Le mur")',
			'![un mur](media:5 "Un mur")',
			'un mur-picture media:4--Le-+picture media:5++Un+ mur'
		],
		['a note', 'Un camp[^1].', 'Un camp.', 'Un camp-note 1-.'],
		['what is no markup stays', '3 * 4 * 5 <b>', '3 * 4 * 6 <b>', '3 * 4 * -5-+6+ <b>']
	])('%s', (_, older, newer, expected) => {
		expect(read(older, newer)).toBe(expected);
	});

	test('is still both texts to the letter, whatever they are', () => {
		const piece = fc.constantFrom(
			'un ',
			'**',
			'*',
			'_',
			'[',
			'](https://a.example/)',
			'![',
			'](media:1 "x")',
			'> ',
			'- ',
			'1. ',
			'# ',
			'\n',
			'\n\n',
			'`',
			'\\',
			'[^1]',
			'[^1]: ',
			'~~',
			'مدرسة'
		);
		const text = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join(''));
		fc.assert(
			fc.property(text, text, (older, newer) => {
				const runs = readRuns(compareProse(older, newer, 'fr'));
				const of = (left: Run['is']) =>
					runs
						.filter(({ is }) => is !== left)
						.map(({ text }) => text)
						.join('');
				expect([of('inserted'), of('deleted')]).toEqual([older, newer]);
			}),
			{ numRuns: 500 }
		);
	});
});
