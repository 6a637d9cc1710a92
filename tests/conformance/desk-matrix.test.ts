import Database from 'better-sqlite3';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ranks, type Rank } from '../../src/lib/newsroom/member.ts';
import { deskDoors, nameOf, type DeskDoor } from '../support/desk-doors.ts';
import { signIn, Visitor } from '../support/desk.ts';
import { tellingJpeg } from '../support/photographs.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import { upload } from '../support/uploads.ts';

/*
 * Every deed of the desk by every rank, and by nobody, against the real routes. What is asked of stories is asked of
 * the newsroom's own, and of media of an editor's: a contributor may neither read nor write them.
 */

/** The least rank that may pass each door. */
const least: Record<Rank, string[]> = {
	contributor: [
		'GET /desk',
		'GET /desk/[...path]',
		'GET /desk/account',
		'GET /desk/assistant/ground',
		'GET /desk/assistant/reverse',
		'GET /desk/assistant/suggest',
		'GET /desk/bin',
		'GET /desk/media',
		'GET /desk/media/latest',
		'GET /desk/layers',
		'GET /desk/places',
		'GET /desk/places/[id]',
		'GET /desk/stories/new',
		'HEAD /desk/media/uploads/[id]',
		'PATCH /desk/media/uploads/[id]',
		'DELETE /desk/media/uploads/[id]',
		'POST /desk/account/passkeys',
		'POST /desk/account/passkeys/challenge',
		'POST /desk/account?/confirm',
		'POST /desk/account?/end',
		'POST /desk/account?/endOthers',
		'POST /desk/account?/language',
		'POST /desk/account?/name',
		'POST /desk/account?/passkey',
		'POST /desk/account?/password',
		'POST /desk/account?/recovery',
		'POST /desk/account?/setUp',
		'POST /desk/account?/takeOff',
		'POST /desk/assistant/read',
		'POST /desk/media/intake',
		'POST /desk/media/uploads',
		'POST /desk/media?/foreign',
		'POST /desk/stories/new?/default'
	],
	editor: [
		'GET /desk/import',
		'GET /desk/import/[id]',
		'GET /desk/import/[id]/[position]',
		'GET /desk/import/[id]/problems.csv',
		'GET /desk/export',
		'POST /desk/export/archive',
		'GET /desk/places/new',
		'POST /desk/places/[id]?/save',
		'POST /desk/places/[id]?/merge',
		'POST /desk/places/new?/default',
		'POST /desk/places?/propose',
		'GET /desk/stories/[id]/conflict/[token]',
		'GET /desk/stories/[id]/facts',
		'GET /desk/stories/[id]/imported',
		'POST /desk/stories/[id]/imported/[mark]',
		'DELETE /desk/stories/[id]/imported/[mark]',
		'POST /desk/stories/[id]/imported/media',
		'GET /desk/stories/[id]/pictures/[media]',
		'GET /desk/stories/[id]/places',
		'GET /desk/stories/[id]/preview',
		'GET /desk/stories/[id]/revisions',
		'POST /desk/stories/[id]/conflict/[token]?/copy',
		'POST /desk/stories/[id]/conflict/[token]?/merge',
		'POST /desk/stories/[id]/conflict/[token]?/theirs',
		'POST /desk/stories/[id]/places?/add',
		'POST /desk/stories/[id]/places?/change',
		'POST /desk/stories/[id]/places?/remove',
		'POST /desk/stories/[id]/places?/look',
		'POST /desk/stories/[id]/places?/confirm',
		'POST /desk/stories/[id]/places?/setAside',
		'POST /desk/stories/[id]/places?/takeBack',
		'POST /desk/stories/[id]/places?/forget',
		'POST /desk/stories/[id]/revisions?/restore',
		'GET /desk/log',
		'GET /desk/log/journal.csv',
		'GET /desk/media/[id]',
		'GET /desk/media/[id]/[name]',
		'HEAD /desk/media/[id]/[name]',
		'GET /desk/stories/[id]',
		'GET /desk/stories/[id]/bin',
		'GET /desk/stories/[id]/duplicate',
		'GET /desk/stories/[id]/places/known',
		'GET /desk/stories/[id]/publication',
		'GET /desk/stories/[id]/review',
		'GET /desk/stories/[id]/schedule',
		'GET /desk/stories/[id]/truths/[key]',
		'GET /desk/stories/[id]/truths/[key]/geotag',
		'GET /desk/stories/[id]/withdrawal',
		'DELETE /desk/stories/[id]/presence',
		'DELETE /desk/stories/[id]/truths/[key]',
		'PUT /desk/stories/[id]/truths/[key]',
		'POST /desk/import/[id]?/choose',
		'POST /desk/import/[id]?/drop',
		'POST /desk/import/[id]?/take',
		'POST /desk/import/[id]?/themes',
		'POST /desk/import/[id]?/undo',
		'POST /desk/import?/default',
		'POST /desk/media/[id]?/blur',
		'POST /desk/media/[id]?/crop',
		'POST /desk/media/[id]?/delete',
		'POST /desk/media/[id]?/describe',
		'POST /desk/places/names',
		'POST /desk/stories/[id]/bin?/default',
		'POST /desk/stories/[id]/duplicate?/default',
		'POST /desk/stories/[id]/places/confirmations',
		'POST /desk/stories/[id]/places/shown',
		'POST /desk/stories/[id]/presence',
		'POST /desk/stories/[id]/publication?/default',
		'POST /desk/stories/[id]/review?/default',
		'POST /desk/stories/[id]/revisions',
		'POST /desk/stories/[id]/schedule?/default',
		'POST /desk/stories/[id]/themes',
		'POST /desk/stories/[id]/withdrawal?/default',
		'POST /desk/stories/[id]?/save',
		'POST /desk?/bin'
	],
	administrator: [
		'GET /desk/people',
		'POST /desk/media?/originals',
		'POST /desk/people?/end',
		'POST /desk/people?/invite',
		'POST /desk/people?/off',
		'POST /desk/people?/on',
		'POST /desk/people?/rank',
		'POST /desk/people?/reset',
		'POST /desk/people?/uninvite'
	]
};

const doors = deskDoors();
const rankOf = (door: DeskDoor) => ranks.find((rank) => least[rank].includes(nameOf(door)))!;

let server: RunningServer;
let picture: number;
const members = {} as Record<Rank, Visitor>;

beforeAll(async () => {
	server = await startServer();
	for (const rank of ranks) members[rank] = await signIn(server, { rank });
	picture = await upload(members.editor, await tellingJpeg(), 'newsroom.jpg');
}, 300_000);
afterAll(() => server?.stop());

/** How often somebody was refused, as the log has it. */
function refusals(): number {
	const database = new Database(join(server.data, 'lieudit.sqlite'), { readonly: true });
	try {
		const count = database.prepare<[], number>(`SELECT count(*) FROM journal WHERE action = 'refused'`);
		return count.pluck().get()!;
	} finally {
		database.close();
	}
}

/** Knocks at a door with nothing in hand: who may pass is told what is missing, who may not is told no more than that. */
function knock(by: Visitor, { method, pattern, action }: DeskDoor) {
	const path = pattern
		.replace('/media/[id]/[name]', `/media/${picture}/320.webp`)
		.replace('/media/[id]', `/media/${picture}`)
		.replace('/import/[id]', '/import/1')
		.replace('[position]', '1')
		.replace('[...path]', 'nothing')
		.replace('[id]', '1')
		.replace('[key]', 'g1')
		.replace('[mark]', 'a')
		.replace('[media]', String(picture))
		.replace('[token]', '00000000-0000-4000-8000-000000000000');
	const at = path + (action && action !== 'default' ? `?/${action}` : '');
	if (method === 'GET' || method === 'HEAD') return by.ask(at, { method });
	if (action === 'bin' && pattern === '/desk') return by.send(at, { story: '1' });
	if (action) return by.send(at, {});
	const headers = { accept: 'application/json', 'content-type': 'application/json' };
	return by.ask(at, { method, body: '{}', headers });
}

describe('the matrix', () => {
	test('has a row for every door, and none for a door that is not there', () => {
		expect(Object.values(least).flat().sort()).toEqual(doors.map(nameOf).sort());
	});

	test.each(doors.map((door) => [nameOf(door), door] as const))('%s lets nobody in', async (_, door) => {
		const { status, text } = await knock(new Visitor(server.origin), door);
		expect(status).toBe(door.method === 'GET' || door.method === 'HEAD' ? 303 : 401);
		expect(text).not.toMatch(/<main/);
	});

	describe.each(ranks)('%s', (rank) => {
		test.each(doors.map((door) => [nameOf(door), door] as const))('%s', async (_, door) => {
			const before = refusals();
			const { status } = await knock(members[rank], door);
			if (ranks.indexOf(rank) < ranks.indexOf(rankOf(door))) {
				expect(status).toBe(403);
				expect(refusals()).toBeGreaterThan(before);
			} else {
				expect([401, 403]).not.toContain(status);
				expect(status).toBeLessThan(500);
			}
		});
	});
});

test('a contributor reads and writes a story of their own', async () => {
	const { contributor } = members;
	const { status, headers } = await contributor.send('/desk/stories/new', { language: 'fr' });
	expect(status).toBe(303);
	const own = headers.get('location')!.split('?')[0]!;
	expect((await contributor.ask(own)).status).toBe(200);
	expect((await contributor.ask(`${own}/review`)).status).toBe(200);
	expect((await contributor.ask(`${own}/withdrawal`)).status).toBe(403);
	expect((await contributor.ask(`${own}/truths/a`)).status).toBe(403);
});

test('a contributor finds the newsroom’s media in the list, opens them, and changes nothing', async () => {
	const { contributor, editor } = members;
	const newsrooms = await upload(editor, await tellingJpeg(), 'of-the-newsroom.jpg');
	const database = new Database(join(server.data, 'lieudit.sqlite'));
	database.prepare('UPDATE media SET owner = NULL WHERE id = ?').run(newsrooms);
	database.close();
	const at = `/desk/media/${newsrooms}`;
	const before = refusals();
	const { text } = await contributor.ask('/desk/media');
	expect(text).toContain('of-the-newsroom.jpg');
	expect(text).not.toContain(`/desk/media/${picture}`);
	expect((await contributor.ask(at)).text).toMatch(/<textarea[^>]* readonly/);
	for (const [thumbnail] of text.matchAll(/\/desk\/media\/\d+\/\d+\.webp/g))
		expect((await contributor.ask(thumbnail)).status).toBe(200);
	expect(refusals()).toBe(before);
	for (const action of ['describe', 'blur', 'crop', 'delete'])
		expect((await contributor.send(`${at}?/${action}`, {})).status).toBe(403);
	expect((await editor.send(`${at}?/describe`, { name: 'x' })).status).toBe(200);
});

test.each(['/desk/nothing', '/desk/import/1/x', '/desk/media/x', '/desk/places/1/x/y', '/desk/stories/x'])(
	'%s, where nothing is, is answered by the desk',
	async (path) => {
		const { status, text } = await members.contributor.ask(path);
		expect(status).toBe(404);
		expect(text).toMatch(/<nav[^]*href="\/desk\/media"[^]*<main[^]*href="\/desk"/);
	}
);

test('a date that the log cannot read is refused, on a page that still has what was typed', async () => {
	const { editor } = members;
	const refused = await editor.ask('/desk/log?since=jadis&q=calais');
	expect(refused.status).toBe(400);
	expect(refused.text).toContain('value="jadis"');
	expect(refused.text).toContain('value="calais"');
	expect((await editor.ask('/desk/log?since=1.11.2026')).status).toBe(200);
	expect((await editor.ask('/desk/log/journal.csv?since=jadis')).status).toBe(400);
});
