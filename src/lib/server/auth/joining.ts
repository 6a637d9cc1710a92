import type { Faults } from '../../newsroom/account-forms.ts';
import type { Member } from '../../newsroom/member.ts';
import type { Language } from '../../story/language.ts';
import { append } from '../desk/journal.ts';
import { changed } from './account.ts';
import type { Accounts, Caller } from './accounts.ts';
import { byPassword, type Entry } from './entering.ts';
import * as links from './links.ts';
import * as members from './members.ts';
import { faultOf, hash } from './passwords.ts';
import { end } from './sessions.ts';

/** What came of a link: who follows it is in, or something they chose is refused, or the link opens no more. */
export type Followed = Entry | { state: 'faulty'; faults: Faults } | { state: 'void' };

/** The address at which the first administrator enters; none where there is one. What was made before is void. */
export async function firstLink(
	{ store, origin }: Accounts,
	language: Language,
	now = new Date()
): Promise<string | undefined> {
	return store.transaction().execute(async (writing) => {
		if ((await members.administrators(writing)) > 0) return undefined;
		return `${origin}/desk/first/${await links.make(writing, { kind: 'first' }, { language, now })}`;
	});
}

/**
 * The link of a token, if it still opens. Tries that find none are counted.
 * @throws TooMany
 */
export async function openLink<Kind extends links.Purpose['kind']>(
	{ store, limits }: Accounts,
	kind: Kind,
	token: string,
	{ address }: Pick<Caller, 'address'>,
	now = new Date()
) {
	const giveBack = await limits.take('link', address);
	const link = await links.find(store, kind, token, now);
	if (link) await giveBack();
	return link;
}

interface Newcomer {
	name: string;
	password: string;
	language: Language;
}

async function join(
	accounts: Accounts,
	caller: Caller,
	link: links.Link,
	newcomer: Omit<Member, 'id'> & { password: string },
	now: Date
): Promise<Followed> {
	const { email, password } = newcomer;
	const fault = await faultOf(password, newcomer);
	if (fault) return { state: 'faulty', faults: { password: fault } };
	const hashed = await hash(accounts, password);
	const made = await accounts.store.transaction().execute(async (writing) => {
		// A first administrator who has come by another link is the first; this one is none
		if (link.kind === 'first' && (await members.administrators(writing)) > 0) return 'void';
		if (await members.isTaken(writing, email)) return 'taken';
		if (!(await links.spend(writing, link.id, now))) return 'void';
		const member = await members.create(writing, newcomer, hashed, now);
		await append(writing, {
			at: now,
			member,
			address: caller.address,
			action: 'member.joined',
			subject: { kind: 'member', id: member.id, title: member.name },
			detail: { rank: member.rank, by: link.kind }
		});
		return 'made';
	});
	if (made === 'void') return { state: 'void' };
	if (made === 'taken') return { state: 'faulty', faults: { email: 'taken' } };
	return byPassword(accounts, caller, { email, password }, now);
}

/** Makes the first administrator. @throws TooMany */
export async function joinFirst(
	accounts: Accounts,
	caller: Caller,
	token: string,
	newcomer: Newcomer & { email: string },
	now = new Date()
): Promise<Followed> {
	const link = await openLink(accounts, 'first', token, caller, now);
	if (!link) return { state: 'void' };
	return join(accounts, caller, link, { ...newcomer, rank: 'administrator' }, now);
}

/** Makes the member that an invitation is for: its address and its rank, whatever else is sent. @throws TooMany */
export async function joinInvited(
	accounts: Accounts,
	caller: Caller,
	token: string,
	newcomer: Newcomer,
	now = new Date()
): Promise<Followed> {
	const link = await openLink(accounts, 'invitation', token, caller, now);
	if (!link) return { state: 'void' };
	const { email, rank } = link;
	const { name, password, language } = newcomer;
	return join(accounts, caller, link, { name, password, language, email, rank }, now);
}

/**
 * Sets another password by a link. One that an administrator gave also takes away what else was asked for at the
 * door, for whoever lost it; one that came by mail does not, since mail alone must not open a second lock.
 * @throws TooMany
 */
export async function renewByLink(
	accounts: Accounts,
	caller: Caller,
	token: string,
	password: string,
	now = new Date()
): Promise<Followed> {
	const link = await openLink(accounts, 'reset', token, caller, now);
	const member = link && (await members.read(accounts.store, link.member));
	if (!member) return { state: 'void' };
	const fault = await faultOf(password, member);
	if (fault) return { state: 'faulty', faults: { password: fault } };
	const hashed = await hash(accounts, password);
	const isSpent = await accounts.store.transaction().execute(async (writing) => {
		if (!(await links.spend(writing, link.id, now))) return false;
		await members.setPassword(writing, member.id, hashed, now);
		if (link.madeBy !== member.id) await members.forgetFactors(writing, member.id);
		await end(writing, member.id, 'all');
		await append(writing, changed(member, caller, { what: 'password', by: 'link' }, now));
		return true;
	});
	if (!isSpent) return { state: 'void' };
	return byPassword(accounts, caller, { email: member.email, password }, now);
}
