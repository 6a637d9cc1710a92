import type { Bound, TemporalRelation } from './expression.ts';
import { bound, sql, type Fragment } from './fragment.ts';

/** Days, or moments to the millisecond. Of two that are compared the coarser rules: a moment lies in its day. */
export type Resolution = 'day' | 'moment';

export interface Range {
	start: Fragment;
	end: Fragment;
}

/** Before and after everything that begins with a digit. */
const OPEN = { start: '', end: '~' };

/** A literal, or the open end of an interval, as text that sorts by time. */
export function literalMoment(
	literal: Exclude<Bound, { kind: 'property' }>,
	side: 'start' | 'end',
	resolution: Resolution
): string {
	if (literal.kind === 'open') return OPEN[side];
	if (literal.kind === 'date' || resolution === 'day') return literal.value.slice(0, 10);
	const [, second, fraction = ''] = /^(.{19})(?:\.(\d+))?Z$/.exec(literal.value)!;
	return `${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}

/** A column as text that sorts by time. */
export function columnMoment(column: string, type: 'date' | 'timestamp', resolution: Resolution): Fragment {
	if (type === 'date') return sql`${column}`;
	return resolution === 'day'
		? sql`substr(${column}, 1, 10)`
		: sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${column})`;
}

/**
 * The relations of OGC 21-065r2, section 7.8 (Allen's, 1983, of intervals with both ends theirs). An instant is the
 * interval that begins and ends with it.
 */
export function temporalSql(relation: TemporalRelation, a: Range, b: Range): Fragment {
	switch (relation) {
		case 'after':
			return sql`(${a.start} > ${b.end})`;
		case 'before':
			return sql`(${a.end} < ${b.start})`;
		case 'contains':
			return sql`(${a.start} < ${b.start} AND ${a.end} > ${b.end})`;
		case 'during':
			return sql`(${a.start} > ${b.start} AND ${a.end} < ${b.end})`;
		case 'disjoint':
			return sql`(${a.start} > ${b.end} OR ${a.end} < ${b.start})`;
		case 'intersects':
			return sql`(${a.start} <= ${b.end} AND ${a.end} >= ${b.start})`;
		case 'equals':
			return sql`(${a.start} = ${b.start} AND ${a.end} = ${b.end})`;
		case 'finishedBy':
			return sql`(${a.start} < ${b.start} AND ${a.end} = ${b.end})`;
		case 'finishes':
			return sql`(${a.start} > ${b.start} AND ${a.end} = ${b.end})`;
		case 'startedBy':
			return sql`(${a.start} = ${b.start} AND ${a.end} > ${b.end})`;
		case 'starts':
			return sql`(${a.start} = ${b.start} AND ${a.end} < ${b.end})`;
		case 'meets':
			return sql`(${a.end} = ${b.start})`;
		case 'metBy':
			return sql`(${a.start} = ${b.end})`;
		case 'overlaps':
			return sql`(${a.start} < ${b.start} AND ${a.end} > ${b.start} AND ${a.end} < ${b.end})`;
		case 'overlappedBy':
			return sql`(${a.start} > ${b.start} AND ${a.start} < ${b.end} AND ${a.end} > ${b.end})`;
	}
}

/** The one bound parameter of a literal. */
export const boundMoment = (...given: Parameters<typeof literalMoment>): Fragment =>
	bound(literalMoment(...given));
