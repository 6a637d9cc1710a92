import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../story/language.ts';
import { readWhen } from '../story/when-reader.ts';
import { writeGap, writePeriod, writeSource, writeWhen } from './dates.ts';
import { loadMessages } from './messages/index.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const say = async (language: Language, edtf: string) =>
	plain(writeWhen(await loadMessages(language), language, readWhen(edtf)));

describe('a date is said as it is known', () => {
	test.each([
		['fr', '2016-12-24', '24 décembre 2016'],
		['fr', '2016-12', 'décembre 2016'],
		['fr', '2017-03-01', '1er mars 2017'],
		['fr', '2017-03-01/2017-03-11', 'du 1er au 11 mars 2017'],
		['fr', '2016-10-24/2016-10-26', 'du 24 au 26 octobre 2016'],
		['fr', '2016-10-24/2016-11-30', 'du 24 octobre au 30 novembre 2016'],
		['fr', '2016-10-22/2017-01', 'du 22 octobre 2016 à janvier 2017'],
		['fr', '2016-12-25~', 'vers le 25 décembre 2016'],
		['fr', '2015-01/2016-10', 'de janvier 2015 à octobre 2016'],
		['en', '2016-10-24/2016-10-26', '24 to 26 October 2016'],
		['en', '2016-12~', 'around December 2016'],
		['de', '2016-10-24/2016-10-26', '24. bis 26. Oktober 2016'],
		['de', '2016-12-25~', 'um den 25. Dezember 2016'],
		['ar', '2016-10-24/2016-10-26', 'من 24 إلى 26 أكتوبر 2016']
	] as const)('%s: %s is "%s"', async (language, edtf, sentence) => {
		expect(await say(language, edtf)).toBe(sentence);
	});
});

test('a period runs from the first day told to the last', async () => {
	const dates = ['2016-12-24', '2016-10-24/2016-11-30', '2016-12-31'].map(readWhen);
	expect(plain(writePeriod(await loadMessages('fr'), 'fr', dates))).toBe('du 24 octobre au 31 décembre 2016');
});

test.each([
	['fr', 16, '16 jours plus tard'],
	['fr', 7, 'une semaine plus tard'],
	['fr', 1, 'un jour plus tard'],
	['en', 8, 'eight days later'],
	['de', 100, 'drei Monate später'],
	['ar', 2, 'بعد يومين']
] as const)('%s: %i days are "%s"', async (language, days, sentence) => {
	expect(writeGap(await loadMessages(language), days)).toBe(sentence);
});

test('every language says each thing', async () => {
	const [first, ...others] = await Promise.all(languages.map(loadMessages));
	const shape = (value: unknown): unknown =>
		typeof value === 'object' && value
			? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, shape(v)]))
			: typeof value;
	for (const other of others) expect(shape(other)).toEqual(shape(first));
});

test.each([
	['fr', 'Politis, 2017-01', 'Politis, janvier 2017'],
	['fr', 'Libération, quoted 2017-01-04', 'Libération, cité le 4 janvier 2017'],
	['en', 'Libération, quoted 2017-01-04', 'Libération, quoted on 4 January 2017'],
	['de', 'Libération, quoted 2017-01-04', 'Libération, zitiert am 4. Januar 2017'],
	['ar', 'Libération, quoted 2017-01-04', 'Libération، اقتُبس في 4 يناير 2017'],
	['ar', 'Politis, 2017-10-24', 'Politis، 24 أكتوبر 2017'],
	['de', 'Politis no. 1426', 'Politis no. 1426']
] as const)('%s: the source "%s" reads "%s"', async (language, source, sentence) => {
	const written = plain(writeSource(await loadMessages(language), language, source));
	expect(written.replace(/^\u2068(.*)\u2069/, '$1')).toBe(sentence);
	// Kept apart from its date, or in the other direction of writing the two would mix
	if (/\d{4}-\d\d/.test(source)) expect(written).toMatch(/^\u2068\p{L}+\u2069[,،] /u);
});
