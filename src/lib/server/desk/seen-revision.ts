import { Conflict, Invalid } from '../../story/refusal.ts';
import type { Store } from '../store/connection.ts';
import type { Deed } from './journal.ts';
import type { ManuscriptHead } from './revisions.ts';

/** What was known of a story when a deed was decided. */
export interface AsSeen {
	/** The revision that whoever acts has seen; the newest where they cannot have seen another. */
	seen?: number;
	/** The revision whose names were read: a later one may hold others, whoever saved it. */
	read?: number;
}

/**
 * Refuses a revision that whoever acts has not seen. What they saved themselves since, they have.
 * @throws Conflict `revision`
 */
export async function refuseUnseen(
	writing: Store,
	{ id, revision }: ManuscriptHead,
	deed: Deed,
	{ seen, read = revision }: AsSeen
) {
	if (read !== revision) throw new Conflict('revision');
	if (seen === undefined) return;
	const unseen = await writing
		.selectFrom('revision')
		.select('number')
		.where('manuscript', '=', id)
		.where('number', '>', seen)
		.where('author', 'is not', deed.member?.id ?? null)
		.executeTakeFirst();
	if (unseen || seen > revision) throw new Conflict('revision');
}

/** The revision that a form says was seen. @throws Invalid where it says none */
export function seenRevision(form: FormData): number {
	const given = String(form.get('revision') ?? '');
	if (!/^\d{1,15}$/.test(given)) throw new Invalid('revision', given, 'known');
	return Number(given);
}

/** Whether it was done; not where somebody else has saved a revision that was not seen. */
export async function isDoneAsSeen(done: Promise<void>): Promise<boolean> {
	try {
		await done;
		return true;
	} catch (refusal) {
		if (refusal instanceof Conflict && refusal.what === 'revision') return false;
		throw refusal;
	}
}
