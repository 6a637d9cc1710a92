import edtf from 'edtf';
import type { IsoDay, Moment, When } from './when.ts';

const DAY = 86_400_000;
const grains = { 1: 'year', 2: 'month', 3: 'day' } as const;
/** How far "about" reaches on either side, in days: wide enough to be honest, narrow enough to be found. */
const ABOUT = { day: 3, month: 15, year: 183 };

const iso = (time: number): IsoDay => new Date(time).toISOString().slice(0, 10);

function moment(part: ReturnType<typeof edtf>): Moment {
	const grain = grains[part.precision ?? 1];
	const about = Boolean(part.approximate?.value || part.uncertain?.value);
	const reach = about ? ABOUT[grain] * DAY : 0;
	return { earliest: iso(part.min - reach), latest: iso(part.max + reach), grain, about };
}

function read(text: string): When {
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
 * @throws RangeError when the text is no date, or an interval without both ends
 */
export function readWhen(text: string): When {
	let when = remembered.get(text);
	if (!when) {
		try {
			when = read(text);
		} catch (cause) {
			throw new RangeError(`not a date in EDTF: ${text}`, { cause });
		}
		if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
		remembered.set(text, when);
	}
	return when;
}
