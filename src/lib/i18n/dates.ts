import type { Language } from '../story/language.ts';
import { dayNumber, type IsoDay, type Moment, type When } from '../story/when.ts';
import type { Messages } from './messages/index.ts';

const DAY = 86_400_000;
/** British English puts the day before the month, as the other three do. */
export const locales: Record<Language, string> = { fr: 'fr', en: 'en-GB', de: 'de', ar: 'ar' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day through Intl: no time zone can move it. Spaces do not break: a date stays on one line. */
function write(language: Language, day: IsoDay, options: Intl.DateTimeFormatOptions): string {
	const key = language + JSON.stringify(options);
	let format = formats.get(key);
	if (!format)
		formats.set(key, (format = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options })));
	const text = format.format(dayNumber(day) * DAY).replaceAll(' ', '\u00a0');
	// French counts a month's first day and only that one; Intl does not
	return language === 'fr' && options.day ? text.replace(/^1(?=\u00a0)/, '1er') : text;
}

export function longDay(language: Language, day: IsoDay): string {
	return write(language, day, { day: 'numeric', month: 'long', year: 'numeric' });
}

export function shortDay(language: Language, day: IsoDay): string {
	return write(language, day, { day: 'numeric', month: 'short', year: 'numeric' });
}

export function longMonth(language: Language, day: IsoDay): string {
	return write(language, day, { month: 'long', year: 'numeric' });
}

export function shortMonth(language: Language, day: IsoDay): string {
	return write(language, day, { month: 'short' });
}

/** "24 Oct", where the year is said nearby. */
export function dayAndMonth(language: Language, day: IsoDay): string {
	return write(language, day, { day: 'numeric', month: 'short' });
}

export function yearOf(language: Language, day: IsoDay): string {
	return write(language, day, { year: 'numeric' });
}

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
	const first = sameYear(from, to)
		? write(language, from, { day: 'numeric', month: 'long' })
		: longDay(language, from);
	return m.fromTo(first, last);
}

/** A source as the newsroom gives it, its ISO days and months written out. */
export function writeSource(language: Language, source: string): string {
	return source
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
