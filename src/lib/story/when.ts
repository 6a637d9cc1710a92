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
/** Days since 1970-01-01: the unit of the timeline and of the store's space-time index. */
export function dayNumber(day: IsoDay): number {
	return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** The reverse of {@link dayNumber}. */
export function isoDay(number: number): IsoDay {
	return new Date(number * DAY).toISOString().slice(0, 10);
}

/** The date as HTML's `datetime` has it: a day, a month or a year; intervals and "about" have none there. */
export function htmlDate({ edtf }: When): string | undefined {
	return /^\d{4}(-\d\d){0,2}$/.test(edtf) ? edtf : undefined;
}

const firm = (moment: Moment) => moment.grain === 'day' && !moment.about;

export function shapeOf({ start, end }: When): Shape {
	if (!end) return firm(start) ? 'day' : 'soft';
	const edges = Number(firm(start)) + Number(firm(end));
	return edges === 2 ? 'span' : edges === 1 ? 'open' : 'soft';
}
