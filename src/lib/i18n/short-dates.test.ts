import { expect, test } from 'vitest';
import { readTyped } from '../story/typed-dates.ts';
import { languages } from '../story/language.ts';
import { readWhen } from '../story/when-reader.ts';
import { loadMessages } from './messages/index.ts';
import { typedDay, writeShort, writeWeekdays } from './short-dates.ts';

const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ');

test.each([
	['fr', '2016-12-24', '24 déc. 2016'],
	['fr', '2016-10-24/2016-11-30', '24 oct. – 30 nov. 2016'],
	['fr', '2016-10-24/2016-10-26', '24–26 oct. 2016'],
	['fr', '2016-10-22/2017-01', '22 oct. 2016 – janv. 2017'],
	['en', '2016-12~', 'around Dec 2016'],
	['de', '2016', '2016'],
	['ar', '2016-12-24', '24 ديسمبر 2016']
] as const)('%s: %s is "%s" in a table', async (language, edtf, text) => {
	expect(plain(writeShort(await loadMessages(language), language, readWhen(edtf)))).toBe(text);
});

test.each(languages)('%s: a span breaks after its dash, and nowhere else', async (language) => {
	const span = readWhen('2016-10-24/2016-11-30');
	const [first, last, ...more] = writeShort(await loadMessages(language), language, span).split(' ');
	expect(first).toMatch(/^24\.?\u00a0\S+\u00a0–$/u);
	expect(last).toMatch(/^30\.?\u00a0\S+\u00a02016$/u);
	expect(more).toEqual([]);
});

test.each([
	['fr', { from: '2016-10-24', to: '2016-12-31' }, /^lundi 24 octobre – samedi 31 décembre 2016$/],
	['fr', { from: '2016-12-01', to: '2017-01-01' }, /^jeudi 1er décembre 2016 – dimanche 1er janvier 2017$/],
	['fr', { from: '2016-12-01' }, /jeudi 1er décembre 2016$/],
	['fr', { to: '2016-12-11' }, /dimanche 11 décembre 2016$/],
	['en', { from: '2016-10-24' }, /^since Monday,? 24 October 2016$/],
	['de', { to: '2016-12-31' }, /^bis zum Samstag, 31\. Dezember 2016$/]
] as const)('%s: %o is read back with its days of the week', async (language, period, said) => {
	expect(plain(writeWeekdays(await loadMessages(language), language, period))).toMatch(said);
});

test.each(languages)('%s: the day that a field shows is read again as that day', (language) => {
	for (const day of ['2016-01-01', '2016-10-24', '2017-05-31', '1999-08-09']) {
		expect(readTyped(typedDay(language, day))?.edtf).toBe(day);
	}
	expect(typedDay(language, undefined)).toBe('');
});
