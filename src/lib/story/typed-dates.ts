import { foldWords } from './fold.ts';
import { meaningOf, type Fields, type Meaning, type Sign } from './typed-dates/vocabulary.ts';
import type { When } from './when.ts';
import { readWhen } from './when-reader.ts';

const LONGEST = 100;

const EDTF = /^\d{4}[\dX~?%/-]*$/;

/** What folding takes for one word; the signs between words carry meaning here and stay. */
const RUN = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;

/**
 * The pieces of a folded date, the longest forms first: the winter of two years, dates in figures, numbers with
 * their endings ("1er", "24th", "1990s"), Arabic months of two words, words ("mi-" with its hyphen), signs.
 */
const PIECE = new RegExp(
	[
		String.raw`(?:hiver|winter|شتاء)\s+(?:\p{L}+\s+)?(?<winter>\d{4})\s*[-–/]\s*(?<nextWinter>\d{4}|\d\d)(?!\d)`,
		String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d\d)(?:-(?<isoDay>\d\d))?(?!\d)`,
		String.raw`(?<day>\d{1,2})\s*(?<mark>[./-])\s*(?<month>\d{1,2})\s*\k<mark>\s*(?<year>\d{4})(?!\d)`,
		String.raw`(?<monthOfYear>\d{1,2})[./](?<yearOfMonth>\d{4})(?!\d)`,
		String.raw`(?<dayOfMonth>\d{1,2})[./](?<monthOfDay>\d{1,2})(?!\d)`,
		String.raw`(?<number>\d+)(?<ending>\p{L}*)(?:-jahre)?`,
		String.raw`(?<word>(?:كانون|تشرين)\s+\p{L}+|\p{L}+)(?:(?<=(?<!\p{L})mid?)-)?`,
		String.raw`(?<dash>[-–—−/])`,
		String.raw`(?<roughly>[~?])`,
		String.raw`(?<unknown>[^\s.,،'’()])`
	].join('|'),
	'gu'
);

const ORDINALS = new Set(['', 'er', 're', 'e', 'eme', 'st', 'nd', 'rd', 'th', 'te', 'ten', 'ter']);
const DECADES = new Set(['s', 'er']);

function meaningOfNumber(digits: string, ending: string): Meaning | undefined {
	const number = Number(digits);
	if (digits.length <= 2) return ORDINALS.has(ending) ? { day: number } : undefined;
	if (digits.length !== 4) return undefined;
	if (DECADES.has(ending)) return { year: number, decade: true };
	return ending === '' ? { year: number } : undefined;
}

/** The meanings of one word; the Arabic "and" is written onto the word that follows it. */
function meaningsOfWord(word: string): (Meaning | undefined)[] {
	const meaning = meaningOf(word.replace(/\s+/g, ' '));
	return meaning || !word.startsWith('و') ? [meaning] : [{ sign: 'and' }, meaningOf(word.slice(1))];
}

function meaningsOf({ groups = {} }: RegExpMatchArray): (Meaning | undefined)[] {
	const { winter, nextWinter, isoYear, isoMonth, isoDay, dash, roughly, number, ending, word } = groups;
	if (winter && nextWinter) {
		const next = String(Number(winter) + 1);
		const isNext = nextWinter === next.slice(-nextWinter.length);
		return [isNext ? { season: 3, year: Number(winter) } : undefined];
	}
	if (isoYear) {
		const day = isoDay ? { day: Number(isoDay) } : {};
		return [{ year: Number(isoYear), month: Number(isoMonth), ...day }];
	}
	if (groups.day) {
		return [{ day: Number(groups.day), month: Number(groups.month), year: Number(groups.year) }];
	}
	if (groups.monthOfYear) return [{ month: Number(groups.monthOfYear), year: Number(groups.yearOfMonth) }];
	if (groups.dayOfMonth) return [{ day: Number(groups.dayOfMonth), month: Number(groups.monthOfDay) }];
	if (number) return [meaningOfNumber(number, ending ?? '')];
	if (word) return meaningsOfWord(word);
	if (dash) return [{ sign: 'to' }];
	return [roughly ? { about: true } : undefined];
}

/** One date's fields from its words; undefined when a word joins or when two say the same thing differently. */
function together(meanings: Meaning[]): Fields | undefined {
	const fields: Record<string, number | true> = {};
	for (const [i, { sign, ...said }] of meanings.entries()) {
		if (sign && sign !== 'from' && !(sign === 'at' && i === 0)) return undefined;
		for (const [name, value] of Object.entries(said)) {
			if (name in fields && value !== true) return undefined;
			fields[name] = value;
		}
	}
	return fields;
}

/** Years below 100 would be taken for 1900 and later by `Date.UTC`; four hundred years on, the calendar is the same. */
const daysIn = (year: number, month: number) => new Date(Date.UTC(year + 400, month, 0)).getUTCDate();

const text = (number: number, length = 2) => String(number).padStart(length, '0');

/** The first and the last EDTF date of what is meant; the same twice when it is one. */
type Ends = [first: string, last: string];

/** Thirds of a month in days and of a year in months: as rough as "early", "mid" and "late" are. */
function partOf(part: number, year: number, month?: number): Ends {
	if (month === undefined)
		return [`${text(year, 4)}-${text(part * 4 + 1)}`, `${text(year, 4)}-${text(part * 4 + 4)}`];
	const start = `${text(year, 4)}-${text(month)}`;
	return [
		`${start}-${text(part * 10 + 1)}`,
		`${start}-${text(part === 2 ? daysIn(year, month) : part * 10 + 10)}`
	];
}

function endsOf({ day, month, year, season, part, decade, about }: Fields): Ends | undefined {
	if (year === undefined) return undefined;
	const kinds = [day ?? month, season, decade].filter((kind) => kind !== undefined);
	if (kinds.length > 1 || (part !== undefined && (day ?? season ?? decade) !== undefined)) return undefined;
	const start = text(year, 4);
	let ends: Ends;
	if (part !== undefined) ends = partOf(part, year, month);
	else if (decade) {
		if (year % 10) return undefined;
		ends = [start, text(year + 9, 4)];
	} else if (season !== undefined) {
		const first = season * 3 + 3;
		ends = [
			`${start}-${text(first)}`,
			season === 3 ? `${text(year + 1, 4)}-02` : `${start}-${text(first + 2)}`
		];
	} else if (month === undefined) {
		if (day !== undefined) return undefined;
		ends = [start, start];
	} else {
		const one = `${start}-${text(month)}${day === undefined ? '' : `-${text(day)}`}`;
		ends = [one, one];
	}
	const rough = about || part !== undefined ? '~' : '';
	return [ends[0] + rough, ends[1] + rough];
}

function read(ends: Ends | undefined): When | undefined {
	if (!ends) return undefined;
	try {
		return readWhen(ends[0] === ends[1] ? ends[0] : ends.join('/'));
	} catch (refusal) {
		if (refusal instanceof RangeError) return undefined;
		throw refusal;
	}
}

const isDayAlone = ({ day, month }: Fields) => day !== undefined && month === undefined;
const monthOf = ({ month, season }: Fields) => month ?? (season === undefined ? undefined : season * 3 + 3);

/** Two dates as one; what one of them leaves out is the other's ("24–26 October 2016", "October 24–26, 2016"). */
function between(from: Fields, to: Fields): When | undefined {
	const year = from.year ?? to.year;
	if (year === undefined) return undefined;
	// "summer 2016–2017" may be two summers.
	if (from.season !== undefined && from.year !== undefined && Object.keys(to).join() === 'year')
		return undefined;
	const [first, last] = [{ ...from }, { ...to }];
	if (isDayAlone(first)) first.month = to.month;
	if (isDayAlone(last)) last.month = from.month;
	// "24 December to 3 January 2017" begins the year before.
	const turns = (monthOf(first) ?? 0) > (monthOf(last) ?? 12);
	first.year ??= turns ? year - 1 : year;
	last.year ??= turns ? year + 1 : year;
	// "around 24–26 October" is rough at both ends.
	if (from.about) last.about = true;
	const [ends, lastEnds] = [endsOf(first), endsOf(last)];
	return ends && lastEnds && read([ends[0], lastEnds[1]]);
}

const joins: Partial<Record<Sign, Sign[]>> = { between: ['and'], from: ['to', 'at'] };

/**
 * Reads a date as people type it, in French, English, German or Arabic, whatever the language of the page: "24 oct
 * 2016", "24.10.2016", "December 24, 2016", "كانون الأول 2016", "du 24 octobre au 31 décembre 2016", "vers Noël 2016";
 * EDTF as well. Never more exact than typed, and nothing is guessed but the year of a span's other end:
 * - figures stand day first; "12/24/2016" is refused, or "12/10/2016" would be trusted to be December;
 * - years have four digits, save in "winter 2016–17";
 * - a season is its three whole months in the north, winter that which begins in the year: 2016-12/2017-02;
 * - early, mid and late are thirds of the month or year, roughly: "mid December 2016" is 2016-12-11~/2016-12-20~;
 * - a decade is an interval of years; Christmas is the 25th;
 * - names of days of the week are passed over.
 * @returns undefined when it is no date, or none that the calendar has
 */
export function readTyped(typed: string): When | undefined {
	const trimmed = typed.trim();
	if (trimmed.length > LONGEST) return undefined;
	const standard = EDTF.test(trimmed) ? read([trimmed, trimmed]) : undefined;
	if (standard) return standard;
	const meanings: Meaning[] = [];
	for (const piece of trimmed.replace(RUN, foldWords).matchAll(PIECE)) {
		for (const meaning of meaningsOf(piece)) {
			if (!meaning) return undefined;
			if (Object.keys(meaning).length > 0) meanings.push(meaning);
		}
	}
	const opening = meanings[0]?.sign;
	const joining = (opening && joins[opening]) ?? ['to', 'at'];
	const at = meanings.findIndex(({ sign }, i) => i > 0 && sign !== undefined && joining.includes(sign));
	if (at < 0) {
		const fields = opening === 'from' ? undefined : together(meanings);
		return fields && read(endsOf(fields));
	}
	const from = together(meanings.slice(opening && joins[opening] ? 1 : 0, at));
	const to = together(meanings.slice(at + 1));
	return from && to && between(from, to);
}
