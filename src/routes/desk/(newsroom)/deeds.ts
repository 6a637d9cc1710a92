import type { Member } from '$lib/newsroom/member';
import { may } from '$lib/newsroom/permissions';
import type { Preview } from '$lib/server/desk/preview';

type DeedName =
	'publication' | 'schedule' | 'ask' | 'return' | 'duplicate' | 'unpublish' | 'withdrawal' | 'bin';

/** What a member may do to a story where it stands, and where its page lies, in the order of doing. */
export function deedsFor(
	{ status, owner, revision, publishedRevision }: Preview,
	member: Member
): { name: DeedName; path: string }[] {
	const isPublic = status === 'published' || status === 'withdrawn';
	const publishes = may(member, 'story.publish', owner);
	const writes = may(member, 'story.write', owner);
	const known: [DeedName, string, boolean][] = [
		['publication', '/publication', publishes && (status !== 'published' || revision !== publishedRevision)],
		['schedule', '/schedule', publishes && !isPublic],
		['ask', '/review', writes && (status === 'draft' || status === 'scheduled')],
		['return', '/review', publishes && status === 'review'],
		['duplicate', '/duplicate', writes],
		['unpublish', '/publication?take-back', publishes && status === 'published'],
		['withdrawal', '/withdrawal', may(member, 'story.withdraw', owner) && status === 'published'],
		['bin', '/bin', may(member, 'story.bin', owner) && !isPublic]
	];
	return known.filter(([, , isOpen]) => isOpen).map(([name, path]) => ({ name, path }));
}
