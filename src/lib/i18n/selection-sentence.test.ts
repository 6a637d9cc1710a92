import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../story/language.ts';
import type { Selection } from '../story/selection.ts';
import { loadMessages } from './messages/index.ts';
import { filtersOf, saySelection, without, writePeriodOf } from './selection-sentence.ts';

const names = {
	themes: [
		{ slug: 'centre', name: 'Centre' },
		{ slug: 'asile', name: 'Asile' }
	],
	place: { slug: 'pas-de-calais', name: 'Pas-de-Calais', kind: 'departement' }
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function say(language: Language, selection: Selection): Promise<string> {
	const phrases = saySelection(await loadMessages(language), language, selection, names);
	return plain(phrases.map(({ text }) => text).join(''));
}

const asked: Selection = {
	theme: ['centre'],
	place: 'pas-de-calais',
	from: '2016-10-24',
	to: '2016-12-31'
};

describe('a selection is a sentence', () => {
	test.each([
		['fr', 'sur le thème Centre, dont un lieu est dans le Pas-de-Calais, du 24 octobre au 31 décembre 2016'],
		['en', 'on the theme Centre, with a place in Pas-de-Calais, from 24 October to 31 December 2016'],
		[
			'de',
			'zum Thema Centre, mit einem Ort im Département Pas-de-Calais, vom 24. Oktober bis 31. Dezember 2016'
		],
		['ar', 'حول موضوع Centre، أحد أماكنها في Pas-de-Calais، من 24 أكتوبر إلى 31 ديسمبر 2016']
	] as const)('in %s', async (language, sentence) => {
		expect(await say(language, asked)).toBe(sentence);
	});

	test.each<[Selection, string]>([
		[{ words: 'CAO' }, 'avec les mots « CAO »'],
		[{ theme: ['centre', 'asile'] }, 'sur le thème Centre ou Asile'],
		[{ kind: ['portrait'], language: ['en', 'ar'] }, 'du genre Portrait, à lire en anglais ou arabe'],
		[
			{ role: ['origin'], place: 'pas-de-calais', precision: 'commune' },
			'dont un lieu est un départ, dans le Pas-de-Calais, situé au moins à la commune près'
		],
		[{ around: { centre: [2.5, 50], radius: 20_500 } }, 'dont un lieu est à moins de 20,5 km de 2.5, 50'],
		[{ bbox: [1, 50, 2, 51] }, 'dont un lieu est dans le cadre choisi'],
		[{}, '']
	])('%o', async (selection, sentence) => {
		expect(await say('fr', selection)).toBe(sentence);
	});

	test('each filter in use is one piece of it, in every language', async () => {
		const everything: Selection = {
			...asked,
			words: 'a',
			kind: ['portrait'],
			language: ['fr'],
			role: ['setting'],
			precision: 'exact'
		};
		for (const language of languages) {
			const phrases = saySelection(await loadMessages(language), language, everything, names);
			expect(phrases.flatMap(({ of }) => of ?? [])).toEqual(filtersOf(everything));
			for (const { text } of phrases) expect(text).not.toMatch(/undefined|\s\s/);
		}
	});
});

test.each([
	['fr', '2016-12-24', '2016-12-24', 'le 24 décembre 2016'],
	['fr', '2016-12-01', '2016-12-31', 'en décembre 2016'],
	['fr', '2016-02-01', '2016-02-28', 'du 1er au 28 février 2016'],
	['fr', '2016-01-01', '2017-12-31', 'de 2016 à 2017'],
	['en', '2016-01-01', '2016-12-31', 'in 2016'],
	['de', '2016-10-01', '2016-12-31', 'von Oktober 2016 bis Dezember 2016'],
	['de', '2016-12-24', undefined, 'seit dem 24. Dezember 2016'],
	['ar', undefined, '2016-12-24', 'حتى 24 ديسمبر 2016']
] as const)('%s: from %s to %s is "%s"', async (language, from, to, said) => {
	expect(plain(writePeriodOf(await loadMessages(language), language, { from, to }))).toBe(said);
});

test('a filter is taken out whole', () => {
	expect(without({ ...asked, around: { centre: 'arras', radius: 1 } }, 'place')).toEqual({
		theme: ['centre'],
		from: '2016-10-24',
		to: '2016-12-31'
	});
	expect(without(asked, 'period')).toEqual({ theme: ['centre'], place: 'pas-de-calais' });
});
