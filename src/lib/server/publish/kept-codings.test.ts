import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { behind, get, keepable, serve } from '../../../../tests/support/kept-server.ts';
import { encodeSmallest } from './codings.ts';

vi.mock('./codings.ts', { spy: true });

test('each holds the same page; the smallest is made for what is asked for again', async () => {
	const prose = Array.from({ length: 2000 }, (_, i) => `Croisilles ${i ** 3} `).join('');
	behind.answer = (response) => response.writeHead(200, keepable).end(prose);
	await serve();
	const all = { 'accept-encoding': 'gzip, br, zstd' };
	const plain = await get('/a');
	const quick = await get('/a', all);
	const smallest = await encodeSmallest(plain.body);
	// Made while nobody waits, late where the machine is busy
	await vi.waitFor(async () => expect((await get('/a', all)).body).toEqual(smallest), 60_000);
	const small = await get('/a', all);
	const onlyGzip = await get('/a', { 'accept-encoding': 'gzip' });
	expect(gunzipSync(onlyGzip.body)).toEqual(plain.body);
	expect(quick.headers['content-encoding']).toBe('zstd');
	expect(zstdDecompressSync(quick.body)).toEqual(plain.body);
	expect(small.headers['content-encoding']).toBe('br');
	expect(brotliDecompressSync(small.body)).toEqual(plain.body);
	for (const { headers, body } of [plain, quick, small, onlyGzip]) {
		expect(headers['content-length']).toBe(`${body.length}`);
		expect(headers.etag).toBe(plain.headers.etag);
	}
	expect(behind.asked).toHaveLength(1);
});

test('the smallest is made of one after another, of what is still kept and large enough to gain', async () => {
	const packing: { body: string; done: (packed: Buffer) => void }[] = [];
	onTestFinished(() => void vi.mocked(encodeSmallest).mockReset());
	vi.mocked(encodeSmallest).mockImplementation(
		(body) => new Promise((done) => packing.push({ body: body.toString().trim(), done }))
	);
	behind.answer = (response, url) =>
		response.writeHead(200, keepable).end(url.padEnd(url === '/little' ? 999 : 40_000));
	await serve();
	const read = (path: string) => get(path, { 'accept-encoding': 'br' });
	for (const path of ['/little', '/a', '/b', '/c']) for (let time = 0; time < 3; time++) await read(path);
	expect(packing.map(({ body }) => body)).toEqual(['/a']);
	packing[0]!.done(Buffer.from('packed'));
	await expect.poll(() => packing.map(({ body }) => body)).toEqual(['/a', '/b']);
	expect((await read('/a')).body.toString()).toBe('packed');
	behind.version = 2;
	for (const path of ['/b', '/d', '/d']) await read(path);
	packing[1]!.done(Buffer.from('of a version that is over'));
	await expect.poll(() => packing.map(({ body }) => body)).toEqual(['/a', '/b', '/d']);
	expect(
		brotliDecompressSync((await read('/b')).body)
			.toString()
			.trim()
	).toBe('/b');
});
