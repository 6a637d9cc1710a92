import type { Member } from '$lib/newsroom/member';
import { isHeldBack, namesBlock, type Hindrances } from '$lib/newsroom/readiness';
import { allBlockers } from '$lib/server/desk/blocking';
import { documentAt, type ManuscriptHead } from '$lib/server/desk/manuscripts';
import { undecided } from '$lib/server/desk/undecided';
import { namesWaiting } from './waiting-names.server';

type Asked = Pick<ManuscriptHead, 'id' | 'revision' | 'status'>;

/**
 * What lies between a story's newest revision and its readers.
 * @param isDone it is about to be done: names that keep nothing back are then not waited for
 */
export async function hindrances(
	locals: App.Locals,
	member: Member,
	story: Asked,
	isDone = false
): Promise<Hindrances> {
	const document = await documentAt(locals.store, story.id, story.revision);
	const areNamesFree = !namesBlock({ isPublic: story.status === 'published' });
	return {
		blockers: await allBlockers(locals.store, document),
		names: isDone && areNamesFree ? [] : await namesWaiting(locals, member, document),
		areNamesFree,
		undecided: await undecided(locals.store, member, story.id, document)
	};
}

/**
 * What keeps a deed from being done, if anything does: what its page would tell. Names that could not be read in time
 * keep it back until somebody was told so and sends it all the same.
 * @param given what was sent: `unread=on` says that it was told
 */
export async function hindering(
	locals: App.Locals,
	member: Member,
	story: Asked,
	given: FormData
): Promise<Hindrances | undefined> {
	const found = await hindrances(locals, member, story, true);
	const isUndecided = found.names === 'unread' && given.get('unread') !== 'on';
	return isHeldBack(found) || isUndecided ? found : undefined;
}
