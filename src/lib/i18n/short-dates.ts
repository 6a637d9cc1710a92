import type { Language } from '../story/language.ts';
import { dayNumber, type IsoDay, type Moment, type When } from '../story/when.ts';
import { locales, shortDay } from './dates.ts';
import type { Messages } from './messages/index.ts';

const DAY = 86_400_000;
const fields: Record<Moment['grain'], Intl.DateTimeFormatOptions> = {
	day: { day: 'numeric', month: 'short', year: 'numeric' },
	month: { month: 'short', year: 'numeric' },
	year: { year: 'numeric' }
};
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = language + name;
	let format = formats.get(key);
	if (!format)
		formats.set(key, (format = new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options })));
	return format;
}

const at = (day: IsoDay) => dayNumber(day) * DAY;
/** A date stays on one line, whichever space Intl puts into it. */
const whole = (text: string) => text.replace(/\s/gu, '\u00a0');
/** A span may break after a dash that stands free, and nowhere else. */
const wholeSpan = (text: string) => whole(text).replace('\u00a0–\u00a0', '\u00a0– ');

/** The day, month or year that was meant, which lies in the middle of what "about" covers. */
const middle = ({ earliest, latest, about }: Moment) =>
	about ? (at(earliest) + at(latest)) / 2 : at(earliest);

/** A date as short as a table has room for: "24 Dec 2016", "24 Oct – 30 Nov 2016", "around Dec 2016". */
export function writeShort(m: Messages, language: Language, { start, end }: When): string {
	const write = (moment: Moment) =>
		format(language, moment.grain, fields[moment.grain]).format(middle(moment));
	const about = start.about || (end?.about ?? false);
	let text: string;
	if (!end) text = whole(write(start));
	else if (start.grain === end.grain) {
		const days = format(language, start.grain, fields[start.grain]);
		text = wholeSpan(days.formatRange(middle(start), middle(end)));
	} else text = `${whole(write(start))}\u00a0– ${whole(write(end))}`;
	return about ? m.about(text) : text;
}

/** A period read back with its days of the week: "Monday 24 October – Saturday 31 December 2016". */
export function writeWeekdays(
	m: Messages,
	language: Language,
	{ from, to }: { from?: IsoDay; to?: IsoDay }
): string {
	const days = format(language, 'weekday', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	});
	// As in dates.ts: French counts a month's first day, and only that one
	const counted = ({ type, value }: { type: string; value: string }) =>
		language === 'fr' && type === 'day' && value === '1' ? '1er' : value;
	const write = (day: IsoDay) => days.formatToParts(at(day)).map(counted).join('');
	if (from && to) return days.formatRangeToParts(at(from), at(to)).map(counted).join('');
	return from ? m.explore.since(write(from)) : m.explore.until(write(to!));
}

/** A day as one would type it. */
export const typedDay = (language: Language, day: IsoDay | undefined) =>
	day ? shortDay(language, day).replaceAll('\u00a0', ' ') : '';
