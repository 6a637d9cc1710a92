import edtf from 'edtf';
import type { IsoDay, Moment, When } from './when.ts';

const DAY = 86_400_000;
const grains: Partial<Record<number, Moment['grain']>> = { 1: 'year', 2: 'month', 3: 'day' };
/** How far "about" reaches on either side, in days: wide enough to be honest, narrow enough to be found. */
const ABOUT = { day: 3, month: 15, year: 183 };

const PLAIN = /^\d{4}-\d\d-\d\d$/;

function iso(time: number): IsoDay {
	const day = new Date(time).toISOString().slice(0, 10);
	// Days are compared as text, which only years of four digits bear
	if (!PLAIN.test(day)) throw new RangeError('years run from 0000 to 9999');
	return day;
}

/** How much of the calendar a date covers: "2016-12-XX" is written as a day and means a month. */
function grainOf({ precision = 1, min, max }: ReturnType<typeof edtf>): Moment['grain'] {
	const grain = grains[precision];
	if (!grain) throw new RangeError('nothing finer than a day');
	const [first, last] = [iso(min), iso(max)];
	if (grain !== 'day' || first === last) return grain;
	return first.slice(0, 7) === last.slice(0, 7) ? 'month' : 'year';
}

function moment(part: ReturnType<typeof edtf>): Moment {
	const grain = grainOf(part);
	const about = Boolean(part.approximate?.value || part.uncertain?.value);
	const reach = about ? ABOUT[grain] * DAY : 0;
	return { earliest: iso(part.min - reach), latest: iso(part.max + reach), grain, about };
}

/** Nearly all dates are plain days, which need no grammar: the same answer about a hundred times sooner. */
function plainDay(text: string): When | undefined {
	const time = PLAIN.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
	if (Number.isNaN(time) || iso(time) !== text) return undefined;
	const start: Moment = { earliest: text, latest: text, grain: 'day', about: false };
	return { edtf: text, earliest: text, latest: text, start };
}

function read(text: string): When {
	// The library has a 29 February in every year.
	if (text.match(/\d{4}-02-29/g)?.some((day) => !plainDay(day))) throw new RangeError(`no such day: ${text}`);
	const parsed = edtf(text);
	if (parsed.type !== 'Interval') {
		const start = moment(parsed);
		return { edtf: text, earliest: start.earliest, latest: start.latest, start };
	}
	if (
		typeof parsed.lower !== 'object' ||
		typeof parsed.upper !== 'object' ||
		!parsed.lower ||
		!parsed.upper
	) {
		throw new RangeError(`an interval needs both of its ends: ${text}`);
	}
	const start = moment(parsed.lower);
	const end = moment(parsed.upper);
	if (start.earliest > end.latest) throw new RangeError(`the interval ends before it begins: ${text}`);
	return { edtf: text, earliest: start.earliest, latest: end.latest, start, end };
}

// Reading costs about as much as a database query, and one edition repeats the same few dates.
const remembered = new Map<string, When>();
const REMEMBERED_AT_MOST = 5000;

/**
 * Reads an EDTF date (levels 0 and 1: days, months, years, seasons, intervals, `~` and `?`).
 * @throws RangeError when the text is no date, a time of day, a year beyond four digits, or an interval without
 * both ends
 */
export function readWhen(text: string): When {
	let when = remembered.get(text);
	if (!when) {
		try {
			when = plainDay(text) ?? read(text);
		} catch (cause) {
			throw new RangeError(`not a date in EDTF: ${text}`, { cause });
		}
		if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
		remembered.set(text, when);
	}
	return when;
}
