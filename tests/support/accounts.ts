import { openAccounts, type Accounts, type Caller } from '../../src/lib/server/auth/accounts.ts';
import * as members from '../../src/lib/server/auth/members.ts';
import { hash } from '../../src/lib/server/auth/passwords.ts';
import { openStore } from '../../src/lib/server/store/connection.ts';
import type { Member } from '../../src/lib/newsroom/member.ts';

/** What every member of a test has chosen. */
export const PASSWORD = 'quatre mots sans rapport';

export interface SentLetter {
	to: string;
	subject: string;
	text: string;
}

/** The doors of an empty newsroom in memory, whose mail goes nowhere but into `sent`. */
export async function emptyDesk(): Promise<{ accounts: Accounts; sent: SentLetter[]; failures: unknown[] }> {
	const sent: SentLetter[] = [];
	const failures: unknown[] = [];
	const accounts = openAccounts({
		store: await openStore(':memory:'),
		origin: 'http://localhost:3000',
		secret: '0123456789abcdef'.repeat(4),
		post: async (to, letter) => void sent.push({ to, ...letter }),
		log: (failure) => void failures.push(failure)
	});
	return { accounts, sent, failures };
}

/** Adds somebody. One hash serves all: it is the costly part. */
export async function addMember(accounts: Accounts, given: Partial<Member> = {}): Promise<Member> {
	hashed ??= hash(accounts, PASSWORD);
	const member = {
		name: 'Alix Fontaine',
		email: 'alix@newsroom.example',
		rank: 'editor',
		language: 'fr',
		...given
	} as const;
	return members.create(accounts.store, member, await hashed, new Date('2026-11-01T08:00:00Z'));
}
let hashed: Promise<string> | undefined;

/** Somebody at a door, from an address of the network. */
export const caller = (cookies: string[] = [], address = '192.0.2.1'): Caller => ({
	address,
	device: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
	cookie: cookies.map((line) => line.split(';')[0]).join('; ')
});

/** The log, oldest first: what was done, by whom, to what. */
export async function logged({ store }: Accounts): Promise<string[]> {
	const lines = await store.selectFrom('journal').selectAll().orderBy('number').execute();
	return lines.map(({ action, name, title, detail }) => [action, name, title ?? '', detail].join(' | '));
}
