import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { JournalAction, SubjectKind } from '../../newsroom/journal.ts';
import type { Member } from '../../newsroom/member.ts';
import type { Store } from '../store/connection.ts';

/** Who does something at the desk, from where, and when. */
export interface Deed {
	at: Date;
	/** null is the server itself, or nobody that is known. */
	member: Pick<Member, 'id' | 'name'> | null;
	/** The network address it comes from; '' is the server itself. */
	address: string;
}

/** A deed of whom something depends on the rank that they have. */
export interface RankedDeed extends Deed {
	member: Pick<Member, 'id' | 'name' | 'rank'>;
}

/** A line of the log. No coordinates, ever: a precision and a radius say enough. */
export interface JournalEntry extends Deed {
	action: JournalAction;
	subject?: { kind: SubjectKind; id: string | number; title: string };
	detail?: Record<string, string | number>;
}

/** A line as it is kept. */
export interface JournalLine {
	number: number;
	/** ISO 8601 instant, UTC */
	at: string;
	member: string | null;
	name: string;
	address: string;
	action: JournalAction;
	kind: SubjectKind | null;
	subject: string | null;
	title: string | null;
	detail: Record<string, string | number>;
	/** SHA-256 over the sum of the line before and this line, hexadecimal. */
	sum: string;
}

const written = ['at', 'member', 'name', 'address', 'action', 'kind', 'subject', 'title', 'detail'] as const;
type Written = Record<(typeof written)[number], string | null>;

/** The first line has none before it. */
const BEGINNING = '0'.repeat(64);

const sumOf = (before: string, line: Written) =>
	createHash('sha256')
		.update(before)
		.update(JSON.stringify(written.map((column) => line[column])))
		.digest('hex');

/**
 * Adds a line to the log, each sealed with the one before, so that a line changed or left out by whoever can write to
 * the file shows.
 * @param writing the transaction in which the deed itself is written, so that neither is there without the other
 */
export async function append(writing: Store, entry: JournalEntry): Promise<void> {
	const last = await writing.selectFrom('journal').select('sum').orderBy('number', 'desc').executeTakeFirst();
	const line = {
		at: entry.at.toISOString(),
		member: entry.member?.id ?? null,
		name: entry.member?.name ?? '',
		address: entry.address,
		action: entry.action,
		kind: entry.subject?.kind ?? null,
		subject: entry.subject ? String(entry.subject.id) : null,
		title: entry.subject?.title ?? null,
		detail: JSON.stringify(entry.detail ?? {})
	};
	await writing
		.insertInto('journal')
		.values({ ...line, sum: sumOf(last?.sum ?? BEGINNING, line) })
		.execute();
}

/** Which lines are asked for. */
export interface JournalQuestion {
	/** Only these deeds. */
	actions?: readonly JournalAction[];
	member?: string;
	subject?: { kind: SubjectKind; id: string | number };
	/** In names, titles and addresses. */
	words?: string;
	/** The first instant, ISO 8601. */
	since?: string;
	/** Older than this line. */
	before?: number;
	/** Newer than this line. */
	after?: number;
	limit: number;
}

/** Lines of the log, the newest first. */
export async function lines(store: Store, question: JournalQuestion): Promise<JournalLine[]> {
	const { actions, member, subject, words, since, before, after, limit } = question;
	let query = store.selectFrom('journal').selectAll().orderBy('number', 'desc').limit(limit);
	if (actions) query = query.where('action', 'in', [...actions]);
	if (member) query = query.where('member', '=', member);
	if (subject) query = query.where('kind', '=', subject.kind).where('subject', '=', String(subject.id));
	if (since) query = query.where('at', '>=', since);
	if (before !== undefined) query = query.where('number', '<', before);
	if (after !== undefined) query = query.where('number', '>', after);
	if (words) {
		const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
		query = query.where(
			sql<boolean>`(name LIKE ${like} ESCAPE '\\' OR title LIKE ${like} ESCAPE '\\' OR address LIKE ${like} ESCAPE '\\')`
		);
	}
	const rows = await query.execute();
	return rows.map(
		(row) => ({ ...row, detail: JSON.parse(row.detail) as JournalLine['detail'] }) as JournalLine
	);
}

/** What the chain of lines says of itself: whole, or broken at a line. A long walk, which lets others go first. */
export async function verify(store: Store): Promise<{ lines: number; sum: string; brokenAt?: number }> {
	let before = BEGINNING;
	let count = 0;
	let from = 0;
	for (;;) {
		const rows = await store
			.selectFrom('journal')
			.selectAll()
			.where('number', '>', from)
			.orderBy('number')
			.limit(1000)
			.execute();
		for (const row of rows) {
			count++;
			if (row.number !== count || row.sum !== sumOf(before, row))
				return { lines: count, sum: before, brokenAt: row.number };
			before = row.sum;
			from = row.number;
		}
		if (rows.length < 1000) return { lines: count, sum: before };
		await new Promise(setImmediate);
	}
}
