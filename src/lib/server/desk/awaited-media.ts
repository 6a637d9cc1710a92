import { shownIn } from '../media/story-media.ts';
import type { Store } from '../store/connection.ts';
import { documentAt } from './revisions.ts';

/**
 * Whether a story that comes out by itself will show a medium, or what has it as its still: whoever scheduled the story
 * saw them as they are.
 */
export async function isAwaited(store: Store, medium: number): Promise<boolean> {
	const [players, scheduled] = await Promise.all([
		store.selectFrom('media').select('id').where('still', '=', medium).execute(),
		store.selectFrom('manuscript').select(['id', 'revision']).where('due', 'is not', null).execute()
	]);
	const seen = [medium, ...players.map(({ id }) => id)];
	for (const { id, revision } of scheduled) {
		const shown = shownIn(await documentAt(store, id, revision));
		if (seen.some((one) => shown.includes(one))) return true;
	}
	return false;
}
