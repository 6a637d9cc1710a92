import type { Language } from '../../story/language.ts';
import { locales } from '../dates.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const kept = new Map<string, Intl.DateTimeFormat>();

/** A format of instants in the newsroom's own time zone. */
function format(
	language: Language,
	timeZone: string,
	options: Intl.DateTimeFormatOptions
): Intl.DateTimeFormat {
	const key = language + timeZone + JSON.stringify(options);
	let found = kept.get(key);
	if (!found) kept.set(key, (found = new Intl.DateTimeFormat(locales[language], { timeZone, ...options })));
	return found;
}

/** The calendar day on which an instant falls in a time zone, ISO 8601. */
export function dayIn(timeZone: string, instant: Date): string {
	const parts = Object.fromEntries(
		format('en', timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' })
			.formatToParts(instant)
			.map(({ type, value }) => [type, value])
	);
	return `${parts.year}-${parts.month}-${parts.day}`;
}

/** The city by which a time zone is known: "Paris" of `Europe/Paris`. */
export const cityOf = (timeZone: string): string => timeZone.split('/').at(-1)!.replaceAll('_', ' ');

/** "mardi 24 novembre 2026 à 18:30" */
export function writeInstant(language: Language, instant: Date, timeZone: string): string {
	return format(language, timeZone, { dateStyle: 'full', timeStyle: 'short' }).format(instant);
}

/** "14:32:07" */
export function writeTime(language: Language, instant: Date, timeZone: string): string {
	return format(language, timeZone, {
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
		hourCycle: 'h23'
	}).format(instant);
}

/** "dimanche 22 novembre 2026" */
export function writeDay(language: Language, instant: Date, timeZone: string): string {
	return format(language, timeZone, { dateStyle: 'full' }).format(instant);
}

/** How long ago, as short as a column has room for: "2 min", "11:20", "hier", "18 nov.", "18 nov. 2025". */
export function writeAgo(language: Language, instant: Date, now: Date, timeZone: string): string {
	const passed = now.getTime() - instant.getTime();
	const [then, today] = [dayIn(timeZone, instant), dayIn(timeZone, now)];
	if (passed >= 0 && passed < HOUR)
		return new Intl.NumberFormat(locales[language], { style: 'unit', unit: 'minute' }).format(
			Math.max(1, Math.round(passed / MINUTE))
		);
	if (then === today)
		return format(language, timeZone, { hour: '2-digit', minute: '2-digit' }).format(instant);
	const days = Math.round((Date.parse(today) - Date.parse(then)) / (24 * HOUR));
	if (days === 1)
		return new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' }).format(-1, 'day');
	const isThisYear = then.slice(0, 4) === today.slice(0, 4);
	return format(language, timeZone, {
		day: 'numeric',
		month: 'short',
		...(!isThisYear && { year: 'numeric' })
	}).format(instant);
}
