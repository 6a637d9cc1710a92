import type { Member } from '../../newsroom/member.ts';
import { may } from '../../newsroom/permissions.ts';
import type { Undecided } from '../../newsroom/readiness.ts';
import { countPoints } from '../import/proposals.ts';
import type { Store } from '../store/connection.ts';
import { knownTruths, removedOf } from './truths.ts';

/** What of a story waits beside its text, as far as whoever asks may know of true places. */
export async function undecided(
	store: Store,
	member: Pick<Member, 'id' | 'rank'>,
	id: number,
	{ geotags }: { geotags: readonly { key: string }[] }
): Promise<Undecided> {
	if (!may(member, 'truth.see')) return { points: 0, removed: 0 };
	const [points, known] = await Promise.all([countPoints(store, id), knownTruths(store, id)]);
	return { points, removed: removedOf(known, geotags).length };
}
