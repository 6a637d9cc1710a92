import type Database from 'better-sqlite3';
import { bound, listed, sql, type Fragment } from '../../cql2/fragment.ts';
import { BudgetSpent, type Budget } from './budget.ts';
import { refused } from './problem.ts';

/** What counting the rows of a page's list may take, in milliseconds; the number is left out beyond. */
const COUNTING = 250;

interface Listed {
	/** What follows FROM. */
	from: Fragment;
	/** The column by which rows are told apart and in whose order they come: whole numbers. */
	key: string;
	conditions: Fragment[];
	after?: string;
	offset: number;
	limit: number;
}

/** The keys of one page of a table, in their order. */
export interface KeyPage {
	keys: number[];
	next?: string;
	matched?: number;
}

/** Where a page begins: the key of the last row of the one before. */
function readAfter(after: string | undefined): number | undefined {
	if (after === undefined || /^-?\d{1,15}$/.test(after))
		return after === undefined ? undefined : Number(after);
	throw refused('after', after, 'It is not where a page of this list ended: begin again without it.');
}

/** A page of keys that are all known, ascending. */
export function keysAmong(
	all: readonly number[],
	{ after, offset, limit }: { after?: string; offset: number; limit: number }
): KeyPage {
	const begin = readAfter(after);
	const rest = begin === undefined ? all : all.filter((key) => key > begin);
	const keys = rest.slice(offset, offset + limit);
	return { keys, ...(rest.length > offset + limit && { next: String(keys.at(-1)) }), matched: all.length };
}

/** Reads a page of whatever is kept in one table; where it begins is a key, so that it stays while rows come and go. */
export function readKeys(database: Database.Database, budget: Budget, asked: Listed): KeyPage {
	const { from, key, conditions, after, offset, limit } = asked;
	const begin = readAfter(after);
	const guarded = [sql`within_budget(${key})`, ...conditions];
	const where = joinedAnd(guarded);
	const begun = begin === undefined ? where : joinedAnd([sql`${key} > ${bound(begin)}`, ...guarded]);
	const rows = sql`SELECT ${key} FROM ${from} WHERE ${begun} ORDER BY ${key} LIMIT ${String(limit + 1)} OFFSET ${String(offset)}`;
	const keys = database
		.prepare<unknown[], number>(rows.sql)
		.pluck()
		.all(...rows.parameters);
	const hasMore = keys.length > limit;
	if (hasMore) keys.pop();
	// All of a list that begins at its beginning and ends here is counted already
	const isWhole = after === undefined && !hasMore && (keys.length > 0 || offset === 0);
	return {
		keys,
		...(hasMore && { next: String(keys.at(-1)) }),
		matched: isWhole ? offset + keys.length : count(database, budget, from, where)
	};
}

function count(
	database: Database.Database,
	budget: Budget,
	from: Fragment,
	where: Fragment
): number | undefined {
	const all = sql`SELECT count(*) FROM ${from} WHERE ${where}`;
	try {
		return budget.within(COUNTING, () =>
			database
				.prepare<unknown[], number>(all.sql)
				.pluck()
				.get(...all.parameters)
		);
	} catch (stopped) {
		if (stopped instanceof BudgetSpent) return undefined;
		throw stopped;
	}
}

const joinedAnd = (conditions: Fragment[]): Fragment => listed(conditions, ' AND ');
