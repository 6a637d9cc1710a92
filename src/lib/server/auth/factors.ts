import { APIError } from 'better-auth/api';
import { encode } from 'uqr';
import type { Member } from '../../newsroom/member.ts';
import type { Store } from '../store/connection.ts';
import { changed, proves } from './account.ts';
import type { Accounts, Caller } from './accounts.ts';
import { deviceOf } from './device.ts';
import { log } from './log.ts';
import { headersOf } from './sessions.ts';

/** What an authenticator needs to show codes. */
export interface Setup {
	/** Of `otpauth:`: all that an authenticator is told. */
	uri: string;
	/** In base 32, four signs at a time, to be copied by hand. */
	key: string;
	/** The same as a QR code: an SVG path over a square of `size` units. */
	picture: { size: number; path: string };
	/** Each opens once in place of a code; shown this once. */
	recovery: string[];
}

/** @param uri of `otpauth:` */
function picture(uri: string): Setup['picture'] {
	const { size, data } = encode(uri, { ecc: 'M', border: 2 });
	const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])));
	return { size, path: dark.join('') };
}

/** What Better Auth answers to what a member asks of it; nothing where it refuses. */
async function granted<Answer>(asking: Promise<Answer>): Promise<Answer | undefined> {
	try {
		return await asking;
	} catch (reason) {
		if (reason instanceof APIError && reason.statusCode < 500) return undefined;
		throw reason;
	}
}

/** Begins to ask for codes: it counts once a first code has shown that they agree. @throws TooMany */
export async function setUp(
	accounts: Accounts,
	caller: Caller,
	member: Member,
	password: string
): Promise<Setup | 'wrong'> {
	if (!(await proves(accounts, caller, member, password))) return 'wrong';
	const made = await granted(
		accounts.auth.api.enableTwoFactor({ body: { password }, headers: headersOf(caller) })
	);
	if (made?.method !== 'totp') return 'wrong';
	return setupOf(made.totpURI, made.backupCodes);
}

/** A setup as it is shown, from what an authenticator is told and the recovery codes. @param uri of `otpauth:` */
export function setupOf(uri: string, recovery: string[]): Setup {
	const key = new URL(uri).searchParams.get('secret') ?? '';
	return { uri, key: key.replace(/.{4}(?=.)/g, '$& '), picture: picture(uri), recovery };
}

/** Asks for codes from now on, if this one is right. @returns the cookies of the new session @throws TooMany */
export async function confirm(
	accounts: Accounts,
	caller: Caller,
	member: Member,
	code: string,
	now = new Date()
): Promise<string[] | undefined> {
	const giveBack = await accounts.limits.take('code', caller.address);
	const body = { code: code.replace(/\s/g, '') };
	const answer = await granted(
		accounts.auth.api.verifyTOTP({ body, headers: headersOf(caller), returnHeaders: true })
	);
	if (!answer) return undefined;
	await giveBack();
	await log(accounts.store, changed(member, caller, { what: 'code', to: 'on' }, now));
	return answer.headers.getSetCookie();
}

/** Asks for codes no more. @returns the cookies of the new session @throws TooMany */
export async function takeOff(
	accounts: Accounts,
	caller: Caller,
	member: Member,
	password: string,
	now = new Date()
): Promise<string[] | 'wrong'> {
	if (!(await proves(accounts, caller, member, password))) return 'wrong';
	const answer = await granted(
		accounts.auth.api.disableTwoFactor({
			body: { password },
			headers: headersOf(caller),
			returnHeaders: true
		})
	);
	if (!answer) return 'wrong';
	await log(accounts.store, changed(member, caller, { what: 'code', to: 'off' }, now));
	return answer.headers.getSetCookie();
}

/** Makes new recovery codes; the old ones open no more. @throws TooMany */
export async function renewRecovery(
	accounts: Accounts,
	caller: Caller,
	member: Member,
	password: string,
	now = new Date()
): Promise<string[] | 'wrong'> {
	if (!(await proves(accounts, caller, member, password))) return 'wrong';
	const made = await granted(
		accounts.auth.api.generateBackupCodes({ body: { password }, headers: headersOf(caller) })
	);
	if (!made) return 'wrong';
	await log(accounts.store, changed(member, caller, { what: 'recovery codes' }, now));
	return made.backupCodes;
}

/** How many recovery codes a member has left; nothing where no code is asked for. */
export async function recoveryLeft({ auth, store }: Accounts, member: string): Promise<number | undefined> {
	const { has_factor } = await store
		.selectFrom('member')
		.select('has_factor')
		.where('id', '=', member)
		.executeTakeFirstOrThrow();
	if (!has_factor) return undefined;
	try {
		const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId: member } });
		return backupCodes.length;
	} catch {
		// Encrypted with a secret that was lost since: none of them opens
		return 0;
	}
}

/** A passkey as its owner reads it. */
export interface Passkey {
	id: string;
	/** The device it was made on. */
	name: string;
	added: Date | null;
}

export async function passkeys(store: Store, member: string): Promise<Passkey[]> {
	const rows = await store
		.selectFrom('member_passkey')
		.select(['id', 'name', 'created_at'])
		.where('member', '=', member)
		.orderBy('created_at')
		.execute();
	return rows.map(({ id, name, created_at }) => ({
		id,
		name: name ?? '',
		added: created_at === null ? null : new Date(created_at)
	}));
}

/** What the browser is to make a passkey from; nothing where the session is more than a day old. @throws TooMany */
export async function passkeySetup(
	accounts: Accounts,
	caller: Caller
): Promise<{ options: unknown; cookies: string[] } | undefined> {
	await accounts.limits.take('passkey', caller.address);
	const answer = await granted(
		accounts.auth.api.generatePasskeyRegistrationOptions({
			headers: headersOf(caller),
			query: {},
			returnHeaders: true
		})
	);
	return answer && { options: answer.response, cookies: answer.headers.getSetCookie() };
}

/** Keeps a passkey that a browser made. @returns the cookies to set; nothing where it is refused */
export async function addPasskey(
	accounts: Accounts,
	caller: Caller,
	member: Member,
	signed: Record<string, unknown>,
	now = new Date()
): Promise<string[] | undefined> {
	const device = deviceOf(caller.device);
	const answer = await granted(
		accounts.auth.api.verifyPasskeyRegistration({
			body: { response: signed, name: device && `${device.browser}, ${device.system}` },
			headers: headersOf(caller),
			returnHeaders: true
		})
	);
	if (!answer) return undefined;
	await log(accounts.store, changed(member, caller, { what: 'passkey', to: 'on' }, now));
	return answer.headers.getSetCookie();
}

/** @returns whether it was theirs */
export async function removePasskey(
	{ store }: Accounts,
	caller: Caller,
	member: Member,
	id: string,
	now = new Date()
): Promise<boolean> {
	const { numDeletedRows } = await store
		.deleteFrom('member_passkey')
		.where('id', '=', id)
		.where('member', '=', member.id)
		.executeTakeFirst();
	if (numDeletedRows === 0n) return false;
	await log(store, changed(member, caller, { what: 'passkey', to: 'off' }, now));
	return true;
}
