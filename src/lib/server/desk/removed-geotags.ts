import type { ManuscriptGeotag } from '../../newsroom/manuscript.ts';
import type { Store } from '../store/connection.ts';
import { documentAt, history } from './revisions.ts';

/** Revisions that are looked through at a time: what was removed was removed lately, as a rule. */
const AT_ONCE = 50;

/** A geotag as the newest revision had it that had it; undefined where none did. */
export async function removedGeotag(
	store: Store,
	manuscript: number,
	key: string
): Promise<ManuscriptGeotag | undefined> {
	let before = Infinity;
	for (;;) {
		const revisions = await history(store, manuscript, { before, limit: AT_ONCE });
		for (const { number } of revisions) {
			const { geotags } = await documentAt(store, manuscript, number);
			const found = geotags.find((geotag) => geotag.key === key);
			if (found) return found;
			before = number;
		}
		if (revisions.length < AT_ONCE) return undefined;
	}
}
