import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD, signIn, Visitor, type Reply } from '../support/desk.ts';
import { ask } from '../support/answer.ts';
import { keptBy } from '../support/kept.ts';
import { startServer, type RunningServer } from '../support/production.ts';

let server: RunningServer;
let boss: Visitor;
let visitor: Visitor;

beforeAll(async () => {
	server = await startServer();
	boss = await signIn(server, { rank: 'administrator' });
}, 300_000);
afterAll(() => server?.stop());
beforeEach(() => void (visitor = new Visitor(server.origin)));

const refusals = ({ text }: Reply) =>
	[...text.matchAll(/role="alert"[^]*?<div[^>]*>([^]*?)<\/div>/g)].map(([, said]) =>
		said!.replace(/<[^>]+>/g, '').trim()
	);
const enter = (who: Visitor, email: string, password: string, to = '/desk') =>
	who.send(`/desk/enter?/password&to=${encodeURIComponent(to)}`, { email, password });

describe('a stranger', () => {
	const some = [
		'/desk',
		'/desk/people',
		'/desk/account',
		'/desk/stories/1',
		'/desk/log',
		'/desk/nothing',
		'/desk/people/1/x'
	];

	test('is shown the door wherever they look, be there something or not', async () => {
		const seen = new Set<string>();
		for (const path of some) {
			const { status, headers, text } = await visitor.ask(path);
			expect(headers.get('location')).toBe(
				path === '/desk' ? '/desk/enter' : `/desk/enter?to=${encodeURIComponent(path)}`
			);
			seen.add(
				JSON.stringify([status, text, [...headers].filter(([name]) => !/^(date|location)$/.test(name))])
			);
		}
		expect([...seen]).toHaveLength(1);
	});

	test.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
		'who sends %s is nobody, be there something or not',
		async (method) => {
			const seen = new Set<string>();
			for (const path of [...some, '/desk/people?/invite', '/desk/account/passkeys']) {
				const { status, text } = await visitor.ask(path, {
					method,
					body: '{}',
					headers: { 'content-type': 'application/json' }
				});
				seen.add(`${status} ${text}`);
			}
			expect([...seen]).toEqual([expect.stringMatching(/^401 Your session has ended|^401 Session finie/)]);
		}
	);

	test('meets no difference at a slash too many, nor by another spelling', async () => {
		for (const path of ['/desk/people', '/desk/nothing']) {
			const { status, headers } = await visitor.ask(`${path}/`);
			expect([status, headers.get('location')]).toEqual([308, path]);
			for (const spelled of [path.replace('d', '%64'), path.replace('k', '%6b')])
				expect((await ask(server.origin, spelled)).status).toBe(303);
		}
	});

	test('reads no data behind a page either', async () => {
		for (const path of ['/desk/people', '/desk/account', '/desk/nothing']) {
			const { text } = await visitor.ask(`${path}/__data.json`);
			expect(JSON.parse(text)).toMatchObject({ type: 'redirect' });
		}
	});

	test('is not told whether an address has an account', async () => {
		const known = await enter(new Visitor(server.origin), 'alix@newsroom.example', 'not the password');
		const unknown = await enter(new Visitor(server.origin), 'nobody@newsroom.example', 'not the password');
		const same = ({ text }: Reply, email: string) => text.replaceAll(email, 'X');
		expect([known.status, unknown.status]).toEqual([400, 400]);
		expect(same(known, 'alix@newsroom.example')).toBe(same(unknown, 'nobody@newsroom.example'));
		expect(refusals(known)).toHaveLength(1);
		const asked = await Promise.all(
			['alix@newsroom.example', 'nobody@newsroom.example'].map(async (email) =>
				same(await visitor.send('/desk/enter?/email', { email }), email)
			)
		);
		expect(asked[0]).toBe(asked[1]);
	});

	test('who forgot a password is answered alike, and sent to a person where there is no mail', async () => {
		const answers = await Promise.all(
			['alix@newsroom.example', 'nobody@newsroom.example'].map((email) =>
				visitor.send('/desk/forgotten', { email })
			)
		);
		expect(answers[0]!.text).toBe(answers[1]!.text);
	});
});

describe('every answer of the desk', () => {
	test('is kept nowhere, framed by nobody, found by nobody', async () => {
		for (const [who, path] of [
			[visitor, '/desk/enter'],
			[visitor, '/desk/people'],
			[visitor, '/desk/first/x'],
			[boss, '/desk/people'],
			[boss, '/desk/account'],
			[boss, '/desk/nothing']
		] as const) {
			const { headers } = await who.ask(path);
			expect(headers.get('cache-control'), path).toBe('no-store');
			expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
			expect(headers.get('x-frame-options'), path).toBe('DENY');
			expect(headers.get('x-robots-tag'), path).toContain('noindex');
			expect(headers.get('referrer-policy'), path).toBe('same-origin');
		}
	});
});

describe('a session', () => {
	test('is another one after each entry, whatever the browser brought', async () => {
		const fixed = 'attackers.choice';
		visitor.set('lieudit.session_token', fixed);
		expect((await enter(visitor, 'alix@newsroom.example', PASSWORD)).status).toBe(303);
		const first = visitor.cookie;
		expect(first).not.toContain(fixed);
		await enter(visitor, 'alix@newsroom.example', PASSWORD);
		expect(visitor.cookie).not.toBe(first);
		const old = new Visitor(server.origin);
		old.set('lieudit.session_token', /session_token=([^;]+)/.exec(first)![1]!);
		expect((await old.ask('/desk/people')).status).toBe(303);
	});

	test('has a cookie for the desk alone, out of scripts’ reach', async () => {
		const body = new URLSearchParams({ email: 'alix@newsroom.example', password: PASSWORD });
		const { headers } = await fetch(`${server.origin}/desk/enter?/password`, {
			method: 'POST',
			body,
			redirect: 'manual',
			headers: { origin: server.origin }
		});
		expect(headers.getSetCookie()).toEqual([
			expect.stringMatching(/^lieudit\.session_token=\S+; Max-Age=\d+; Path=\/desk; HttpOnly; SameSite=Lax$/i)
		]);
	});

	test('ends when its member leaves, everywhere at once when they say so', async () => {
		const editor = await signIn(server, { rank: 'editor' });
		expect((await editor.ask('/desk/account')).status).toBe(200);
		const copy = new Visitor(server.origin);
		copy.set('lieudit.session_token', /session_token=([^;]+)/.exec(editor.cookie)![1]!);
		await editor.send('/desk/leave', {});
		expect((await editor.ask('/desk/account')).status).toBe(303);
		expect((await copy.ask('/desk/account')).status).toBe(303);
	});

	test('ends at once for whoever is switched off', async () => {
		const editor = await signIn(server, { rank: 'editor' });
		const [{ id } = { id: '' }] = keptBy<{ id: string }>(
			server,
			'SELECT id FROM member ORDER BY created_at DESC LIMIT 1'
		);
		expect((await boss.send('/desk/people?/off', { member: id })).status).toBe(200);
		expect((await editor.ask('/desk/account')).status).toBe(303);
		expect((await editor.send('/desk/account?/name', { name: 'Somebody' })).status).toBe(401);
	});
});

describe('a request that changes something', () => {
	test('is refused when another site sends it, as a form or as data', async () => {
		const before = keptBy(server, 'SELECT * FROM member_link');
		const foreign: Record<string, string>[] = [
			{ origin: 'https://elsewhere.example' },
			{ origin: 'null' },
			{ origin: 'https://elsewhere.example', 'content-type': 'application/json' },
			{ origin: 'https://elsewhere.example', 'content-type': 'text/plain' }
		];
		for (const headers of foreign) {
			const fields = { email: 'sami@newsroom.example', rank: 'administrator', language: 'en' };
			expect((await boss.send('/desk/people?/invite', fields, headers)).status).toBe(403);
			expect((await boss.send('/desk/leave', {}, headers)).status).toBe(403);
			expect((await boss.send('/desk/enter/passkey/challenge', {}, headers)).status).toBe(403);
		}
		expect(keptBy(server, 'SELECT * FROM member_link')).toEqual(before);
		expect((await boss.ask('/desk/people')).status).toBe(200);
	});
});

test.each([
	['/desk/people', '/desk/people'],
	['/desk/stories/7?q=a', '/desk/stories/7?q=a'],
	['https://elsewhere.example/', '/desk'],
	['//elsewhere.example/desk', '/desk'],
	['/\\elsewhere.example', '/desk'],
	['/desk@elsewhere.example', '/desk'],
	['/desk/../../fr', '/desk'],
	['javascript:alert(1)', '/desk'],
	['/desk\r\nset-cookie: a=b', '/desk']
])('the door leads to the desk and nowhere else: %j', async (to, at) => {
	const { status, headers } = await enter(visitor, 'alix@newsroom.example', PASSWORD, to);
	expect([status, headers.get('location'), headers.get('set-cookie')?.includes('a=b')]).toEqual([
		303,
		at,
		false
	]);
	const again = await visitor.ask(`/desk/enter?to=${encodeURIComponent(to)}`);
	expect(again.headers.get('location')).toBe(at);
});

test.each([
	[
		'cut short',
		'multipart/form-data; boundary=x',
		'--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nj'
	],
	['plain text', 'text/plain', 'email=jo@newsroom.example']
])('a form that is none is refused as such: %s', async (_, type, body) => {
	for (const door of [
		'/desk/enter?/password',
		'/desk/forgotten',
		'/desk/reset/guess',
		'/desk/account?/name'
	]) {
		const who = door.startsWith('/desk/account') ? boss : visitor;
		const answer = await who.ask(door, { method: 'POST', body, headers: { 'content-type': type } });
		expect(answer.status, door).toBe(400);
		expect(answer.text, door).toMatch(/Cette demande ne se comprend pas|This request cannot be understood/);
	}
});

test('a passkey that is none is refused, in whatever shape', async () => {
	for (const body of [
		'',
		'{',
		'[]',
		'7',
		'{}',
		'{"id":"x"}',
		`{"id":${'['.repeat(2000)}`,
		`"${'x'.repeat(80_000)}"`
	]) {
		for (const path of ['/desk/enter/passkey', '/desk/account/passkeys']) {
			const { status } = await boss.ask(path, {
				method: 'POST',
				body,
				headers: { 'content-type': 'application/json' }
			});
			expect([400, 401], `${path} ${body.slice(0, 20)}`).toContain(status);
		}
	}
});

// Last: what they use up is missing to the others
describe('a door that is tried too often', () => {
	const closed = async (reply: Promise<Reply>) => {
		const { status, headers } = await reply;
		return status === 429 && Number(headers.get('retry-after')) > 0;
	};

	test('is shut for a while, in words', async () => {
		let last: Reply | undefined;
		for (let i = 0; i < 7; i++) last = await enter(visitor, 'jo@newsroom.example', 'a guess of many');
		expect(await closed(Promise.resolve(last!))).toBe(true);
		expect(refusals(last!)).toEqual([expect.stringMatching(/Trop d’essais|Too many tries/)]);
		expect(last!.text).toContain('value="jo@newsroom.example"');
		expect((await enter(new Visitor(server.origin), 'alix@newsroom.example', PASSWORD)).status).toBe(303);
	});

	test.each([
		['a code', () => visitor.send('/desk/enter/code', { code: '000000' })],
		['a passkey', () => visitor.ask('/desk/enter/passkey/challenge', { method: 'POST' })],
		['a link', () => visitor.ask('/desk/reset/guess')],
		['a form of a link', () => visitor.send('/desk/invitation/guess', { name: 'Guess', password: PASSWORD })],
		['a forgotten password', () => visitor.send('/desk/forgotten', { email: 'jo@newsroom.example' })]
	])('%s too', async (_, knock) => {
		let tries = 0;
		while (tries++ < 40 && !(await closed(knock())));
		expect(tries).toBeLessThan(40);
	});
});
