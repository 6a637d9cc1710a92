import type { Faults } from '../../newsroom/account-forms.ts';
import type { Member } from '../../newsroom/member.ts';
import { append, type JournalEntry } from '../desk/journal.ts';
import type { Accounts, Caller } from './accounts.ts';
import * as members from './members.ts';
import { faultOf, hash, isRight } from './passwords.ts';
import { end, type Presence } from './sessions.ts';

/** A line of the log about somebody's own account. */
export const changed = (
	member: Member,
	{ address }: Pick<Caller, 'address'>,
	detail: Record<string, string | number>,
	at: Date
): JournalEntry => ({
	at,
	member,
	address,
	action: 'account.changed',
	subject: { kind: 'member', id: member.id, title: member.name },
	detail
});

/** Changes a member's own name or language, and nothing else of them. */
export async function change(
	{ store }: Accounts,
	caller: Caller,
	member: Member,
	to: Pick<Member, 'name'> | Pick<Member, 'language'>,
	now = new Date()
): Promise<void> {
	await store.transaction().execute(async (writing) => {
		await members.change(writing, member.id, to, now);
		await append(writing, changed(member, caller, { what: Object.keys(to).join() }, now));
	});
}

/** Whether a password is a member's own; tries that fail are counted as they are at the door. @throws TooMany */
export async function proves(
	accounts: Accounts,
	{ address }: Caller,
	{ id, email }: Member,
	password: string
): Promise<boolean> {
	const giveBack = await accounts.limits.take('password', address, email);
	const isProof = await isRight(accounts, id, password);
	if (isProof) await giveBack();
	return isProof;
}

/** Sets another password and ends the other sessions. @throws TooMany */
export async function changePassword(
	accounts: Accounts,
	caller: Caller,
	{ member, session }: Presence,
	given: { current: string; password: string },
	now = new Date()
): Promise<Faults | undefined> {
	if (!(await proves(accounts, caller, member, given.current))) return { current: 'wrong' };
	const fault = await faultOf(given.password, member);
	if (fault) return { password: fault };
	const hashed = await hash(accounts, given.password);
	await accounts.store.transaction().execute(async (writing) => {
		await members.setPassword(writing, member.id, hashed, now);
		await end(writing, member.id, { but: session });
		await append(writing, changed(member, caller, { what: 'password' }, now));
	});
	return undefined;
}

/** Ends one session of a member, or all but the one they are in. @returns how many */
export async function endSessions(
	{ store }: Accounts,
	caller: Caller,
	{ member, session }: Presence,
	which: { only: string } | 'others',
	now = new Date()
): Promise<number> {
	return store.transaction().execute(async (writing) => {
		const ended = await end(writing, member.id, which === 'others' ? { but: session } : which);
		if (ended > 0) {
			const subject = { kind: 'member', id: member.id, title: member.name } as const;
			const deed = { at: now, member, address: caller.address };
			await append(writing, { ...deed, action: 'session.closed', subject, detail: { sessions: ended } });
		}
		return ended;
	});
}
