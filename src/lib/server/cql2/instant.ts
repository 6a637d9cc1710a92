import type { Instant } from './expression.ts';

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIMESTAMP = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.(\d+))?Z$/;

/** A day as CQL2 writes it, if it is one of the calendar. */
export function dateOf(value: string): Instant | undefined {
	const [, year, month, day] = DATE.exec(value) ?? [];
	if (!day) return undefined;
	const lastOfMonth = new Date(0);
	// Not Date.UTC, which takes the years 0 to 99 for those of the last century.
	lastOfMonth.setUTCFullYear(Number(year), Number(month), 0);
	const exists = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
	return exists && Number(day) <= lastOfMonth.getUTCDate() ? { kind: 'date', value } : undefined;
}

/** A moment as CQL2 writes it: in UTC, with its Z. */
export function timestampOf(value: string): Instant | undefined {
	const [, day, hour, minute, second, fraction = ''] = TIMESTAMP.exec(value) ?? [];
	if (!day || !dateOf(day)) return undefined;
	const rest = fraction.replace(/0+$/, '');
	return { kind: 'timestamp', value: `${day}T${hour}:${minute}:${second}${rest && `.${rest}`}Z` };
}

export const DATE_EXPECTED = 'a date such as 1984-11-05';
export const TIMESTAMP_EXPECTED = 'a moment in UTC such as 1984-11-05T16:30:00Z';
