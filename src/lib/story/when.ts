import edtf from 'edtf';

/** A calendar day, `YYYY-MM-DD` (ISO 8601-1), proleptic Gregorian, no time zone. */
export type IsoDay = string;

/** One end of a date, or the whole of it: a day, a month, a year; perhaps only roughly. */
export interface Moment {
	earliest: IsoDay;
	latest: IsoDay;
	grain: 'day' | 'month' | 'year';
	about: boolean;
}

/** A date as the newsroom means it: its EDTF text, the days it may cover, and its one or two ends. */
export interface When {
	/** ISO 8601-2:2019 (EDTF level 1), as typed. */
	edtf: string;
	earliest: IsoDay;
	latest: IsoDay;
	start: Moment;
	/** Absent unless the date is an interval. */
	end?: Moment;
}

/**
 * How a date is drawn: `day` solid; `span` a screen between two edges; `open` a screen with one edge;
 * `soft` (a month, a year, "about") a screen without edges.
 */
export type Shape = 'day' | 'span' | 'open' | 'soft';

const DAY = 86_400_000;
const grains = { 1: 'year', 2: 'month', 3: 'day' } as const;
/** How far "about" reaches on either side, in days: wide enough to be honest, narrow enough to be found. */
const ABOUT = { day: 3, month: 15, year: 183 };

const iso = (time: number): IsoDay => new Date(time).toISOString().slice(0, 10);

/** Days since 1970-01-01: the unit of the timeline and of the store's space-time index. */
export function dayNumber(day: IsoDay): number {
	return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** The reverse of {@link dayNumber}. */
export function isoDay(number: number): IsoDay {
	return iso(number * DAY);
}

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

const firm = (moment: Moment) => moment.grain === 'day' && !moment.about;

export function shapeOf({ start, end }: When): Shape {
	if (!end) return firm(start) ? 'day' : 'soft';
	const edges = Number(firm(start)) + Number(firm(end));
	return edges === 2 ? 'span' : edges === 1 ? 'open' : 'soft';
}
