import { longDay, longMonth, shortDay, yearOf } from '$lib/i18n/dates';
import { histogramMessages } from '$lib/i18n/messages/histogram';
import type { Language } from '$lib/story/language';
import { dayNumber, isoDay, type IsoDay } from '$lib/story/when';

/** A stretch of days by the calendar's own name where it has one: a day, a week, a month, a year; else from and to. */
export function nameSpan(language: Language, { from, to }: { from: IsoDay; to: IsoDay }): string {
	const own = histogramMessages[language];
	if (from === to) return longDay(language, from);
	const next = isoDay(dayNumber(to) + 1);
	const days = dayNumber(next) - dayNumber(from);
	if (days === 7) return own.week(shortDay(language, from));
	const isWhole = from.endsWith('-01') && next.endsWith('-01');
	if (isWhole && days <= 31) return longMonth(language, from);
	if (from.endsWith('-01-01') && next.endsWith('-01-01') && days <= 366) return yearOf(language, from);
	return own.period(shortDay(language, from), shortDay(language, to));
}
