import { sql } from 'kysely';
import type { JournalAction } from '../../newsroom/journal.ts';
import type { Store } from '../store/connection.ts';
import { lines, type JournalLine, type JournalQuestion } from './journal.ts';

/** Which deeds a kind of line gathers; `all` is every one. */
export const journalKinds = {
	publications: [
		'story.published',
		'story.scheduled',
		'story.unscheduled',
		'story.unpublished',
		'story.withdrawn'
	],
	truths: ['truth.seen', 'truth.written', 'truth.forgotten', 'precision.changed'],
	entries: ['session.opened', 'session.failed', 'session.closed', 'member.joined'],
	refusals: ['refused', 'session.failed']
} as const satisfies Record<string, readonly JournalAction[]>;
export type JournalKind = keyof typeof journalKinds;

/** Lines that words are looked for in at one go: a log of years is searched a piece at a time. */
const LOOKED_THROUGH = 50_000;

const COUNTED = 10_000;

export interface LogQuestion extends Omit<JournalQuestion, 'actions'> {
	kind?: JournalKind;
}

export interface LogPage {
	lines: JournalLine[];
	/** Older lines than this one may answer too; undefined where the log begins. */
	next?: number;
}

/** A page of the log, the newest line first. */
export async function page(store: Store, { kind, ...question }: LogQuestion): Promise<LogPage> {
	const { limit, words, before } = question;
	const actions = kind && journalKinds[kind];
	const newest = words ? await newestBefore(store, before) : undefined;
	const floor = newest === undefined ? 0 : newest - LOOKED_THROUGH;
	const found = await lines(store, { ...question, actions, after: floor, limit: limit + 1 });
	const shown = found.slice(0, limit);
	if (found.length > limit) return { lines: shown, next: shown.at(-1)!.number };
	return { lines: shown, next: floor > 0 ? floor + 1 : undefined };
}

async function newestBefore(store: Store, before: number | undefined): Promise<number | undefined> {
	let query = store.selectFrom('journal').select('number').orderBy('number', 'desc').limit(1);
	if (before !== undefined) query = query.where('number', '<', before);
	return (await query.executeTakeFirst())?.number;
}

/** How many lines there are of each kind, capped one beyond ten thousand; of all, exactly. */
export async function countsByKind(store: Store): Promise<Record<JournalKind | 'all', number>> {
	// Lines are numbered from 1 without a gap: verifying the chain holds them to it
	const all = (await newestBefore(store, undefined)) ?? 0;
	const entries: [JournalKind, number][] = [];
	for (const kind of Object.keys(journalKinds) as JournalKind[]) {
		const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM (SELECT 1 FROM journal
			WHERE action IN (${sql.join([...journalKinds[kind]])}) LIMIT ${COUNTED + 1})`.execute(store);
		entries.push([kind, rows[0]!.count]);
	}
	return { ...(Object.fromEntries(entries) as Record<JournalKind, number>), all };
}

const BATCH = 1000;

/** Every line that answers, the newest first, in batches; between two of them others are served. */
export async function* batches(
	store: Store,
	question: Omit<LogQuestion, 'limit'>
): AsyncGenerator<JournalLine[], void, void> {
	let { before } = question;
	for (;;) {
		const { lines, next } = await page(store, { ...question, before, limit: BATCH });
		if (lines.length) yield lines;
		if (next === undefined) return;
		before = next;
		await new Promise(setImmediate);
	}
}
