import type { Manuscript } from '../../newsroom/manuscript.ts';
import { blockers, type Blocker } from '../../newsroom/readiness.ts';
import { missingMedia } from '../media/story-media.ts';
import type { Store } from '../store/connection.ts';

/** All that blocks publishing a manuscript: what it lacks of its own, then what the media lack that it shows. */
export async function allBlockers(store: Store, document: Manuscript): Promise<Blocker[]> {
	return [...blockers(document), ...(await missingMedia(store, document))];
}
