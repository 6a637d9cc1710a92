import { error, type RequestEvent } from '@sveltejs/kit';
import type { Member } from '../../newsroom/member.ts';
import { may, type DeskAction } from '../../newsroom/permissions.ts';
import { Forbidden } from '../../story/refusal.ts';
import { log } from './log.ts';

type Asking = Pick<RequestEvent, 'locals' | 'url'>;

/**
 * Whether an action passes; one that does not is written down.
 * @param owner whose the thing is, where it is somebody's: the id of a member; null is the newsroom's
 * @returns the member who asks, where they may
 */
export async function allows(
	{ locals, url }: Asking,
	action: DeskAction,
	owner?: string | null
): Promise<Member | undefined> {
	const { member, address, store } = locals;
	if (member && may(member, action, owner)) return member;
	const subject = { kind: 'address', id: url.pathname, title: url.pathname } as const;
	await log(store, { at: new Date(), member, address, action: 'refused', subject, detail: { action } });
	return undefined;
}

/** Lets an action pass or says 403. @see allows */
export async function require(event: Asking, action: DeskAction, owner?: string | null): Promise<Member> {
	const member = await allows(event, action, owner);
	if (member) return member;
	const { message } = new Forbidden(action);
	error(403, { message, forbidden: action });
}
