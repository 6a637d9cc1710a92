import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTyped } from './typed-dates.ts';
import { isoDay, dayNumber } from './when.ts';
import { readWhen } from './when-reader.ts';

const edtf = (typed: string) => readTyped(typed)?.edtf;

describe('a day', () => {
	test.each([
		['24 oct 2016', '2016-10-24'],
		['24 octobre 2016', '2016-10-24'],
		['le 24 oct. 2016', '2016-10-24'],
		['mardi 1er novembre 2016', '2016-11-01'],
		['24 AOUT 2016', '2016-08-24'],
		['24 janv. 2016', '2016-01-24'],
		['Noël 2016', '2016-12-25'],
		['24 October 2016', '2016-10-24'],
		['Monday, 24th of October 2016', '2016-10-24'],
		['December 24, 2016', '2016-12-24'],
		['Dec 24 2016', '2016-12-24'],
		['Christmas 2016', '2016-12-25'],
		['24. Dezember 2016', '2016-12-24'],
		['am 24. Dez. 2016', '2016-12-24'],
		['1. Jänner 2017', '2017-01-01'],
		['3. März 2017', '2017-03-03'],
		['Weihnachten 2016', '2016-12-25'],
		['٢٤ ديسمبر ٢٠١٦', '2016-12-24'],
		['24 كانون الأول 2016', '2016-12-24'],
		['24 دجنبر 2016', '2016-12-24'],
		['24 أوت 2016', '2016-08-24'],
		['الاثنين، 24 من أكتوبر 2016', '2016-10-24'],
		['عيد الميلاد 2016', '2016-12-25'],
		['24/10/2016', '2016-10-24'],
		['24.10.2016', '2016-10-24'],
		['24. 10. 2016', '2016-10-24'],
		['24-10-2016', '2016-10-24'],
		['٢٤‏/١٠‏/٢٠١٦', '2016-10-24'],
		['4/10/2016', '2016-10-04'],
		['2016-10-24', '2016-10-24'],
		['٢٠١٦-١٠-٢٤', '2016-10-24'],
		['29 février 2016', '2016-02-29']
	])('%s is %s', (typed, expected) => expect(edtf(typed)).toBe(expected));
});

describe('a month, a year, a decade', () => {
	test.each([
		['octobre 2016', '2016-10'],
		['déc. 2016', '2016-12'],
		['mois de mai 2016', '2016-05'],
		['October 2016', '2016-10'],
		['Sept 2016', '2016-09'],
		['Oktober 2016', '2016-10'],
		['im Mai 2016', '2016-05'],
		['كانون الأول 2016', '2016-12'],
		['في شهر تشرين الثاني من عام ٢٠١٦', '2016-11'],
		['10/2016', '2016-10'],
		['2016-10', '2016-10'],
		['2016', '2016'],
		['٢٠١٦', '2016'],
		['l’année 2016', '2016'],
		['années 1990', '1990/1999'],
		['the 1990s', '1990/1999'],
		['1990er Jahre', '1990/1999'],
		['1990er-Jahre', '1990/1999'],
		['سنوات 1990', '1990/1999']
	])('%s is %s', (typed, expected) => expect(edtf(typed)).toBe(expected));
});

describe('a season is three whole months', () => {
	test.each([
		['été 2016', '2016-06/2016-08'],
		['à l’été 2016', '2016-06/2016-08'],
		['spring 2016', '2016-03/2016-05'],
		['fall of 2016', '2016-09/2016-11'],
		['Herbst 2016', '2016-09/2016-11'],
		['ربيع 2016', '2016-03/2016-05'],
		['hiver 2016', '2016-12/2017-02'],
		['hiver 2016-2017', '2016-12/2017-02'],
		['winter 2016–17', '2016-12/2017-02'],
		['winter of 2010-11', '2010-12/2011-02'],
		['Winter 2016/17', '2016-12/2017-02'],
		['الشتاء ٢٠١٦-٢٠١٧', '2016-12/2017-02'],
		['hiver 1999-00', '1999-12/2000-02']
	])('%s is %s', (typed, expected) => expect(edtf(typed)).toBe(expected));
});

describe('what is said roughly stays rough', () => {
	test.each([
		['vers Noël 2016', '2016-12-25~'],
		['autour du 24 décembre 2016', '2016-12-24~'],
		['environ 2016', '2016~'],
		['around December 24, 2016', '2016-12-24~'],
		['ca. December 2016', '2016-12~'],
		['c. 1990', '1990~'],
		['um den 24. Dezember 2016', '2016-12-24~'],
		['حوالي ديسمبر 2016', '2016-12~'],
		['ديسمبر 2016 تقريباً', '2016-12~'],
		['24 oct 2016 ?', '2016-10-24~'],
		['2016-10-24?', '2016-10-24?'],
		['around the 1990s', '1990~/1999~'],
		['vers l’hiver 2016', '2016-12~/2017-02~'],
		['début décembre 2016', '2016-12-01~/2016-12-10~'],
		['mi-décembre 2016', '2016-12-11~/2016-12-20~'],
		['mid-December 2016', '2016-12-11~/2016-12-20~'],
		['late Feb 2016', '2016-02-21~/2016-02-29~'],
		['Ende Februar 2017', '2017-02-21~/2017-02-28~'],
		['أواخر ديسمبر 2016', '2016-12-21~/2016-12-31~'],
		['early 2016', '2016-01~/2016-04~'],
		['Mitte 2016', '2016-05~/2016-08~'],
		['à la fin de l’année 2016', '2016-09~/2016-12~']
	])('%s is %s', (typed, expected) => expect(edtf(typed)).toBe(expected));
});

describe('from one date to another', () => {
	test.each([
		['24–26 October 2016', '2016-10-24/2016-10-26'],
		['October 24–26, 2016', '2016-10-24/2016-10-26'],
		['Oct 24 - Dec 31, 2016', '2016-10-24/2016-12-31'],
		['24-26 octobre 2016', '2016-10-24/2016-10-26'],
		['du 24 au 26 octobre 2016', '2016-10-24/2016-10-26'],
		['du 24 octobre au 31 décembre 2016', '2016-10-24/2016-12-31'],
		['24 oct – 31 déc 2016', '2016-10-24/2016-12-31'],
		['24 oct 2016 – 3 janv. 2017', '2016-10-24/2017-01-03'],
		['du 24 décembre au 3 janvier 2017', '2016-12-24/2017-01-03'],
		['24 décembre 2016 au 3 janvier', '2016-12-24/2017-01-03'],
		['entre le 24 et le 26 octobre 2016', '2016-10-24/2016-10-26'],
		['d’octobre à décembre 2016', '2016-10/2016-12'],
		['de Noël 2016 à l’été 2017', '2016-12-25/2017-08'],
		['from 24 October to 31 December 2016', '2016-10-24/2016-12-31'],
		['between October and December 2016', '2016-10/2016-12'],
		['October 2016 until mid-December 2016', '2016-10/2016-12-20~'],
		['vom 24. Oktober bis 31. Dezember 2016', '2016-10-24/2016-12-31'],
		['vom 24. bis zum 26. Oktober 2016', '2016-10-24/2016-10-26'],
		['24.–26. Oktober 2016', '2016-10-24/2016-10-26'],
		['24.10.–31.12.2016', '2016-10-24/2016-12-31'],
		['24.10. bis 31.12.2016', '2016-10-24/2016-12-31'],
		['zwischen Oktober und Dezember 2016', '2016-10/2016-12'],
		['من ٢٤ أكتوبر إلى ٣١ ديسمبر ٢٠١٦', '2016-10-24/2016-12-31'],
		['من 24 حتى 26 تشرين الأول 2016', '2016-10-24/2016-10-26'],
		['بين أكتوبر وديسمبر 2016', '2016-10/2016-12'],
		['بين 24 و26 أكتوبر 2016', '2016-10-24/2016-10-26'],
		['24/10/2016 - 31/12/2016', '2016-10-24/2016-12-31'],
		['2016-10 to 2016-12', '2016-10/2016-12'],
		['2016–2017', '2016/2017'],
		['2016-10-24/2016-12-31', '2016-10-24/2016-12-31'],
		['1990s–2000s', '1990/2009'],
		['summer – winter 2016', '2016-06/2017-02'],
		['winter 2016–17 to spring 2018', '2016-12/2018-05'],
		['around 24–26 October 2016', '2016-10-24~/2016-10-26~'],
		['24 octobre – vers Noël 2016', '2016-10-24/2016-12-25~']
	])('%s is %s', (typed, expected) => expect(edtf(typed)).toBe(expected));
});

test.each([
	...['', ' ', '?', '-', 'Christmas', 'Noël', 'octobre', '24', '24 oct', 'winter', 'soon', 'the'],
	// Years of two digits, and what only a guess would read
	...["24 Dec '16", '24.10.16', '10/4/16', '2016–17', '2008/12', '12/24/2016', 'jui 2016'],
	// No such day
	...[
		'30 February 2016',
		'29 février 2017',
		'31.11.2016',
		'0/1/2016',
		'32 Dec 2016',
		'13/2016',
		'24 oct 20166'
	],
	// No such span
	...['26–24 October 2016', 'December – October 2016 – 2017', 'winter 2016-2018', 'été 2016-2017', '1991s'],
	// Open ends are two fields of a form, not a date
	...['from 24 October 2016', 'du 24 octobre 2016', 'until 2016', 'bis 2016', 'من أكتوبر 2016', 'after 2016'],
	// Two things at once
	...[
		'24 26 October 2016',
		'24 et 26 octobre 2016',
		'October December 2016',
		'early summer 2016',
		'24th 2016'
	],
	...[
		'24 oct 2016 12:30',
		'in Calais 2016',
		'24 octobre 2016; DROP TABLE story',
		'2016'.repeat(30),
		'ربيع الأول 1438'
	]
])('%s is no date', (typed) => expect(readTyped(typed)).toBeUndefined());

describe('every day that a computer writes is read back', () => {
	const locales = [
		'fr',
		'en-GB',
		'en-US',
		'de',
		'de-AT',
		'ar',
		'ar-EG-u-nu-arab',
		'ar-LB',
		'ar-MA',
		'ar-DZ',
		'ar-MR'
	];
	const styles: Intl.DateTimeFormatOptions[] = [
		{ dateStyle: 'full' },
		{ dateStyle: 'long' },
		{ day: 'numeric', month: 'short', year: 'numeric' },
		{ day: '2-digit', month: '2-digit', year: 'numeric' }
	];
	const forms = locales
		.flatMap((locale) => styles.map((style) => [locale, style] as const))
		// Figures stand day first
		.filter(([locale, { month }]) => locale !== 'en-US' || month !== '2-digit');

	test.each(forms)('%s %o', (locale, style) => {
		const format = new Intl.DateTimeFormat(locale, { ...style, calendar: 'gregory', timeZone: 'UTC' });
		const readBack = (number: number) => {
			const day = isoDay(number);
			expect(edtf(format.format(new Date(day)))).toBe(day);
		};
		for (let number = dayNumber('2016-01-01'); number <= dayNumber('2016-12-31'); number++) readBack(number);
		fc.assert(
			fc.property(fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }), readBack)
		);
	});

	test.each(locales)('%s months', (locale) => {
		const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
		for (let month = 0; month < 12; month++)
			expect(edtf(format.format(Date.UTC(2016, month)))).toBe(
				isoDay(Date.UTC(2016, month) / 86_400_000).slice(0, 7)
			);
	});
});

test('whatever is typed, it is a date that EDTF has or none', () => {
	const word = fc.oneof(
		fc.constantFrom(
			...'24 1 31 2016 2017 16 1990s 1er oct déc Mai winter été Noël vers ca. du au à et'.split(' ')
		),
		fc.constantFrom(
			'mi-',
			'Ende',
			'late',
			'-',
			'–',
			'/',
			'.',
			'~',
			'٢٤',
			'ديسمبر',
			'كانون الأول',
			'و',
			'من',
			'إلى',
			'بين'
		),
		fc.constantFrom('2016-12', '24/10', '24.10.', '24/10/2016', '10/2016', '0000', '9999'),
		fc.string({ unit: 'grapheme' })
	);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 8 }), fc.constantFrom(' ', ''), (words, gap) => {
			const when = readTyped(words.join(gap));
			if (when) expect(readWhen(when.edtf)).toEqual(when);
		}),
		{ numRuns: 3000 }
	);
});
