import type { Member, Rank } from '../../newsroom/member.ts';
import type { Language } from '../../story/language.ts';
import { append, type JournalEntry } from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import type { Accounts, Caller } from './accounts.ts';
import * as links from './links.ts';
import * as members from './members.ts';
import { end } from './sessions.ts';

/** Who does it, from where, and when. */
export interface Doing {
	member: Member;
	address: string;
	at: Date;
}

/** Why somebody stays as they are: nobody would be left to administer the desk; or they are not there. */
export type Kept = 'last' | 'gone';

const told = ({ id, name }: Member) => ({ kind: 'member', id, title: name }) as const;

/** Invites somebody to join. @returns the address to hand over; nothing where somebody has that e-mail address */
export async function invite(
	{ store, origin }: Accounts,
	by: Doing,
	{ email, rank, language }: { email: string; rank: Rank; language: Language }
): Promise<string | undefined> {
	return store.transaction().execute(async (writing) => {
		if (await members.isTaken(writing, email)) return undefined;
		const token = await links.make(
			writing,
			{ kind: 'invitation', email, rank },
			{ language, madeBy: by.member.id, now: by.at }
		);
		const subject = { kind: 'address', id: email, title: email } as const;
		await append(writing, { ...by, action: 'member.invited', subject, detail: { rank } });
		return links.addressOf(origin, 'invitation', token, language);
	});
}

/** Makes an invitation void. @returns whether there was one */
export async function uninvite({ store }: Accounts, by: Doing, link: number): Promise<boolean> {
	return store.transaction().execute(async (writing) => {
		const email = await links.revoke(writing, link);
		if (email === undefined) return false;
		const subject = { kind: 'address', id: email, title: email } as const;
		await append(writing, { ...by, action: 'member.changed', subject, detail: { invitation: 'revoked' } });
		return true;
	});
}

/** Whether the desk would be without an administrator if it lost this one. */
async function isLast(writing: Store, id: string): Promise<boolean> {
	const person = await writing
		.selectFrom('member')
		.select(['rank', 'off_since'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (person?.rank !== 'administrator' || person.off_since !== null) return false;
	return (await members.administrators(writing)) === 1;
}

/** Changes somebody in a transaction with its line in the log, or says why not. */
async function alter(
	{ store }: Accounts,
	by: Doing,
	id: string,
	change: (
		writing: Store,
		member: Member
	) => Promise<Pick<JournalEntry, 'action' | 'detail'> | Kept | undefined>
): Promise<Kept | undefined> {
	return store.transaction().execute(async (writing) => {
		const member = await members.read(writing, id);
		if (!member) return 'gone';
		const done = await change(writing, member);
		if (typeof done !== 'object') return done;
		await append(writing, { ...by, ...done, subject: told(member) });
		return undefined;
	});
}

/** Gives somebody another rank; it counts from their next request. */
export const changeRank = (accounts: Accounts, by: Doing, id: string, rank: Rank) =>
	alter(accounts, by, id, async (writing, member) => {
		if (member.rank === rank) return undefined;
		if (rank !== 'administrator' && (await isLast(writing, id))) return 'last';
		await members.change(writing, id, { rank }, by.at);
		return { action: 'member.changed', detail: { from: member.rank, to: rank } };
	});

/** Lets somebody in no more: their sessions end at once. */
export const switchOff = (accounts: Accounts, by: Doing, id: string) =>
	alter(accounts, by, id, async (writing) => {
		if (await isLast(writing, id)) return 'last';
		await members.switchOff(writing, id, true, by.at);
		return { action: 'member.suspended' };
	});

export const switchOn = (accounts: Accounts, by: Doing, id: string) =>
	alter(accounts, by, id, async (writing) => {
		await members.switchOff(writing, id, false, by.at);
		return { action: 'member.restored' };
	});

/** Ends all sessions of somebody. */
export const endSessions = (accounts: Accounts, by: Doing, id: string) =>
	alter(accounts, by, id, async (writing) => {
		const sessions = await end(writing, id, 'all');
		return { action: 'session.closed', detail: { sessions } };
	});

/** A link with which somebody chooses another password, and loses their other proofs: for whoever lost them. */
export async function resetLink(
	accounts: Accounts,
	by: Doing,
	id: string
): Promise<{ link: string; member: Member } | 'gone'> {
	let made: { link: string; member: Member } | undefined;
	await alter(accounts, by, id, async (writing, member) => {
		const { language } = member;
		const token = await links.make(
			writing,
			{ kind: 'reset', member: id },
			{ language, madeBy: by.member.id, now: by.at }
		);
		made = { member, link: links.addressOf(accounts.origin, 'reset', token, language) };
		return { action: 'member.reset' };
	});
	return made ?? 'gone';
}

/** What a letter says, with the link it is about. */
export interface Letter {
	subject: string;
	text: (link: string) => string;
}

/** Sends a link, where there is a server for mail. @returns whether it was sent; nothing where nobody tried */
export async function mail(
	{ post, log }: Accounts,
	to: string,
	{ subject, text }: Letter,
	link: string
): Promise<boolean | undefined> {
	if (!post) return undefined;
	try {
		await post(to, { subject, text: text(link) });
		return true;
	} catch (failure) {
		log(failure);
		return false;
	}
}

/**
 * Sends a link to whoever forgot their password, if there is anybody of that address. Whoever asks is answered
 * before it is known.
 * @throws TooMany
 */
export async function mailReset(
	accounts: Accounts,
	{ address }: Caller,
	email: string,
	letterIn: (language: Language) => Letter,
	now = new Date()
): Promise<void> {
	await accounts.limits.take('reset', address, email);
	const { store, log } = accounts;
	const send = async () => {
		const member = await members.byEmail(store, email);
		if (!member) return;
		const { id, language } = member;
		const token = await store.transaction().execute(async (writing) => {
			const deed = { at: now, member: null, address };
			await append(writing, {
				...deed,
				action: 'member.reset',
				subject: told(member),
				detail: { by: 'mail' }
			});
			return links.make(writing, { kind: 'reset', member: id }, { language, madeBy: id, now });
		});
		await mail(
			accounts,
			member.email,
			letterIn(language),
			links.addressOf(accounts.origin, 'reset', token, language)
		);
	};
	if (accounts.post) void send().catch(log);
}
