import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { Store } from '../store/connection.ts';
import { CHUNK, readWhole, writeLongFile, type StoredFile } from './files.ts';
import { fileAnswer, readRange } from './serving.ts';

const content = Buffer.from(Array.from({ length: 2 * CHUNK + 1000 }, (_, n) => (n * 7 + (n >> 8)) % 256));
const bytes = content.length;

let store: Store;
let file: StoredFile;
beforeAll(async () => {
	store = await openSmallStore();
	const { id } = await store
		.insertInto('media')
		.values({ kind: 'sound', name: 'x', created: '', is_whole: 1 })
		.returning('id')
		.executeTakeFirstOrThrow();
	async function* pieces() {
		for (let at = 0; at < bytes; at += 65_537) yield content.subarray(at, at + 65_537);
	}
	await writeLongFile(store, id, { name: 'sound.mp3', type: 'audio/mpeg' }, pieces());
	file = await store.selectFrom('media_file').selectAll().executeTakeFirstOrThrow();
});
afterAll(() => store.destroy());

const ask = (headers: Record<string, string> = {}, method = 'GET') =>
	fileAnswer(store, file, new Request('http://localhost/x', { method, headers }), 'public, no-cache');

test('a file written piece by piece comes back as it was', async () => {
	expect(file).toMatchObject({ bytes });
	expect((await readWhole(store, file)).equals(content)).toBe(true);
	const parts = await store.selectFrom('media_chunk').select(['position']).execute();
	expect(parts.map(({ position }) => position)).toEqual([0, 1, 2]);
});

test.each<[string, ReturnType<typeof readRange>]>([
	['bytes=0-0', { first: 0, last: 0 }],
	['bytes=0-', { first: 0, last: bytes - 1 }],
	['bytes=100-199', { first: 100, last: 199 }],
	['BYTES=5-9', { first: 5, last: 9 }],
	['bytes=-500', { first: bytes - 500, last: bytes - 1 }],
	['bytes=-99999999', { first: 0, last: bytes - 1 }],
	[`bytes=${bytes - 1}-`, { first: bytes - 1, last: bytes - 1 }],
	['bytes=10-99999999', { first: 10, last: bytes - 1 }],
	[`bytes=${bytes}-`, 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
	['bytes=9-5', undefined],
	['bytes=-', undefined],
	['bytes=a-b', undefined],
	['bytes=1-2,5-9', undefined],
	['lines=1-2', undefined],
	['bytes 1-2', undefined]
])('the range %s', async (range, read) => {
	expect(readRange(range, bytes)).toEqual(read);
	const answer = ask({ range });
	const body = Buffer.from(await answer.arrayBuffer());
	if (read === 'unsatisfiable') {
		expect(answer.status).toBe(416);
		expect(answer.headers.get('content-range')).toBe(`bytes */${bytes}`);
	} else if (read) {
		expect(answer.status).toBe(206);
		expect(answer.headers.get('content-range')).toBe(`bytes ${read.first}-${read.last}/${bytes}`);
		expect(answer.headers.get('content-length')).toBe(String(body.length));
		expect(body.equals(content.subarray(read.first, read.last + 1))).toBe(true);
	} else {
		expect(answer.status).toBe(200);
		expect(body.equals(content)).toBe(true);
	}
});

test('parts are put together only of one version', async () => {
	const etag = ask().headers.get('etag')!;
	expect(etag).toMatch(/^"[0-9a-f]{43}"$/);
	expect(ask({ range: 'bytes=0-9', 'if-range': etag }).status).toBe(206);
	expect(ask({ range: 'bytes=0-9', 'if-range': '"another"' }).status).toBe(200);
	expect(ask({ range: 'bytes=0-9', 'if-range': `W/${etag}` }).status).toBe(200);
	expect(ask({ range: 'bytes=0-9', 'if-range': 'Sun, 22 Nov 2026 12:00:00 GMT' }).status).toBe(200);
});

test('a copy that stands is not sent again', async () => {
	const etag = ask().headers.get('etag')!;
	for (const known of [etag, `"x", W/${etag}`, '*']) {
		const answer = ask({ 'if-none-match': known });
		expect([answer.status, await answer.text()]).toEqual([304, '']);
		expect(answer.headers.get('cache-control')).toBe('public, no-cache');
	}
	expect(ask({ 'if-none-match': '"another"' }).status).toBe(200);
});

test('what is served says exactly what it is, and can do nothing', async () => {
	for (const method of ['GET', 'HEAD']) {
		const answer = ask({}, method);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'accept-ranges': 'bytes',
			'cache-control': 'public, no-cache',
			'content-disposition': 'inline',
			'content-length': String(bytes),
			'content-type': 'audio/mpeg',
			'x-content-type-options': 'nosniff'
		});
		expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
		expect((await answer.arrayBuffer()).byteLength).toBe(method === 'GET' ? bytes : 0);
	}
});

test('a reader who leaves is read to no further', async () => {
	const reader = ask().body!.getReader();
	expect((await reader.read()).value?.length).toBe(CHUNK);
	await reader.cancel();
	expect((await reader.read()).done).toBe(true);
});
