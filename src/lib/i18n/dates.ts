import type { Language } from '../story/language.ts';
import { dayNumber, type IsoDay, type Moment, type When } from '../story/when.ts';
import type { Messages } from './messages/index.ts';

const DAY = 86_400_000;
/** British English puts the day before the month, as the other three do. */
export const locales: Record<Language, string> = { fr: 'fr', en: 'en-GB', de: 'de', ar: 'ar' };
type Writer = (language: Language, day: IsoDay) => string;

/** Of a form and a language, written days that are kept; beyond, the next one begins anew. */
const WRITTEN_AT_MOST = 1000;

/**
 * Writes calendar days through Intl: no time zone can move them. Spaces do not break: a date stays on one line.
 * What is written is kept, for a page has a hundred days, and the next one the same.
 */
function writer(options: Intl.DateTimeFormatOptions): Writer {
	const made = new Map<Language, (day: IsoDay) => string>();
	return (language, day) => {
		let write = made.get(language);
		if (!write) made.set(language, (write = writerIn(language, options)));
		return write(day);
	};
}

function writerIn(language: Language, options: Intl.DateTimeFormatOptions): (day: IsoDay) => string {
	const format = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options });
	// French counts a month's first day and only that one; Intl does not
	const countsFirst = language === 'fr' && options.day !== undefined;
	const written = new Map<IsoDay, string>();
	return (day) => {
		const known = written.get(day);
		if (known !== undefined) return known;
		const plain = format.format(dayNumber(day) * DAY).replaceAll(' ', '\u00a0');
		const text = countsFirst ? plain.replace(/^1(?=\u00a0)/, '1er') : plain;
		if (written.size >= WRITTEN_AT_MOST) written.clear();
		written.set(day, text);
		return text;
	};
}

export const longDay = writer({ day: 'numeric', month: 'long', year: 'numeric' });
export const shortDay = writer({ day: 'numeric', month: 'short', year: 'numeric' });
export const longMonth = writer({ month: 'long', year: 'numeric' });
export const shortMonth = writer({ month: 'short' });
/** "24 Oct", where the year is said nearby. */
export const dayAndMonth = writer({ day: 'numeric', month: 'short' });
export const yearOf = writer({ year: 'numeric' });
/** "24 October", as the first half of a period within a year. */
const longDayAndMonth = writer({ day: 'numeric', month: 'long' });

/** "24" as the first half of "24 to 26 October"; German writes it as an ordinal, French the first of a month. */
function bareDay(language: Language, day: IsoDay): string {
	const number = Number(day.slice(8));
	return number + (language === 'de' ? '.' : language === 'fr' && number === 1 ? 'er' : '');
}

const sameMonth = (a: IsoDay, b: IsoDay) => a.slice(0, 7) === b.slice(0, 7);
const sameYear = (a: IsoDay, b: IsoDay) => a.slice(0, 4) === b.slice(0, 4);

/** The day or month that was meant, which lies in the middle of what "about" covers. */
function meant({ earliest, latest, about }: Moment): IsoDay {
	if (!about) return earliest;
	const middle = Math.floor((dayNumber(earliest) + dayNumber(latest)) / 2);
	return new Date(middle * DAY).toISOString().slice(0, 10);
}

function writeMoment(m: Messages, language: Language, moment: Moment): string {
	const day = meant(moment);
	const text =
		moment.grain === 'day'
			? longDay(language, day)
			: moment.grain === 'month'
				? longMonth(language, day)
				: yearOf(language, day);
	return moment.about ? m.about(text) : text;
}

/** A date as a reader reads it: "24 December 2016", "from 24 to 26 October 2016", "around 25 December 2016". */
export function writeWhen(m: Messages, language: Language, { start, end }: When): string {
	if (!end) return writeMoment(m, language, start);
	const last = writeMoment(m, language, end);
	if (start.grain !== 'day') {
		const first = writeMoment(m, language, start);
		return end.grain === 'day' ? m.fromMonthToDay(first, last) : m.fromToMonth(first, last);
	}
	if (end.grain !== 'day') return m.fromDayToMonth(writeMoment(m, language, start), last);
	if (start.about || end.about) return m.fromTo(writeMoment(m, language, start), last);
	// What both ends share is said once: "from 24 to 26 October 2016".
	const [from, to] = [start.earliest, end.earliest];
	if (sameMonth(from, to)) return m.fromTo(bareDay(language, from), last);
	const first = sameYear(from, to) ? longDayAndMonth(language, from) : longDay(language, from);
	return m.fromTo(first, last);
}

/**
 * A source as the newsroom gives it: "Politis, 2017-01", "Libération, quoted 2017-01-04", its dates written out. The
 * name before a date is isolated: beside letters of the other direction the day would part from its month (UAX #9).
 */
export function writeSource(m: Messages, language: Language, source: string): string {
	return source
		.replace(/^(.+?), (?=(?:quoted )?\d{4}-\d\d\b)/, (_, name: string) => `\u2068${name}\u2069${m.comma}`)
		.replace(/\bquoted (\d{4}-\d\d-\d\d)\b/g, (_, day: string) => m.quotedOn(longDay(language, day)))
		.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => longDay(language, day))
		.replace(/\b\d{4}-\d\d\b/g, (month) => longMonth(language, `${month}-01`));
}

/** The period that several dates cover, as one sentence part. */
export function writePeriod(m: Messages, language: Language, dates: When[]): string {
	const first = dates.reduce((a, b) => (b.earliest < a.earliest ? b : a));
	const last = dates.reduce((a, b) => (b.latest > a.latest ? b : a));
	const end = last.end ?? last.start;
	if (first === last && !first.end) return writeWhen(m, language, first);
	return writeWhen(m, language, {
		edtf: '',
		earliest: first.earliest,
		latest: last.latest,
		start: first.start,
		end
	});
}

/** How long after, in words; `days` at least 1. */
export function writeGap(m: Messages, days: number): string {
	if (days < 28) return days % 7 === 0 && days > 7 ? m.weeksLater(days / 7) : m.daysLater(days);
	if (days < 60) return m.weeksLater(Math.round(days / 7));
	return m.monthsLater(Math.round(days / 30.44));
}
