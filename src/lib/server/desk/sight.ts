import type { Member } from '../../newsroom/member.ts';
import { may } from '../../newsroom/permissions.ts';

/** Whose stories somebody sees in lists: only their own, or undefined for everybody's. */
export function ownerSeen(member: Member): string | undefined {
	return may(member, 'story.read', null) ? undefined : member.id;
}
