import { readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { storeFile } from '../../src/lib/server/newsroom.ts';
import { signIn, type Visitor } from '../support/desk.ts';
import { photograph, tellingJpeg, TOLD } from '../support/photographs.ts';
import { startServer, type RunningServer } from '../support/production.ts';
import * as recordings from '../support/recordings.ts';
import { begin, offsetOf, PART, send, sendAll, takeIn, tus, upload, UPLOADS } from '../support/uploads.ts';

let server: RunningServer;
let editor: Visitor;
let contributor: Visitor;
beforeAll(async () => {
	server = await startServer();
	editor = await signIn(server, { rank: 'editor' });
	contributor = await signIn(server, { rank: 'contributor' });
}, 300_000);
afterAll(() => server.stop());

/** Writes to the store as another process would. */
function writing<Answer>(write: (database: Database.Database) => Answer): Answer {
	const database = new Database(storeFile(server.data));
	try {
		return write(database);
	} finally {
		database.close();
	}
}

/** Has a published story show a medium at its end. @returns the story's slug */
function show(media: number): string {
	return writing((database) => {
		const { id, slug } = database
			.prepare<[], { id: number; slug: string }>('SELECT id, slug FROM public_story ORDER BY id LIMIT 1')
			.get()!;
		database.prepare('INSERT INTO story_media VALUES (?, ?)').run(id, media);
		database
			.prepare('UPDATE story_text SET body = body || ? WHERE story = ?')
			.run(`\n\n![](media:${media})`, id);
		return slug;
	});
}

const setStatus = (slug: string, status: string) =>
	writing((database) => database.prepare('UPDATE story SET status = ? WHERE slug = ?').run(status, slug));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	fetch(server.origin + path, { headers, method });

describe('an upload', () => {
	test('that is cut off goes on where it was', async () => {
		const content = await tellingJpeg(2000, 1500);
		expect(content.length).toBeGreaterThan(PART);
		const at = await begin(editor, content.length, 'IMG-croisilles.jpg');
		// The connection ends in the middle of a part: what has come of it stays
		const sending = request(server.origin + at, {
			method: 'PATCH',
			headers: {
				...tus,
				cookie: editor.cookie,
				origin: server.origin,
				'content-type': 'application/offset+octet-stream',
				'content-length': PART,
				'upload-offset': 0
			}
		});
		sending.on('error', () => {});
		sending.write(content.subarray(0, 40_000));
		const path = join(server.data, 'uploads', at.split('/').at(-1)!);
		await vi.waitUntil(async () => (await stat(path)).size > 0, { timeout: 10_000 });
		sending.destroy();
		const come = await offsetOf(editor, at);
		expect(come).toBeGreaterThan(0);
		expect(come).toBeLessThanOrEqual(40_000);
		expect((await takeIn(editor, at)).reason).toBe('incomplete');
		await sendAll(editor, at, content);
		expect((await takeIn(editor, at)).status).toBe(201);
	});

	test('is nobody’s but its member’s', async () => {
		const at = await begin(editor, 10, 'x.png');
		for (const method of ['HEAD', 'DELETE']) {
			expect((await contributor.ask(at, { method, headers: tus })).status).toBe(404);
		}
		expect((await send(contributor, at, 0, Buffer.from('x'))).status).toBe(404);
		expect((await takeIn(contributor, at)).reason).toBe('gone');
		expect((await editor.ask(at, { method: 'DELETE', headers: tus })).status).toBe(204);
		expect((await editor.ask(at, { method: 'HEAD', headers: tus })).status).toBe(404);
	});

	test('is not begun by a stranger, nor from another site, nor beyond the limit', async () => {
		const headers = { ...tus, 'upload-length': '10' };
		expect((await fetch(server.origin + UPLOADS, { method: 'POST', headers })).status).toBeGreaterThan(400);
		const foreign = await editor.ask(UPLOADS, {
			method: 'POST',
			headers: { ...headers, origin: 'https://example.org' }
		});
		expect(foreign.status).toBe(403);
		const long = { ...tus, 'upload-length': String(600 * 1024 * 1024) };
		expect((await editor.ask(UPLOADS, { method: 'POST', headers: long })).status).toBe(413);
	});

	test.each(['..%2f..%2flieudit.sqlite', 'lieudit.sqlite', '0'.repeat(32)])(
		'named %s does not exist',
		async (id) => {
			const answer = await editor.ask(`${UPLOADS}/${id}`, { method: 'HEAD', headers: tus });
			expect(answer.status).toBe(404);
		}
	);

	test.each([
		['a page called a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'unknown'],
		['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'svg']
	])('of %s is refused in words', async (_, content, reason) => {
		const at = await begin(editor, content.length, 'picture.jpg');
		await sendAll(editor, at, content);
		expect(await takeIn(editor, at)).toMatchObject({ status: 422, reason });
	});
});

describe('what readers see', () => {
	let media: number;
	let slug: string;
	let names: string[];
	beforeAll(async () => {
		media = await upload(editor, await tellingJpeg(1200, 800), 'IMG-foyer-de-croisilles.jpg');
		names = ['320', '640', '960', '1200'].flatMap((width) => [`${width}.avif`, `${width}.webp`]);
		for (const name of names) expect((await get(`/media/${media}/${name}`)).status).toBe(404);
		slug = show(media);
	});

	test('of a picture holds none of its tags', async () => {
		for (const name of names) {
			const answer = await get(`/media/${media}/${name}`);
			expect(answer.status).toBe(200);
			expect(answer.headers.get('content-type')).toBe(`image/${name.split('.')[1]}`);
			expect(answer.headers.get('cache-control')).toBe('public, no-cache');
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
			const bytes = Buffer.from(await answer.arrayBuffer());
			for (const trace of [
				'Exif',
				'GPS',
				'http://ns.adobe.com/',
				'8BIM',
				'<script',
				...Object.values(TOLD)
			]) {
				expect(bytes.includes(trace), `${name}: ${trace}`).toBe(false);
			}
		}
	});

	test('is the picture in its story, without the name that its file had', async () => {
		const page = await (await get(`/fr/stories/${slug}`)).text();
		expect(page).toContain(`/media/${media}/960.webp`);
		expect(page).not.toContain('foyer-de-croisilles');
	});

	test('is asked for in parts, and again only when it is another', async () => {
		const path = `/media/${media}/640.webp`;
		const whole = Buffer.from(await (await get(path)).arrayBuffer());
		const part = await get(path, { range: 'bytes=10-19' });
		expect(part.status).toBe(206);
		expect(part.headers.get('content-range')).toBe(`bytes 10-19/${whole.length}`);
		expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(10, 20))).toBe(true);
		expect((await get(path, { range: 'bytes=99999999-' })).status).toBe(416);
		const head = await get(path, {}, 'HEAD');
		expect(head.headers.get('content-length')).toBe(String(whole.length));
		const again = await get(path, { 'if-none-match': head.headers.get('etag')! });
		expect(again.status).toBe(304);
	});

	test('is gone at the next request once the story is withdrawn', async () => {
		const path = `/media/${media}/640.webp`;
		const etag = (await get(path)).headers.get('etag')!;
		setStatus(slug, 'withdrawn');
		expect((await get(path, { 'if-none-match': etag })).status).toBe(404);
		expect((await get(path, { range: 'bytes=0-9' })).status).toBe(404);
		setStatus(slug, 'published');
		expect((await get(path)).status).toBe(200);
	});
});

describe('at the desk', () => {
	test('a member sees what no story shows; a contributor only what is theirs; a stranger nothing', async () => {
		const media = await upload(editor, await photograph(60, 40).png().toBuffer(), 'x.png');
		const path = `/desk/media/${media}/60.webp`;
		const seen = await editor.ask(path);
		expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/webp']);
		expect(seen.headers.get('cache-control')).toBe('no-store');
		expect((await contributor.ask(path)).status).toBe(403);
		expect((await contributor.ask(`/desk/media/${media}`)).status).toBe(403);
		expect((await get(path)).url).toContain('/desk/enter');
		expect((await editor.ask('/desk/media/999999')).status).toBe(404);
	});

	test('a description is kept, refused beside its field, and holds nothing but what it says', async () => {
		const media = await upload(editor, recordings.wav(), 'atelier.wav');
		const at = `/desk/media/${media}`;
		const fields = {
			name: 'atelier',
			credit: 'Jungle News',
			'alt-fr': 'Un <b>atelier</b>',
			owner: 'x',
			id: '1'
		};
		expect((await editor.send(`${at}?/describe`, fields)).status).toBe(200);
		const page = (await editor.ask(at)).text;
		expect(page).toContain('Un &lt;b>atelier');
		const refused = await editor.send(`${at}?/describe`, { ...fields, name: ' ', 'alt-de': 'typed words' });
		expect(refused.status).toBe(400);
		expect(refused.text).toContain('typed words');
		expect((await contributor.send(`${at}?/describe`, fields)).status).toBe(403);
		const { owner } = writing((database) =>
			database.prepare<[number], { owner: string }>('SELECT owner FROM media WHERE id = ?').get(media)
		)!;
		expect(owner).not.toBe('x');
	});

	test('a contributor’s player shows no picture that they may not see, at the desk or to readers', async () => {
		const closed = await upload(editor, await photograph(60, 40).png().toBuffer(), 'x.png');
		const address = 'https://www.youtube.com/watch?v=x';
		const added = await contributor.send('/desk/media?/foreign', { address });
		const at = added.headers.get('location')!;
		const fields = { name: 'Interview', still: String(closed), 'alt-fr': 'typed words' };
		const refused = await contributor.send(`${at}?/describe`, fields);
		expect(refused.status).toBe(400);
		expect(refused.text).toContain('typed words');
		expect((await editor.send(`${at}?/describe`, fields)).status).toBe(200);
		expect((await editor.ask(`${at}/shown`)).headers.get('content-type')).toBe('image/webp');
		expect((await contributor.ask(`${at}/shown`)).headers.get('content-type')).toBe('image/svg+xml');
		const page = await contributor.ask(at);
		expect(page.text).not.toContain(`/desk/media/${closed}/`);
		expect(page.text).toMatch(new RegExp(`<option value="${closed}" selected`));
	});

	test('while readers see a medium, who may not publish reads it and changes nothing, and nobody empties it', async () => {
		const media = await upload(contributor, await photograph(300, 200).png().toBuffer(), 'x.png');
		const at = `/desk/media/${media}`;
		const fields = { name: 'atelier', credit: 'Jungle News', 'alt-fr': 'Un atelier', 'alt-en': 'A workshop' };
		expect((await contributor.send(`${at}?/describe`, fields)).status).toBe(200);
		show(media);
		const page = (await contributor.ask(at)).text;
		expect(page).toMatch(/role="status"[^]*publish/);
		expect(page).toMatch(/<textarea[^>]* readonly/);
		expect(page).not.toMatch(/\?\/(blur|crop|delete)/);
		const typed = { ...fields, 'caption-fr': 'typed words' };
		const refused = await contributor.send(`${at}?/describe`, typed);
		expect([refused.status, refused.text.includes('typed words')]).toEqual([403, true]);
		const seen = '300x200';
		const areas = JSON.stringify([{ x: 0.5, y: 0.5, rx: 0.2, ry: 0.2 }]);
		const crop = JSON.stringify({ x: 0, y: 0, width: 0.5, height: 0.5 });
		expect((await contributor.send(`${at}?/blur`, { areas, seen })).status).toBe(403);
		expect((await contributor.send(`${at}?/crop`, { crop, seen })).status).toBe(403);
		const emptied = await editor.send(`${at}?/describe`, { ...typed, credit: ' ' });
		expect([emptied.status, emptied.text.includes('typed words')]).toEqual([400, true]);
		expect((await editor.send(`${at}?/describe`, typed)).status).toBe(200);
	});

	test('what readers see is not deleted; anything else is', async () => {
		const media = await upload(editor, await photograph(60, 40).png().toBuffer(), 'x.png');
		const slug = show(media);
		expect((await editor.send(`/desk/media/${media}?/delete`, {})).status).toBe(409);
		setStatus(slug, 'withdrawn');
		expect((await editor.send(`/desk/media/${media}?/delete`, {})).status).toBe(303);
		expect((await editor.ask(`/desk/media/${media}`)).status).toBe(404);
	});

	test('a blur takes areas and nothing else', async () => {
		const media = await upload(editor, await photograph(300, 200).png().toBuffer(), 'x.png');
		const at = `/desk/media/${media}?/blur`;
		const seen = '300x200';
		for (const areas of ['', '[]', '{}', 'no', '[{"x":0.5,"y":0.5,"rx":9,"ry":0.1}]']) {
			expect((await editor.send(at, { areas, seen })).status).toBe(400);
		}
		const before = await editor.ask(`/desk/media/${media}/300.webp`);
		const areas = JSON.stringify([{ x: 0.5, y: 0.5, rx: 0.2, ry: 0.2 }]);
		expect((await contributor.send(at, { areas, seen })).status).toBe(403);
		expect((await editor.send(at, { areas, seen: '400x200' })).status).toBe(409);
		expect((await editor.send(at, { areas, seen })).status).toBe(200);
		const after = await editor.ask(`/desk/media/${media}/300.webp`);
		expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'));
	});

	test('a crop takes what is left of the picture that was seen, and a blur of it meant before is refused', async () => {
		const media = await upload(editor, await photograph(300, 200).png().toBuffer(), 'x.png');
		const at = `/desk/media/${media}?/crop`;
		const seen = '300x200';
		for (const crop of [
			'',
			'{}',
			'{"x":0,"y":0,"width":1,"height":1}',
			'{"x":0.9,"y":0,"width":0.5,"height":1}'
		])
			expect((await editor.send(at, { crop, seen })).status).toBe(400);
		const crop = JSON.stringify({ x: 0, y: 0, width: 0.5, height: 0.5 });
		expect((await contributor.send(at, { crop, seen })).status).toBe(403);
		expect((await editor.send(at, { crop, seen })).status).toBe(200);
		expect((await editor.ask(`/desk/media/${media}/300.webp`)).status).toBe(404);
		expect((await editor.ask(`/desk/media/${media}/150.webp`)).status).toBe(200);
		const areas = JSON.stringify([{ x: 0.5, y: 0.5, rx: 0.2, ry: 0.2 }]);
		expect((await editor.send(`/desk/media/${media}?/blur`, { areas, seen })).status).toBe(409);
	});

	test('only an administrator says whether originals are kept', async () => {
		for (const visitor of [editor, contributor]) {
			expect((await visitor.send('/desk/media?/originals', { keep: 'yes' })).status).toBe(403);
		}
		const administrator = await signIn(server, { rank: 'administrator' });
		expect((await administrator.send('/desk/media?/originals', { keep: 'yes' })).status).toBe(200);
	});

	test.each(['javascript:alert(1)', 'https://me:secret@example.org/', 'no address', ''])(
		'%s is no player',
		async (address) => {
			expect((await editor.send('/desk/media?/foreign', { address })).status).toBe(400);
		}
	);

	test('uploads leave nothing behind in the data folder', async () => {
		expect((await readdir(join(server.data, 'uploads'))).filter((name) => !name.endsWith('.json'))).toEqual(
			[]
		);
	});
});
