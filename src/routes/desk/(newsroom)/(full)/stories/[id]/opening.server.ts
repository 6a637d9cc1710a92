import { error, type RequestEvent } from '@sveltejs/kit';
import { titleOf } from '$lib/newsroom/manuscript';
import type { Member } from '$lib/newsroom/member';
import type { DeskAction } from '$lib/newsroom/permissions';
import { require } from '$lib/server/auth/permission';
import type { Deed } from '$lib/server/desk/journal';
import { log } from '$lib/server/auth/log';
import * as manuscripts from '$lib/server/desk/manuscripts';
import type { Store } from '$lib/server/store/connection';
import { Forbidden, NotFound } from '$lib/story/refusal';

export interface Opening {
	head: manuscripts.ManuscriptHead;
	member: Member;
	deed: Deed & { member: Member };
}

/** The number in an address of a story; one that is none leads nowhere. */
function storyNumber(given: string): number {
	if (!/^[1-9]\d{0,14}$/.test(given)) notHere(given);
	return Number(given);
}

/** 404, in the words of the desk. */
function notHere(given: string): never {
	error(404, { message: `no story ${given}`, missing: { what: 'story', given } });
}

/** What is asked of the store, where what is not there is 404. */
export async function orNotHere<Found>(asked: Promise<Found>): Promise<Found> {
	try {
		return await asked;
	} catch (refusal) {
		if (refusal instanceof NotFound) notHere(refusal.given);
		throw refusal;
	}
}

/** Opens a story for somebody who may do this with it: 404 where there is none, 403 where they may not. */
export async function openStory(event: RequestEvent<{ id: string }>, action: DeskAction): Promise<Opening> {
	const { locals, params } = event;
	const head = await orNotHere(manuscripts.head(locals.store, storyNumber(params.id)));
	const member = await require(event, action, head.owner);
	return { head, member, deed: { at: new Date(), member, address: locals.address } };
}

/** Saves a text; 403, written down, where that would show readers a true place that is not the member's to show. */
export async function saveStory(
	store: Store,
	deed: Opening['deed'],
	given: manuscripts.Save
): Promise<manuscripts.Saved> {
	try {
		return await manuscripts.save(store, deed, given);
	} catch (refusal) {
		if (!(refusal instanceof Forbidden)) throw refusal;
		const subject = { kind: 'story', id: given.id, title: titleOf(given.document) } as const;
		const action = 'truth.see' satisfies DeskAction;
		await log(store, { ...deed, action: 'refused', subject, detail: { action } });
		error(403, { message: refusal.message, forbidden: action });
	}
}
