import type { Selectable } from 'kysely';
import type { Manuscript, Status, WithdrawalReason } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import type { Cause, DeskTables } from '../store/desk-tables.ts';
import { readDocument } from './documents.ts';
import { takeUp } from './taking-up.ts';

/** Where a manuscript stands, without its text. */
export interface ManuscriptHead {
	id: number;
	status: Status;
	title: string;
	original: Language;
	owner: string | null;
	/** The newest; 0: as an edition brought it. */
	revision: number;
	/** The one that readers see, or saw. */
	publishedRevision: number | null;
	/** ISO 8601 instants, UTC. */
	changed: string;
	due: string | null;
	binned: string | null;
	reason: WithdrawalReason | null;
	remark: string | null;
	/** How many of its translations lie behind the original. */
	late: number;
}

interface OpenManuscript extends ManuscriptHead {
	document: Manuscript;
}

/** A revision as the history lists it. */
export interface Revision {
	number: number;
	author: string | null;
	made: string;
	cause: Cause;
}

const headOf = (row: Selectable<DeskTables['manuscript']>): ManuscriptHead => {
	const { published_revision, ...head } = row;
	return { ...head, publishedRevision: published_revision };
};

/** @throws NotFound when there is no such manuscript */
export async function head(store: Store, id: number): Promise<ManuscriptHead> {
	const row = await store.selectFrom('manuscript').selectAll().where('id', '=', id).executeTakeFirst();
	if (!row) throw new NotFound('story', String(id));
	return headOf(row);
}

/** A manuscript as it was at a revision. @throws NotFound when it never was */
export async function documentAt(store: Store, id: number, number: number): Promise<Manuscript> {
	const row = await store
		.selectFrom('revision')
		.select('document')
		.where('manuscript', '=', id)
		.where('number', '=', number)
		.executeTakeFirst();
	if (row) return readDocument(row.document);
	// The edition's own words are copied into the history when somebody first writes on them
	if (number === 0 && (await head(store, id)).revision === 0) return takeUp(store, id);
	throw new NotFound('story', `${id}/${number}`);
}

/** A manuscript with its newest text. @throws NotFound when there is none */
export async function read(store: Store, id: number): Promise<OpenManuscript> {
	const found = await head(store, id);
	return { ...found, document: await documentAt(store, id, found.revision) };
}

/** The revisions of a manuscript, the newest first. */
export async function history(
	store: Store,
	id: number,
	{ before = Infinity, limit = 100 } = {}
): Promise<Revision[]> {
	const rows = await store
		.selectFrom('revision')
		.select(['number', 'author', 'made', 'cause'])
		.where('manuscript', '=', id)
		.where('number', '<', Math.min(before, Number.MAX_SAFE_INTEGER))
		.orderBy('number', 'desc')
		.limit(limit)
		.execute();
	return rows;
}
