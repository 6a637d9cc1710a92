import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addMember, caller, emptyDesk, PASSWORD } from '../../../../tests/support/accounts.ts';
import type { Accounts } from './accounts.ts';
import { byPassword } from './entering.ts';
import { admit, answerOf, isDesk, setDeskPolicies } from './guard.ts';

const origin = 'http://localhost:3000';
let accounts: Accounts;
beforeEach(async () => void ({ accounts } = await emptyDesk()));
afterEach(() => accounts.store.destroy());

type Event = Parameters<typeof admit>[0];

function request(
	path: string,
	{
		method = 'GET',
		headers = {},
		route = null
	}: { method?: string; headers?: Record<string, string>; route?: string | null } = {}
): Event {
	const url = new URL(path, origin);
	return {
		url,
		route: { id: route },
		request: new Request(url, { method, headers }),
		locals: {},
		cookies: { set: () => {} },
		getClientAddress: () => '192.0.2.1'
	} as unknown as Event;
}

test.each(['/desk', '/desk/', '/desk/people', '/%64esk/people', '/d%65sk', '/desk/%zz'])(
	'%s is the desk’s',
	(path) => {
		expect(isDesk(request(path))).toBe(true);
	}
);

test.each(['/', '/fr', '/desktop', '/fr/desk', '/media/1/desk', '/%zz'])('%s is not', (path) => {
	expect(isDesk(request(path))).toBe(false);
});

test('what the router finds in the desk is the desk’s, whatever its address looks like', () => {
	expect(isDesk(request('/elsewhere', { route: '/desk/(newsroom)/people' }))).toBe(true);
});

describe('a stranger', () => {
	test.each([
		['/desk', '/desk/enter'],
		['/desk/people', '/desk/enter?to=%2Fdesk%2Fpeople'],
		['/desk/nothing/here?a=b', '/desk/enter?to=%2Fdesk%2Fnothing%2Fhere%3Fa%3Db']
	])('who asks for %s is shown the door', async (path, at) => {
		expect(await admit(request(path), accounts)).toEqual({ verdict: 'enter', at });
	});

	test.each(['/desk/people', '/desk/nothing/here', '/desk'])(
		'who sends something to %s is nobody',
		async (path) => {
			const sent = request(path, { method: 'POST', headers: { origin } });
			expect(await admit(sent, accounts)).toBe('nobody');
		}
	);

	test('may stand at a door', async () => {
		expect(await admit(request('/desk/enter', { route: '/desk/(door)/enter' }), accounts)).toBeUndefined();
	});

	test('meets no difference at a slash too many', async () => {
		const verdict = { verdict: 'whole', at: '/desk/nothing?x' };
		expect(await admit(request('/desk/nothing/?x'), accounts)).toEqual(verdict);
	});
});

describe('a request that changes something', () => {
	const door = '/desk/(door)/enter';
	const knock = (headers: Record<string, string>, method = 'POST') =>
		admit(request('/desk/enter', { method, headers, route: door }), accounts);

	test.each<Record<string, string>>([
		{},
		{ origin: 'https://elsewhere.example' },
		{ origin: 'null' },
		{ origin: 'http://localhost:3001' },
		{ origin: 'https://localhost:3000' },
		{ origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' },
		{ 'sec-fetch-site': 'cross-site' },
		{ 'sec-fetch-site': 'same-site' },
		{ 'sec-fetch-site': 'none' },
		{ 'content-type': 'application/json', origin: 'https://elsewhere.example' }
	])('with %j comes from elsewhere', async (headers) => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			expect(await knock(headers, method)).toBe('foreign');
	});

	test.each<Record<string, string>>([{ origin }, { 'sec-fetch-site': 'same-origin' }])(
		'with %j comes from a page of ours',
		async (headers) => {
			expect(await knock(headers)).toBeUndefined();
		}
	);
});

test('a member is let in, and known', async () => {
	const alix = await addMember(accounts);
	const { cookies } = await byPassword(accounts, caller(), { email: alix.email, password: PASSWORD });
	const asked = request('/desk/people', { headers: { cookie: caller(cookies).cookie } });
	expect(await admit(asked, accounts)).toBeUndefined();
	expect(asked.locals).toMatchObject({ member: alix, address: '192.0.2.1' });
	expect(asked.locals.session).toEqual(expect.any(String));
});

test('what is answered says the same of everything', async () => {
	const words = { nobody: 'Enter first.', foreign: 'Not from here.' };
	const nobody = answerOf('nobody', words);
	expect([nobody.status, await nobody.text()]).toEqual([401, 'Enter first.']);
	expect(answerOf('foreign', words).status).toBe(403);
	expect(answerOf({ verdict: 'enter', at: '/desk/enter' }, words).headers.get('location')).toBe(
		'/desk/enter'
	);
	setDeskPolicies(nobody.headers);
	expect(Object.fromEntries(nobody.headers)).toMatchObject({
		'cache-control': 'no-store',
		'x-robots-tag': 'noindex, nofollow',
		'content-security-policy': "default-src 'none'; frame-ancestors 'none'"
	});
});
