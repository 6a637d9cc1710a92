import { foldWords } from '../fold.ts';
import type { Language } from '../language.ts';

/** What a word or a number says of a date. Counts start at 1, except `part` and `season`. */
export interface Fields {
	day?: number;
	month?: number;
	year?: number;
	/** 0 spring, 1 summer, 2 autumn, 3 winter. */
	season?: number;
	/** 0 early, 1 mid, 2 late in the month or year. */
	part?: number;
	/** The year begins ten. */
	decade?: true;
	about?: true;
}

/**
 * What holds two dates together: "from … to", "between … and". `at` is the French "à" and "au", which join two dates
 * and open one ("à Noël", "du 24 au 26"); "from" inside a date only ties its words ("24 من ديسمبر").
 */
export type Sign = 'from' | 'to' | 'between' | 'and' | 'at';

/** A word's meaning; of an empty one, the word adds nothing to a date ("the", "Monday"). */
export type Meaning = Fields & { sign?: Sign };

// Alternatives of one month are separated by a bar; Latin ones may be shortened.
const months: Record<Language, string[]> = {
	fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
	en: 'January February March April May June July August September October November December'.split(' '),
	de: 'Januar|Jänner Februar|Feber März|Maerz April Mai Juni Juli August September Oktober November Dezember'.split(
		' '
	),
	// Egypt, Sudan and the Gulf; the Levant and Iraq; Morocco; Algeria and Tunisia; Mauritania
	ar: [
		'يناير|كانون الثاني|جانفي',
		'فبراير|شباط|فيفري',
		'مارس|آذار',
		'أبريل|نيسان|أفريل',
		'مايو|أيار|ماي',
		'يونيو|يونيه|حزيران|جوان',
		'يوليو|يوليه|تموز|يوليوز|جويلية',
		'أغسطس|آب|غشت|أوت|أغشت',
		'سبتمبر|أيلول|شتنبر|شتمبر',
		'أكتوبر|تشرين الأول',
		'نوفمبر|تشرين الثاني|نونبر',
		'ديسمبر|كانون الأول|دجنبر|دجمبر'
	]
};

const others: [meaning: Meaning, words: Record<Language, string>][] = [
	[{ season: 0 }, { fr: 'printemps', en: 'spring', de: 'Frühling Frühjahr Fruehling', ar: 'ربيع' }],
	[{ season: 1 }, { fr: 'été', en: 'summer', de: 'Sommer', ar: 'صيف' }],
	[{ season: 2 }, { fr: 'automne', en: 'autumn fall', de: 'Herbst', ar: 'خريف' }],
	[{ season: 3 }, { fr: 'hiver', en: 'winter', de: 'Winter', ar: 'شتاء' }],
	[
		{ day: 25, month: 12 },
		{ fr: 'Noël', en: 'Christmas Xmas', de: 'Weihnachten', ar: 'ميلاد' }
	],
	[{ part: 0 }, { fr: 'début', en: 'early beginning start', de: 'Anfang', ar: 'أوائل مطلع بداية' }],
	[{ part: 1 }, { fr: 'mi milieu', en: 'mid middle', de: 'Mitte', ar: 'منتصف أواسط' }],
	[{ part: 2 }, { fr: 'fin', en: 'late end', de: 'Ende', ar: 'أواخر نهاية' }],
	[{ decade: true }, { fr: 'années décennie', en: 'decade', de: 'Jahre Jahrzehnt', ar: 'سنوات عقد' }],
	[
		{ about: true },
		{
			fr: 'vers environ autour circa',
			en: 'around about approximately approx c ca',
			de: 'um gegen etwa rund zirka',
			ar: 'حوالي نحو قرابة تقريبا'
		}
	],
	[{ sign: 'from' }, { fr: 'du', en: 'from', de: 'vom von', ar: 'من' }],
	[{ sign: 'to' }, { fr: 'jusqu', en: 'to until till through', de: 'bis', ar: 'إلى حتى' }],
	[{ sign: 'at' }, { fr: 'à au', en: '', de: '', ar: '' }],
	[{ sign: 'between' }, { fr: 'entre', en: 'between', de: 'zwischen', ar: 'بين' }],
	[{ sign: 'and' }, { fr: 'et', en: 'and', de: 'und', ar: 'و' }],
	[
		{},
		{
			fr: 'le la les l de d en an année mois lundi mardi mercredi jeudi vendredi samedi dimanche',
			en: 'the of on in year month Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun',
			de: 'der den dem des zum am im Jahr Monat Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag',
			ar: 'في عيد عام لعام سنة لسنة شهر غاية يوم الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد'
		}
	]
];

const shortest = 3;
const vocabulary = new Map<string, Meaning>();
/** Beginnings of months in Latin letters: `undefined` where two months begin alike ("jui"). */
const beginnings = new Map<string, Meaning | undefined>();

for (const [language, names] of Object.entries(months)) {
	for (const [i, alternatives] of names.entries()) {
		const month = i + 1;
		for (const name of alternatives.split('|').map(foldWords)) {
			vocabulary.set(name, { month });
			for (let length = shortest; language !== 'ar' && length < name.length; length++) {
				const beginning = name.slice(0, length);
				const known = beginnings.get(beginning);
				const shared = beginnings.has(beginning) && known?.month !== month;
				beginnings.set(beginning, shared ? undefined : { month });
			}
		}
	}
}
for (const [meaning, words] of others) {
	for (const word of Object.values(words).flatMap((list) => list.split(' '))) {
		vocabulary.set(foldWords(word), meaning);
	}
}

/**
 * What a folded word says of a date, in any of the four languages; a Latin month may be shortened to three letters
 * or more, as long as no other begins so.
 * @returns undefined when the word is of no date
 */
export function meaningOf(word: string): Meaning | undefined {
	return vocabulary.get(word) ?? beginnings.get(word);
}
