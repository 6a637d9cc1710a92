import type { IsoDay } from '../../../story/when.ts';
import { dateOf } from '../../cql2/instant.ts';
import { refused } from './problem.ts';

/** First and last day; an end that is not said is open. */
export interface Period {
	from?: IsoDay;
	to?: IsoDay;
}

/** RFC 3339, section 5.6; its letters may be small. */
const MOMENT =
	/^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** The day of a date or, in UTC, of a moment; undefined for what is neither. */
function dayOf(text: string): IsoDay | undefined {
	if (dateOf(text)) return text;
	const [, day] = MOMENT.exec(text) ?? [];
	if (!day || !dateOf(day)) return undefined;
	// A leap second is the last of its day, which Date does not know
	const moment = new Date(text.toUpperCase().replace(/:60(?=[.Z+-])/, ':59'));
	const utc = moment.toISOString();
	return utc.length === 24 ? utc.slice(0, 10) : day;
}

/**
 * The parameter `datetime` (OGC API - Features, Part 1, section 7.15.4): an instant, or an interval whose ends may be
 * open. What is told here is told in days: a moment counts as its day, in UTC.
 */
export function readDatetime(text: string): Period {
	const accepted =
		'It is a date, a moment, or an interval of two, such as 2016-10-24, 2016-10-24T00:00:00Z/2016-12-31 or 2016-10-24/..';
	const ends = text.split('/');
	if (ends.length > 2) throw refused('datetime', text, accepted);
	const [from, to] = ends.map((end) => {
		if (ends.length === 2 && (end === '' || end === '..')) return undefined;
		const day = dayOf(end);
		if (!day) throw refused('datetime', text, accepted);
		return day;
	});
	if (ends.length === 1) return { from, to: from };
	if (from && to && from > to) throw refused('datetime', text, 'It ends before it begins.');
	return { ...(from && { from }), ...(to && { to }) };
}

/** What lies in both; undefined where nothing does. */
export function overlap(one: Period, other: Period): Period | undefined {
	const from = [one.from, other.from]
		.filter((day) => day !== undefined)
		.sort()
		.at(-1);
	const to = [one.to, other.to].filter((day) => day !== undefined).sort()[0];
	if (from && to && from > to) return undefined;
	return { ...(from && { from }), ...(to && { to }) };
}
