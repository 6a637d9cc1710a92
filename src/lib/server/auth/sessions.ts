import { ranks, type Member } from '../../newsroom/member.ts';
import { isLanguage } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';
import type { Accounts, Caller } from './accounts.ts';
import { ADDRESS_HEADER } from './better-auth.ts';
import { deviceOf, type Device } from './device.ts';

/** Somebody who has come in. */
export interface Presence {
	member: Member;
	/** The id of their session; its token is known to nobody but the browser and the store. */
	session: string;
}

/** What Better Auth needs of a request. */
export const headersOf = ({ address, device, cookie }: Caller): Headers =>
	new Headers({ [ADDRESS_HEADER]: address, 'user-agent': device, cookie });

/** A member as Better Auth reads one. */
export function memberOf({ id, name, email, rank, language }: Record<keyof Member, unknown>): Member {
	const known = ranks.find((one) => one === rank);
	if (!known || !isLanguage(language)) throw new Error(`member ${String(id)} has no rank or no language`);
	return { id: String(id), name: String(name), email: String(email), rank: known, language };
}

/**
 * Who asks, if they have come in.
 * @returns with the cookies to set: a session that is used lasts longer, one that has ended is taken from the browser
 */
export async function recognise(
	{ auth }: Accounts,
	caller: Caller
): Promise<{ presence: Presence | undefined; cookies: string[] }> {
	if (!caller.cookie.includes('lieudit.')) return { presence: undefined, cookies: [] };
	const { headers, response } = await auth.api.getSession({
		headers: headersOf(caller),
		returnHeaders: true
	});
	const presence =
		response && !response.user.offSince
			? { member: memberOf(response.user), session: response.session.id }
			: undefined;
	return { presence, cookies: headers.getSetCookie() };
}

/** A session as its owner reads it. */
export interface Session {
	id: string;
	device: Device | undefined;
	address: string;
	begun: Date;
	/** To the hour. */
	seen: Date;
}

/** Sessions that have not ended, the latest seen first. */
export async function ofMember(store: Store, member: string, now: Date): Promise<Session[]> {
	const rows = await store
		.selectFrom('member_session')
		.select(['id', 'device', 'address', 'created_at', 'updated_at'])
		.where('member', '=', member)
		.where('expires_at', '>', now.toISOString())
		.orderBy('updated_at', 'desc')
		.execute();
	return rows.map(({ id, device, address, created_at, updated_at }) => ({
		id,
		device: deviceOf(device ?? ''),
		address: address ?? '',
		begun: new Date(created_at),
		seen: new Date(updated_at)
	}));
}

/**
 * Ends sessions of a member at once.
 * @param which one of them, all, or all but one
 * @returns how many there were
 */
export async function end(
	writing: Store,
	member: string,
	which: 'all' | { only: string } | { but: string }
): Promise<number> {
	let query = writing.deleteFrom('member_session').where('member', '=', member);
	if (which !== 'all')
		query = 'only' in which ? query.where('id', '=', which.only) : query.where('id', '!=', which.but);
	return Number((await query.executeTakeFirst()).numDeletedRows);
}

/** Clears away sessions and links whose time has passed, and which nobody came back with. */
export async function sweep(writing: Store, now: Date): Promise<void> {
	for (const table of ['member_session', 'member_link'] as const)
		await writing.deleteFrom(table).where('expires_at', '<', now.toISOString()).execute();
}
