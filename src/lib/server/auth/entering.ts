import { APIError } from 'better-auth/api';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Member } from '../../newsroom/member.ts';
import { append } from '../desk/journal.ts';
import type { Accounts, Caller } from './accounts.ts';
import { log } from './log.ts';
import * as members from './members.ts';
import { end, headersOf, memberOf, recognise, sweep } from './sessions.ts';

/** What came of knocking; `cookies` are to be set whatever came of it. */
export type Entry =
	| { state: 'in'; member: Member; cookies: string[] }
	/** The password was right; a code is asked for, and nobody is in yet. */
	| { state: 'code'; cookies: string[] }
	| { state: 'refused'; cookies: string[] };

type By = 'password' | 'code' | 'recovery' | 'passkey';

/** Answers that mean that what was given opens nothing; others are faults of ours. */
const isRefusal = (reason: unknown): reason is APIError =>
	reason instanceof APIError && reason.statusCode >= 400 && reason.statusCode < 500;

/** Ends the session that the browser had, so that none is left open behind the new one. */
async function leaveBehind(accounts: Accounts, caller: Caller): Promise<void> {
	const { presence } = await recognise(accounts, caller);
	if (presence) await end(accounts.store, presence.member.id, { only: presence.session });
}

async function welcome(
	{ store }: Accounts,
	{ address }: Caller,
	member: Member,
	by: By,
	now: Date
): Promise<void> {
	const subject = { kind: 'member', id: member.id, title: member.name } as const;
	await store.transaction().execute(async (writing) => {
		await sweep(writing, now);
		await append(writing, { at: now, member, address, action: 'session.opened', subject, detail: { by } });
	});
}

/** @param tried whose account it was, if it is anybody's: what was typed may be a password in the wrong field */
async function turnAway(
	{ store }: Accounts,
	{ address }: Caller,
	by: By,
	tried: Member | undefined,
	now: Date
): Promise<void> {
	const subject = tried && ({ kind: 'member', id: tried.id, title: tried.name } as const);
	await log(store, { at: now, member: null, address, action: 'session.failed', subject, detail: { by } });
}

/**
 * Enters by e-mail address and password. What is wrong is not told apart: nobody has the address, the password is
 * another one, the member is switched off; each takes one scrypt hash.
 * @throws TooMany
 */
export async function byPassword(
	accounts: Accounts,
	caller: Caller,
	{ email, password }: { email: string; password: string },
	now = new Date()
): Promise<Entry> {
	const giveBack = await accounts.limits.take('password', caller.address, email);
	try {
		const { headers, response } = await accounts.auth.api.signInEmail({
			body: { email, password },
			headers: headersOf(caller),
			returnHeaders: true
		});
		await giveBack();
		await leaveBehind(accounts, caller);
		const cookies = headers.getSetCookie();
		if (!('user' in response)) return { state: 'code', cookies };
		const member = memberOf(response.user as unknown as Member);
		await welcome(accounts, caller, member, 'password', now);
		return { state: 'in', member, cookies };
	} catch (reason) {
		if (!isRefusal(reason)) throw reason;
		await turnAway(accounts, caller, 'password', await members.byEmail(accounts.store, email), now);
		return { state: 'refused', cookies: [] };
	}
}

/** Codes that have opened: each opens once (RFC 6238, section 5.2), for as long as it would otherwise be good. */
const opened = new RateLimiterMemory({ points: 1, duration: 90 });

async function isNew(member: string, code: string): Promise<boolean> {
	return opened.consume(`${member} ${code}`).then(
		() => true,
		() => false
	);
}

/**
 * Enters by the code that was asked for after the password: six digits of the authenticator, or a recovery code,
 * which is then used up.
 * @throws TooMany
 */
export async function byCode(
	accounts: Accounts,
	caller: Caller,
	given: string,
	now = new Date()
): Promise<Entry> {
	const giveBack = await accounts.limits.take('code', caller.address);
	const digits = given.replace(/[\s-]/g, '');
	const by = /^\d{6}$/.test(digits) ? 'code' : 'recovery';
	const headers = headersOf(caller);
	try {
		const answer =
			by === 'code'
				? await accounts.auth.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
				: await accounts.auth.api.verifyBackupCode({
						body: { code: given.trim() },
						headers,
						returnHeaders: true
					});
		const member = memberOf(answer.response.user as unknown as Member);
		if (by === 'code' && !(await isNew(member.id, digits))) {
			await accounts.store
				.deleteFrom('member_session')
				.where('token', '=', answer.response.token ?? '')
				.execute();
			await turnAway(accounts, caller, by, member, now);
			return { state: 'refused', cookies: [] };
		}
		await giveBack();
		await welcome(accounts, caller, member, by, now);
		return { state: 'in', member, cookies: answer.headers.getSetCookie() };
	} catch (reason) {
		if (!isRefusal(reason)) throw reason;
		await turnAway(accounts, caller, by, undefined, now);
		return { state: 'refused', cookies: [] };
	}
}

/** What a browser is to sign with a passkey. @throws TooMany */
export async function passkeyChallenge(
	accounts: Accounts,
	caller: Caller
): Promise<{ options: unknown; cookies: string[] }> {
	await accounts.limits.take('passkey', caller.address);
	const { headers, response } = await accounts.auth.api.generatePasskeyAuthenticationOptions({
		headers: headersOf(caller),
		returnHeaders: true
	});
	return { options: response, cookies: headers.getSetCookie() };
}

/** Enters by what a browser signed. @throws TooMany */
export async function byPasskey(
	accounts: Accounts,
	caller: Caller,
	signed: Record<string, unknown>,
	now = new Date()
): Promise<Entry> {
	const giveBack = await accounts.limits.take('passkey', caller.address);
	try {
		const { headers, response } = await accounts.auth.api.verifyPasskeyAuthentication({
			// Its shape is checked by what verifies it
			body: { response: signed as never },
			headers: headersOf(caller),
			returnHeaders: true
		});
		await giveBack();
		await leaveBehind(accounts, caller);
		const member = memberOf(response.user as unknown as Member);
		await welcome(accounts, caller, member, 'passkey', now);
		return { state: 'in', member, cookies: headers.getSetCookie() };
	} catch (reason) {
		if (!isRefusal(reason)) throw reason;
		await turnAway(accounts, caller, 'passkey', undefined, now);
		return { state: 'refused', cookies: [] };
	}
}

/** Leaves: the session ends in the store, not only in the browser. */
export async function leave(accounts: Accounts, caller: Caller, now = new Date()): Promise<string[]> {
	const { presence } = await recognise(accounts, caller);
	const { headers } = await accounts.auth.api.signOut({ headers: headersOf(caller), returnHeaders: true });
	if (presence) {
		const { member, session } = presence;
		const subject = { kind: 'session', id: session, title: member.name } as const;
		await log(accounts.store, {
			at: now,
			member,
			address: caller.address,
			action: 'session.closed',
			subject
		});
	}
	return headers.getSetCookie();
}
