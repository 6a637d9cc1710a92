import type { Manuscript } from '../../newsroom/manuscript.ts';
import { NotFound } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import { readDocument, writeDocument } from './documents.ts';
import type { Deed } from './journal.ts';

/**
 * Keeps a text that met a newer revision. Sent again it is kept once; its author may write on it, under the same token.
 * Answers whether it is laid aside for the first time: a conflict begins here, and saves go on while it stays open.
 */
export async function layAside(
	writing: Store,
	given: Deed & { id: number; base: number; document: Manuscript; token: string }
): Promise<boolean> {
	const { id, base, document, token, member, at } = given;
	const known = await writing
		.selectFrom('aside')
		.select('token')
		.where('token', '=', token)
		.executeTakeFirst();
	await writing
		.insertInto('aside')
		.values({
			token,
			manuscript: id,
			base,
			author: member?.id ?? null,
			made: at.toISOString(),
			document: writeDocument(document)
		})
		.onConflict((conflict) =>
			conflict
				.column('token')
				.doUpdateSet(({ ref }) => ({ document: ref('excluded.document'), made: ref('excluded.made') }))
				.whereRef('aside.author', '=', 'excluded.author')
				.whereRef('aside.manuscript', '=', 'excluded.manuscript')
		)
		.execute();
	return known === undefined;
}

/** A text laid aside, with the revision it was written from. @throws NotFound when it was brought together already */
export async function readAside(
	store: Store,
	id: number,
	token: string
): Promise<{ base: number; author: string | null; made: string; document: Manuscript }> {
	const row = await store
		.selectFrom('aside')
		.selectAll()
		.where('manuscript', '=', id)
		.where('token', '=', token)
		.executeTakeFirst();
	if (!row) throw new NotFound('story', `${id}/${token}`);
	return { base: row.base, author: row.author, made: row.made, document: readDocument(row.document) };
}

/** The texts that wait to be brought together with a manuscript, the oldest first. */
export async function asides(
	store: Store,
	id: number
): Promise<{ token: string; base: number; author: string | null; made: string }[]> {
	return store
		.selectFrom('aside')
		.select(['token', 'base', 'author', 'made'])
		.where('manuscript', '=', id)
		.orderBy('made')
		.execute();
}

/** A text laid aside is settled: brought together with the newest, or left by its author. */
export async function settleAside(store: Store, id: number, token: string): Promise<void> {
	await store.deleteFrom('aside').where('manuscript', '=', id).where('token', '=', token).execute();
}
