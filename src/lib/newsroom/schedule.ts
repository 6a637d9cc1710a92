import { readTyped } from '../story/typed-dates.ts';
import type { IsoDay } from '../story/when.ts';

export interface TimeOfDay {
	hour: number;
	minute: number;
}

const TIME = /^(\d{1,2})(?:\s*[:.h]\s*(\d\d)?)?\s*(am|pm|uhr|h|ص|م)?$/;

/** Reads a time as people type it: "18 h 30", "18:30", "18.30 Uhr", "6 pm", "٦ م"; undefined when it is none. */
export function readTime(typed: string): TimeOfDay | undefined {
	const western = typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
	const [, hours, minutes = '0', half] = TIME.exec(western.trim().toLowerCase()) ?? [];
	if (hours === undefined) return undefined;
	const isHalf = half === 'am' || half === 'pm' || half === 'ص' || half === 'م';
	const given = Number(hours);
	if (isHalf && (given < 1 || given > 12)) return undefined;
	const hour = isHalf ? (given % 12) + (half === 'pm' || half === 'م' ? 12 : 0) : given;
	const minute = Number(minutes);
	return hour < 24 && minute < 60 ? { hour, minute } : undefined;
}

/** Reads a day as people type it; undefined for a month, a span, something rough or no date at all. */
export function readDay(typed: string): IsoDay | undefined {
	const when = readTyped(typed);
	if (!when || when.end || when.start.about || when.start.grain !== 'day') return undefined;
	return when.start.earliest;
}

const DAY = 86_400_000;

/** What a clock shows at an instant, as if it were UTC: milliseconds. */
function shown(timeZone: string, instant: number): number {
	const parts = new Intl.DateTimeFormat('en', {
		timeZone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric'
	}).formatToParts(instant);
	const of = (type: string) => Number(parts.find((part) => part.type === type)!.value);
	return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}

/**
 * The instant at which clocks of a time zone show a day and a time: the first of two where they are put back.
 * @param timeZone of the IANA database
 * @returns undefined for a time that clocks put forward leave out
 */
export function instantOf(timeZone: string, day: IsoDay, { hour, minute }: TimeOfDay): Date | undefined {
	const wall = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
	// Clocks change at most once within two days: one of both offsets is right, or the time does not exist
	const instants = [wall - DAY, wall + DAY]
		.map((near) => wall - (shown(timeZone, near) - near))
		.filter((instant) => shown(timeZone, instant) === wall);
	return instants.length ? new Date(Math.min(...instants)) : undefined;
}

export type ScheduleFault = 'badDay' | 'badTime' | 'skipped' | 'past';

/** When something shall be published, read from what was typed; or what is wrong with it. */
export function readSchedule(
	{ day, time }: { day: string; time: string },
	timeZone: string,
	now: Date
): { due: Date; fault?: undefined } | { due?: undefined; fault: ScheduleFault } {
	const [readable, clock] = [readDay(day), readTime(time)];
	if (!readable) return { fault: 'badDay' };
	if (!clock) return { fault: 'badTime' };
	const due = instantOf(timeZone, readable, clock);
	if (!due) return { fault: 'skipped' };
	return due > now ? { due } : { fault: 'past' };
}
