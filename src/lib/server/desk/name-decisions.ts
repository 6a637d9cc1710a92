import { sql } from 'kysely';
import { foldName } from '../../story/fold.ts';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';
import { append, type Deed } from './journal.ts';

/** A name as a text has it, in the language of the text. */
export interface WrittenName {
	surface: string;
	language: Language;
}

/** Somebody confirmed that a name means a place, in one more story: it is proposed first from now on. */
export async function confirm(
	store: Store,
	{ surface, language }: WrittenName,
	place: number
): Promise<void> {
	await sql`INSERT INTO name_decision (language, folded, surface, place, times)
		VALUES (${language}, ${foldName(surface)}, ${surface}, ${place}, 1)
		ON CONFLICT (language, folded, ifnull(place, 0)) DO UPDATE SET times = times + 1`.execute(store);
}

/** A name is never proposed again, to anybody, until {@link proposeAgain}. */
export async function neverPropose(
	store: Store,
	deed: Deed,
	{ surface, language }: WrittenName
): Promise<void> {
	await store.transaction().execute(async (writing) => {
		await sql`INSERT INTO name_decision (language, folded, surface, place, times)
			VALUES (${language}, ${foldName(surface)}, ${surface}, NULL, 1)
			ON CONFLICT (language, folded, ifnull(place, 0)) DO NOTHING`.execute(writing);
		await append(writing, { ...deed, ...lineOf(surface), detail: { language, decision: 'never' } });
	});
}

/** Takes {@link neverPropose} back. */
export async function proposeAgain(
	store: Store,
	deed: Deed,
	{ surface, language }: WrittenName
): Promise<void> {
	await store.transaction().execute(async (writing) => {
		const { numDeletedRows } = await writing
			.deleteFrom('name_decision')
			.where('language', '=', language)
			.where('folded', '=', foldName(surface))
			.where('place', 'is', null)
			.executeTakeFirstOrThrow();
		if (!numDeletedRows) return;
		await append(writing, { ...deed, ...lineOf(surface), detail: { language, decision: 'propose' } });
	});
}

const lineOf = (surface: string) =>
	({
		action: 'name.decided',
		subject: { kind: 'newsroom', id: 'names', title: surface }
	}) as const;

/** The names that are never proposed, in order. */
export async function neverProposed(store: Store): Promise<WrittenName[]> {
	return store
		.selectFrom('name_decision')
		.select(['surface', 'language'])
		.where('place', 'is', null)
		.orderBy('folded')
		.orderBy('language')
		.execute();
}
