import type { RequestEvent } from '@sveltejs/kit';
import type { Member } from '../../newsroom/member.ts';
import type { DeskAction } from '../../newsroom/permissions.ts';
import { NotFound } from '../../story/refusal.ts';
import { require } from '../auth/permission.ts';
import type { Deed } from './journal.ts';
import { head, type ManuscriptHead } from './manuscripts.ts';

/** The manuscript that an address names, once it is sure that whoever asks may do this to it. */
export interface Asked {
	story: ManuscriptHead;
	/** Who asks, from where, now: what the log will say of what is done. */
	deed: Deed & { member: Member };
}

/**
 * @throws NotFound when there is no such manuscript
 * @throws HttpError 403, written into the log, when the member may not
 */
export async function askedStory(
	event: RequestEvent<Partial<Record<string, string>>>,
	action: DeskAction
): Promise<Asked> {
	const given = event.params.id ?? '';
	if (!/^\d{1,15}$/.test(given)) throw new NotFound('story', given);
	const story = await head(event.locals.store, Number(given));
	const member = await require(event, action, story.owner);
	return { story, deed: { at: new Date(), member, address: event.locals.address } };
}
