import { randomUUID } from 'node:crypto';
import type { Member, Person, Rank } from '../../newsroom/member.ts';
import type { Language } from '../../story/language.ts';
import type { Store } from '../store/connection.ts';

const columns = ['id', 'name', 'email', 'rank', 'language'] as const;

/** Everybody, those switched off last: in SQLite what is null comes first. */
export async function list(store: Store): Promise<Person[]> {
	const rows = await store
		.selectFrom('member')
		.select([...columns, 'seen_at', 'has_factor', 'off_since'])
		.select(({ selectFrom, fn }) =>
			selectFrom('member_passkey')
				.whereRef('member_passkey.member', '=', 'member.id')
				.select(fn.countAll<number>().as('count'))
				.as('passkeys')
		)
		.orderBy('off_since')
		.orderBy('name')
		.execute();
	return rows.map(({ seen_at, has_factor, off_since, passkeys, ...member }) => ({
		...member,
		seen: seen_at === null ? null : new Date(seen_at),
		hasFactor: has_factor === 1,
		passkeys: passkeys ?? 0,
		isOff: off_since !== null
	}));
}

export async function read(store: Store, id: string): Promise<Member | undefined> {
	return store.selectFrom('member').select(columns).where('id', '=', id).executeTakeFirst();
}

/** @param email in any letters */
export async function byEmail(store: Store, email: string): Promise<Member | undefined> {
	return store
		.selectFrom('member')
		.select(columns)
		.where('email', '=', email.toLowerCase())
		.where('off_since', 'is', null)
		.executeTakeFirst();
}

/** Whether anybody has the address, switched off or not. */
export async function isTaken(store: Store, email: string): Promise<boolean> {
	const found = await store
		.selectFrom('member')
		.select('id')
		.where('email', '=', email.toLowerCase())
		.executeTakeFirst();
	return found !== undefined;
}

/** How many administrators may come in. */
export async function administrators(store: Store): Promise<number> {
	const { count } = await store
		.selectFrom('member')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('rank', '=', 'administrator')
		.where('off_since', 'is', null)
		.executeTakeFirstOrThrow();
	return count;
}

/** How many may come in. */
export async function count(store: Store): Promise<number> {
	const { count } = await store
		.selectFrom('member')
		.select(({ fn }) => fn.countAll<number>().as('count'))
		.where('off_since', 'is', null)
		.executeTakeFirstOrThrow();
	return count;
}

/** Makes a member with a password, in a transaction of the caller's. @param hash of the password, from Better Auth */
export async function create(
	writing: Store,
	{ name, email, rank, language }: Omit<Member, 'id'>,
	hash: string,
	now: Date
): Promise<Member> {
	const member: Member = { id: randomUUID(), name, email: email.toLowerCase(), rank, language };
	const at = { created_at: now.toISOString(), updated_at: now.toISOString() };
	await writing
		.insertInto('member')
		.values({ ...member, ...at })
		.execute();
	await writing
		.insertInto('member_password')
		.values({
			id: randomUUID(),
			member: member.id,
			account_id: member.id,
			provider_id: 'credential',
			password: hash,
			...at
		})
		.execute();
	return member;
}

export type Change = { name: string } | { language: Language } | { rank: Rank };

export async function change(writing: Store, id: string, change: Change, now: Date): Promise<void> {
	await writing
		.updateTable('member')
		.set({ ...change, updated_at: now.toISOString() })
		.where('id', '=', id)
		.execute();
}

/** @param hash from Better Auth */
export async function setPassword(writing: Store, id: string, hash: string, now: Date): Promise<void> {
	await writing
		.updateTable('member_password')
		.set({ password: hash, updated_at: now.toISOString() })
		.where('member', '=', id)
		.execute();
}

/** Takes away what else is asked for at the door: for whoever lost it. */
export async function forgetFactors(writing: Store, id: string): Promise<void> {
	await writing.deleteFrom('member_factor').where('member', '=', id).execute();
	await writing.deleteFrom('member_passkey').where('member', '=', id).execute();
	await writing.updateTable('member').set({ has_factor: 0 }).where('id', '=', id).execute();
}

/** Lets a member in no more, from this moment on, or again. */
export async function switchOff(writing: Store, id: string, isOff: boolean, now: Date): Promise<void> {
	await writing
		.updateTable('member')
		.set({ off_since: isOff ? now.toISOString() : null, updated_at: now.toISOString() })
		.where('id', '=', id)
		.execute();
	if (!isOff) return;
	await writing.deleteFrom('member_session').where('member', '=', id).execute();
	await writing.deleteFrom('member_link').where('member', '=', id).where('used_at', 'is', null).execute();
}
