import { createOTP } from '@better-auth/utils/otp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromBase32 } from '../../../../tests/support/base32.ts';
import { addMember, caller, emptyDesk, logged, PASSWORD } from '../../../../tests/support/accounts.ts';
import type { Member } from '../../newsroom/member.ts';
import type { Accounts } from './accounts.ts';
import { byCode, byPassword, leave } from './entering.ts';
import * as factors from './factors.ts';
import * as people from './people.ts';
import { recognise } from './sessions.ts';

let accounts: Accounts;
let alix: Member;
beforeEach(async () => {
	({ accounts } = await emptyDesk());
	alix = await addMember(accounts);
});
afterEach(() => accounts.store.destroy());

const knock = (given: Partial<{ email: string; password: string }> = {}, cookies: string[] = []) =>
	byPassword(accounts, caller(cookies), { email: alix.email, password: PASSWORD, ...given });
const present = async (cookies: string[]) => (await recognise(accounts, caller(cookies))).presence?.member;
const sessions = () => accounts.store.selectFrom('member_session').selectAll().execute();

describe('with a password', () => {
	test('a member is in, and is known by the cookie', async () => {
		const came = await knock();
		expect(came).toMatchObject({ state: 'in', member: alix });
		expect(await present(came.cookies)).toEqual(alix);
	});

	test('the cookie is the desk’s alone, and no script’s', async () => {
		const { cookies } = await knock();
		expect(cookies).toHaveLength(1);
		expect(cookies[0]).toMatch(/; Path=\/desk; HttpOnly; SameSite=Lax$/);
	});

	test('the address may be typed in any letters', async () => {
		expect((await knock({ email: 'ALIX@Newsroom.Example' })).state).toBe('in');
	});

	test.each([
		['another password', { password: 'another password altogether' }],
		['an address that nobody has', { email: 'nobody@newsroom.example' }],
		['something that is no address', { email: 'alix' }]
	])('%s is refused, and nothing says which it was', async (_, given) => {
		expect(await knock(given)).toEqual({ state: 'refused', cookies: [] });
		expect(await sessions()).toEqual([]);
	});

	test('whoever is switched off is answered like a stranger', async () => {
		const boss = await addMember(accounts, { email: 'boss@newsroom.example', rank: 'administrator' });
		await people.switchOff(accounts, { member: boss, address: '', at: new Date() }, alix.id);
		expect(await knock()).toEqual({ state: 'refused', cookies: [] });
	});

	test('each time gives another session, and ends the one that the browser had', async () => {
		const [first, second] = [await knock(), await knock()];
		const third = await knock({}, first.cookies);
		expect(new Set([first, second, third].map(({ cookies }) => cookies[0]?.split(';')[0])).size).toBe(3);
		expect(await present(first.cookies)).toBeUndefined();
		expect(await present(second.cookies)).toEqual(alix);
		expect(await present(third.cookies)).toEqual(alix);
	});

	test('a cookie that somebody made up opens nothing', async () => {
		const { cookies } = await knock();
		const forged = cookies.map((line) => line.replace(/(token=\w+)\.[^;]+/, '$1.AAAA'));
		expect(await present(forged)).toBeUndefined();
		expect(await present(['lieudit.session_token=fixed; Path=/desk'])).toBeUndefined();
	});

	test('the log says who came and who was refused, and nothing that was typed', async () => {
		await knock();
		await knock({ password: 'a secret of mine' });
		await knock({ email: 'mypassword@typed.example' });
		expect(await logged(accounts)).toEqual([
			'session.opened | Alix Fontaine | Alix Fontaine | {"by":"password"}',
			'session.failed |  | Alix Fontaine | {"by":"password"}',
			'session.failed |  |  | {"by":"password"}'
		]);
	});

	test('guesses made all at once are counted like guesses in a row', async () => {
		const all = await Promise.allSettled(
			Array.from({ length: 20 }, () => knock({ password: 'one of many guesses' }))
		);
		expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
	});
});

test('an entry clears away what nobody came back with', async () => {
	await knock();
	await accounts.store
		.updateTable('member_session')
		.set({ expires_at: '2026-01-01T00:00:00.000Z' })
		.execute();
	const { cookies } = await knock();
	expect(await sessions()).toHaveLength(1);
	expect(await present(cookies)).toEqual(alix);
});

test('a session that nobody uses for two weeks is over', async () => {
	const { cookies } = await knock();
	const [session] = await sessions();
	expect(Date.parse(session!.expires_at) - Date.now()).toBeGreaterThan(13.9 * 24 * 3_600_000);
	await accounts.store
		.updateTable('member_session')
		.set({ expires_at: '2026-01-01T00:00:00.000Z' })
		.execute();
	expect(await present(cookies)).toBeUndefined();
});

test('whoever leaves is gone, in the store as in the browser', async () => {
	const { cookies } = await knock();
	const taken = await leave(accounts, caller(cookies));
	expect(taken.join()).toMatch(/session_token=; Max-Age=0/);
	expect(await sessions()).toEqual([]);
	expect(await present(cookies)).toBeUndefined();
	expect((await logged(accounts)).at(-1)).toMatch(/^session\.closed \| Alix/);
});

describe('where a code is asked for', () => {
	let key: string;
	let recovery: string[];
	const code = () => createOTP(key).totp();

	beforeEach(async () => {
		const { cookies } = await knock();
		const setup = await factors.setUp(accounts, caller(cookies), alix, PASSWORD);
		if (setup === 'wrong') throw new Error('the password is right');
		key = fromBase32(setup.key);
		// A mistyped code shows it again, whole
		expect(factors.setupOf(setup.uri, setup.recovery)).toEqual(setup);
		recovery = setup.recovery;
		const confirmed = await factors.confirm(accounts, caller(cookies), alix, await code());
		expect(confirmed).toBeDefined();
	});

	test('the password alone lets nobody in', async () => {
		const before = await sessions();
		const came = await knock();
		expect(came.state).toBe('code');
		expect(came.cookies.join()).not.toMatch(/session_token=\w/);
		expect(await present(came.cookies)).toBeUndefined();
		expect(await sessions()).toEqual(before);
	});

	test('password and code do, once for each code', async () => {
		const opens = await code();
		const first = await knock();
		expect(await byCode(accounts, caller(first.cookies), opens)).toMatchObject({ state: 'in', member: alix });
		const second = await knock();
		const again = await byCode(accounts, caller(second.cookies), opens);
		expect(again).toEqual({ state: 'refused', cookies: [] });
		expect((await sessions()).length).toBe(2);
	});

	test('a recovery code opens once', async () => {
		const [spare] = recovery as [string];
		const first = await knock();
		expect(await byCode(accounts, caller(first.cookies), ` ${spare} `)).toMatchObject({ state: 'in' });
		const second = await knock();
		expect(await byCode(accounts, caller(second.cookies), spare)).toMatchObject({ state: 'refused' });
		expect(await factors.recoveryLeft(accounts, alix.id)).toBe(recovery.length - 1);
	});

	test('a code without a password before it opens nothing', async () => {
		expect(await byCode(accounts, caller(), await code())).toEqual({ state: 'refused', cookies: [] });
	});

	test('codes cannot be guessed through', async () => {
		const { cookies } = await knock();
		for (let i = 0; i < 6; i++) await byCode(accounts, caller(cookies), '000000');
		expect(await byCode(accounts, caller(cookies), await code())).toMatchObject({ state: 'refused' });
		for (let i = 0; i < 5; i++) await byCode(accounts, caller(cookies), '000000');
		await expect(byCode(accounts, caller(cookies), await code())).rejects.toThrow('too many tries');
	});

	test('it is taken off by whoever knows the password, and only then', async () => {
		const first = await knock();
		const { cookies } = await byCode(accounts, caller(first.cookies), recovery[0]!);
		expect(await factors.takeOff(accounts, caller(cookies), alix, 'not the password')).toBe('wrong');
		expect((await knock()).state).toBe('code');
		expect(await factors.takeOff(accounts, caller(cookies), alix, PASSWORD)).not.toBe('wrong');
		expect((await knock()).state).toBe('in');
	});
});
