import { sql } from 'kysely';
import { may } from '../../newsroom/permissions.ts';
import { emptyManuscript, titleOf, type Manuscript } from '../../newsroom/manuscript.ts';
import type { Language } from '../../story/language.ts';
import { Conflict } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import type { Cause } from '../store/desk-tables.ts';
import { layAside } from './asides.ts';
import { writeDocument } from './documents.ts';
import { append, lines, type Deed, type RankedDeed } from './journal.ts';
import { logPrecisions } from './precision-changes.ts';
import { withPlacesNow } from './references.ts';
import { documentAt, head, history, type ManuscriptHead } from './revisions.ts';
import { takeUp } from './taking-up.ts';
import { countLate } from './translations.ts';
import { refuseShowing } from './truths.ts';
import { indexWords } from './words-index.ts';

export { documentAt, head, history, read, type ManuscriptHead } from './revisions.ts';

/** What became of a save: the number of the revision that holds it, or why it was laid aside. */
export type Saved =
	/** `isUnscheduled`: it took the story off its schedule. */
	| { revision: number; isUnscheduled?: true }
	/** Somebody saved since `base`: the text is kept under its token, beside the newest revision. */
	| { conflict: { newest: number; author: string | null; made: string }; aside: string };

export interface NewRevision extends Deed {
	document: Manuscript;
	cause: Cause;
	token?: string;
}

/** Writes a revision within a transaction that writes more; its number. The log is the caller's. */
export async function reviseWithin(writing: Store, now: ManuscriptHead, given: NewRevision): Promise<number> {
	const { document, cause, token, member, at } = given;
	const made = at.toISOString();
	const number = now.revision + 1;
	if (now.revision === 0 && !(await exists(writing, now.id, 0))) {
		await writing
			.insertInto('revision')
			.values({
				manuscript: now.id,
				number: 0,
				author: null,
				made: now.changed,
				cause: 'edition',
				token: null,
				document: writeDocument(await takeUp(writing, now.id))
			})
			.execute();
	}
	await writing
		.insertInto('revision')
		.values({
			manuscript: now.id,
			number,
			author: member?.id ?? null,
			made,
			cause,
			token: token ?? null,
			document: writeDocument(document)
		})
		.execute();
	const late = await countLate(writing, now.id, document);
	await writing
		.updateTable('manuscript')
		.set({ revision: number, title: titleOf(document), original: document.original, changed: made, late })
		.where('id', '=', now.id)
		.execute();
	await indexWords(writing, now.id, document);
	return number;
}

async function exists(store: Store, manuscript: number, number: number): Promise<boolean> {
	const row = await store
		.selectFrom('revision')
		.select('number')
		.where('manuscript', '=', manuscript)
		.where('number', '=', number)
		.executeTakeFirst();
	return row !== undefined;
}

/** A new manuscript with its first revision; answers its number. */
export async function create(
	store: Store,
	deed: Deed,
	document: Manuscript,
	{ cause = 'save', owner = deed.member?.id ?? null }: { cause?: Cause; owner?: string | null } = {}
): Promise<number> {
	return store.transaction().execute((writing) => createWithin(writing, deed, document, { cause, owner }));
}

/** {@link create} within a transaction that writes more. */
export async function createWithin(
	writing: Store,
	deed: Deed,
	document: Manuscript,
	{ cause, owner }: { cause: Cause; owner: string | null }
): Promise<number> {
	const changed = deed.at.toISOString();
	const { id } = await writing
		.insertInto('manuscript')
		.values({
			// No number comes twice, whatever was deleted since: the log, the browsers that keep a text, and snapshots go by it
			id: sql<number>`(SELECT max(ifnull((SELECT max(id) FROM story), 0),
				ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'manuscript'), 0)) + 1)`,
			status: 'draft',
			title: titleOf(document),
			original: document.original,
			owner,
			revision: 0,
			changed
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	await writing
		.insertInto('revision')
		.values({
			manuscript: id,
			number: 1,
			author: deed.member?.id ?? null,
			made: changed,
			cause,
			token: null,
			document: writeDocument(document)
		})
		.execute();
	await writing.updateTable('manuscript').set({ revision: 1 }).where('id', '=', id).execute();
	const late = await countLate(writing, id, document);
	if (late) await writing.updateTable('manuscript').set({ late }).where('id', '=', id).execute();
	await indexWords(writing, id, document);
	await append(writing, {
		...deed,
		action: 'story.created',
		subject: { kind: 'story', id, title: titleOf(document) }
	});
	return id;
}

/** An empty manuscript in the newest edition. */
export async function begin(store: Store, deed: Deed, original: Language): Promise<number> {
	const edition = await store
		.selectFrom('edition')
		.select('slug')
		.orderBy(sql`rowid`, 'desc')
		.executeTakeFirstOrThrow();
	return create(store, deed, emptyManuscript(original, edition.slug, deed.member?.name));
}

/** What is saved, and onto what. */
export interface Save {
	id: number;
	/** The revision that the text was written from. */
	base: number;
	document: Manuscript;
	/** Given by whoever saves: the same save sent again is kept once. */
	token: string;
	cause?: Cause;
}

/**
 * Keeps a text as the newest revision. One written from an older revision is laid aside, whole, beside the newer one:
 * neither is lost, and somebody who sees both brings them together. A scheduled story that somebody saves who may not
 * publish goes back to review: what comes out by itself was seen by somebody who may.
 * @throws NotFound when there is no such manuscript
 * @throws Conflict `status` when it is in the bin
 * @throws Forbidden `truth.see` where it would show a true place to readers, and its author may not see that place
 */
export async function save(store: Store, deed: RankedDeed, given: Save): Promise<Saved> {
	const { id, base, token, cause = 'save' } = given;
	return store.transaction().execute(async (writing): Promise<Saved> => {
		const document = await withPlacesNow(writing, given.document);
		const now = await head(writing, id);
		if (now.binned) throw new Conflict('status');
		const sent = await writing
			.selectFrom('revision')
			.select('number')
			.where('token', '=', token)
			.where('manuscript', '=', id)
			.executeTakeFirst();
		if (sent) return keptBefore(writing, id, sent.number);
		const subject = { kind: 'story' as const, id, title: titleOf(document) };
		const newest = await documentAt(writing, id, now.revision);
		if (Buffer.compare(writeDocument(newest), writeDocument(document)) === 0)
			return { revision: now.revision };
		if (base !== now.revision) {
			const [last] = await history(writing, id, { limit: 1 });
			if (await layAside(writing, { ...deed, id, base, document, token })) {
				const detail = { base, revision: now.revision };
				await append(writing, { ...deed, action: 'story.conflict', subject, detail });
			}
			return {
				conflict: { newest: now.revision, author: last?.author ?? null, made: last?.made ?? now.changed },
				aside: token
			};
		}
		if (!may(deed.member, 'truth.see')) await refuseShowing(writing, id, newest, document);
		const revision = await reviseWithin(writing, now, { ...deed, document, cause, token });
		const action =
			cause === 'restore' ? 'story.restored' : cause === 'merge' ? 'story.merged' : 'story.saved';
		await append(writing, { ...deed, action, subject, detail: { revision } });
		const isUnscheduled = now.due !== null && !may(deed.member, 'story.publish');
		if (isUnscheduled) {
			await writing
				.updateTable('manuscript')
				.set({ status: 'review', due: null })
				.where('id', '=', id)
				.execute();
			await append(writing, {
				...deed,
				action: 'story.unscheduled',
				subject,
				detail: { revision, due: now.due! }
			});
		}
		// Of a story that readers know, the next publication shows it
		if (now.status === 'published') await logPrecisions(writing, { ...deed, subject }, newest, document);
		return { revision, ...(isUnscheduled && { isUnscheduled }) };
	});
}

/** The answer to a save that is sent again, because the first answer was lost: the log knows what it did. */
async function keptBefore(writing: Store, id: number, revision: number): Promise<Saved> {
	const subject = { kind: 'story', id } as const;
	const [last] = await lines(writing, { actions: ['story.unscheduled'], subject, limit: 1 });
	return { revision, ...(last?.detail.revision === revision && { isUnscheduled: true }) };
}
