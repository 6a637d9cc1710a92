import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storeFile } from '../../src/lib/server/newsroom.ts';
import { firstLink, invite, PASSWORD, signIn, Visitor } from '../support/desk.ts';
import { keptBy } from '../support/kept.ts';
import { startServer, type RunningServer } from '../support/production.ts';

/* Who is let into a newsroom, and as what; its doors are in doors.test.ts. */
let server: RunningServer;
let boss: Visitor;
let visitor: Visitor;

beforeAll(async () => {
	server = await startServer();
	boss = await signIn(server, { rank: 'administrator' });
}, 300_000);
afterAll(() => server?.stop());
beforeEach(() => void (visitor = new Visitor(server.origin)));

describe('an invitation', () => {
	test('opens once', async () => {
		const link = await invite(boss, 'once@newsroom.example', 'contributor');
		expect((await visitor.ask(link)).status).toBe(200);
		expect((await visitor.send(link, { name: 'Once', password: PASSWORD })).status).toBe(303);
		const second = new Visitor(server.origin);
		expect((await second.ask(link)).status).toBe(410);
		expect((await second.send(link, { name: 'Twice', password: PASSWORD })).status).toBe(410);
	});

	test('makes a contributor, whatever the form says besides', async () => {
		const link = await invite(boss, 'more@newsroom.example', 'contributor');
		const more = {
			rank: 'administrator',
			email: 'other@newsroom.example',
			id: '1',
			hasFactor: '1',
			emailVerified: '1'
		};
		await visitor.send(link, { name: 'More', password: PASSWORD, ...more });
		expect(keptBy(server, 'SELECT email, rank, email_verified FROM member WHERE name = ?', 'More')).toEqual([
			{ email: 'more@newsroom.example', rank: 'contributor', email_verified: 0 }
		]);
		await visitor.send('/desk/account?/name', { name: 'More still', ...more, member: 'x' });
		expect(keptBy(server, 'SELECT email, rank FROM member WHERE name = ?', 'More still')).toEqual([
			{ email: 'more@newsroom.example', rank: 'contributor' }
		]);
	});

	test.each([
		['short', 'elevensigns'],
		['known to everybody', 'Administrator2026!'],
		['the name', 'Newcomer-poor']
	])('takes no password that is %s, and says none again', async (_, password) => {
		const link = await invite(boss, 'poor@newsroom.example', 'contributor');
		const reply = await visitor.send(link, { name: 'Newcomer Poor', password });
		expect(reply.status).toBe(400);
		expect(reply.text).toContain('aria-invalid="true"');
		expect(reply.text).toContain('value="Newcomer Poor"');
		expect(reply.text).not.toContain(password);
	});

	test('past its time, it opens no more', async () => {
		const link = await invite(boss, 'late@newsroom.example', 'editor');
		const database = new Database(storeFile(server.data));
		database
			.prepare('UPDATE member_link SET expires_at = ? WHERE email = ?')
			.run(new Date(Date.now() - 1000).toISOString(), 'late@newsroom.example');
		database.close();
		expect((await visitor.ask(link)).status).toBe(410);
		expect((await visitor.send(link, { name: 'Late', password: PASSWORD })).status).toBe(410);
	});

	test('cancelled, it opens no more', async () => {
		const link = await invite(boss, 'cancelled@newsroom.example', 'editor');
		const [{ id } = { id: 0 }] = keptBy<{ id: number }>(server, 'SELECT max(id) AS id FROM member_link');
		await boss.send('/desk/people?/uninvite', { link: String(id) });
		expect((await visitor.ask(link)).status).toBe(410);
	});

	test('is nobody’s to make but an administrator’s, and the attempt is written down', async () => {
		const editor = await signIn(server, { rank: 'editor' });
		const fields = { email: 'friend@newsroom.example', rank: 'administrator', language: 'en' };
		expect((await editor.send('/desk/people?/invite', fields)).status).toBe(403);
		expect((await editor.ask('/desk/people')).status).toBe(403);
		expect(keptBy(server, 'SELECT * FROM member_link WHERE email = ?', fields.email)).toEqual([]);
		expect(keptBy(server, "SELECT detail FROM journal WHERE action = 'refused'")).toEqual([
			{ detail: '{"action":"people"}' },
			{ detail: '{"action":"people"}' }
		]);
	});
});

test('the first link opens once, and leaves no other behind', async () => {
	expect((await visitor.ask(firstLink(server))).status).toBe(410);
	expect(
		keptBy(server, "SELECT count(*) AS count FROM member_link WHERE kind = 'first' AND used_at IS NULL")
	).toEqual([{ count: 0 }]);
});

test('the last administrator stays one', async () => {
	const [{ id } = { id: '' }] = keptBy<{ id: string }>(
		server,
		"SELECT id FROM member WHERE rank = 'administrator'"
	);
	for (const [action, fields] of [
		['off', { member: id }],
		['rank', { member: id, rank: 'editor' }]
	] as const) {
		expect((await boss.send(`/desk/people?/${action}`, fields)).status).toBe(409);
	}
	expect((await boss.ask('/desk/people')).status).toBe(200);
});
