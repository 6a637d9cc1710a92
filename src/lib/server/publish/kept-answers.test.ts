import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { encode } from './codings.ts';
import { KeptAnswers, type Keeping } from './kept-answers.ts';

vi.mock('./codings.ts', { spy: true });

/** The application behind: it counts how often it is asked, and may be told how to answer. */
let asked: string[];
let answer: (response: ServerResponse, url: string) => void;
let version: number;
let server: Server | undefined;

const keepable = { 'Cache-Control': 'public, no-cache', 'Content-Type': 'text/html' };

beforeEach(() => {
	asked = [];
	version = 1;
	answer = (response, url) => {
		response.writeHead(200, { ...keepable, 'content-length': 999 });
		response.write('Hello ');
		response.end(`${url} of version ${version}`);
	};
});
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

async function serve(keeping: Partial<Keeping> = {}): Promise<KeptAnswers> {
	const kept = new KeptAnswers({ version: () => version, ...keeping });
	server = createServer((request, response) =>
		kept.handle(request, response, ({ method, url }, response) => {
			asked.push(`${method} ${url}`);
			answer(response, url!);
		})
	);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return kept;
}

interface Got {
	status: number;
	headers: IncomingMessage['headers'];
	body: Buffer;
}

async function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
	const { port } = server!.address() as AddressInfo;
	const sent = request({ port, path, headers, method, agent: false }).end();
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	const chunks: Buffer[] = [];
	for await (const chunk of response) chunks.push(chunk as Buffer);
	return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) };
}

const text = async (path: string) => (await get(path)).body.toString();

describe('an answer that is the same for everybody', () => {
	test('is made once an address, until the store changes', async () => {
		await serve();
		expect(await text('/a')).toBe('Hello /a of version 1');
		expect(await text('/a')).toBe('Hello /a of version 1');
		expect(await text('/a?q=1')).toBe('Hello /a?q=1 of version 1');
		expect(asked).toEqual(['GET /a', 'GET /a?q=1']);
		version = 2;
		expect(await text('/a')).toBe('Hello /a of version 2');
	});

	test('tells its length, its tag and what it depends on', async () => {
		await serve();
		for (const { headers } of [await get('/a'), await get('/a')]) {
			expect(headers).toMatchObject({
				'cache-control': 'public, no-cache',
				'content-type': 'text/html',
				'content-length': '21',
				vary: 'accept-encoding',
				etag: expect.stringMatching(/^W\/"[\w-]{22}"$/) as unknown
			});
		}
	});

	test('is made anew each time when nothing is kept, and tagged all the same', async () => {
		await serve({ keeps: false });
		const { headers } = await get('/a');
		expect((await get('/a', { 'if-none-match': headers.etag! })).status).toBe(304);
		expect(asked).toHaveLength(2);
	});

	test.each(['plain', 'implicit head', 'head with a reason', 'one end'])(
		'may be written as a %s',
		async (way) => {
			answer = (response) => {
				if (way === 'head with a reason') response.writeHead(200, 'Fine', keepable).end('Hello');
				else if (way === 'plain') response.writeHead(200, keepable).end(Buffer.from('Hello'));
				else {
					response.setHeader('cache-control', 'public, no-cache');
					if (way === 'implicit head') response.write('Hel');
					response.end(way === 'implicit head' ? 'lo' : 'Hello');
				}
			};
			await serve();
			expect(await text('/')).toBe('Hello');
			expect(await text('/')).toBe('Hello');
			expect(asked).toHaveLength(1);
		}
	);

	test('asked for by two at once goes to both, and counts once in memory', async () => {
		const waiting: (() => void)[] = [];
		answer = (response, url) => waiting.push(() => response.writeHead(200, keepable).end(url.padEnd(9000)));
		await serve({ limit: 100_500 });
		const both = [get('/same'), get('/same')];
		await expect.poll(() => waiting.length).toBe(2);
		for (const go of waiting) go();
		expect((await Promise.all(both)).map(({ body }) => body.length)).toEqual([9000, 9000]);
		answer = (response, url) => response.writeHead(200, keepable).end(url.padEnd(9000));
		for (let page = 1; page <= 9; page++) await get(`/${page}`);
		asked = [];
		await get('/same');
		expect(asked).toEqual([]);
	});

	test('is not kept when the store changed while it was made', async () => {
		let go = () => {};
		answer = (response) => (go = () => response.writeHead(200, keepable).end('old'));
		await serve();
		const slow = get('/slow');
		await expect.poll(() => asked).toEqual(['GET /slow']);
		version = 2;
		const finish = go;
		answer = (response) => response.writeHead(200, keepable).end('new');
		expect(await text('/other')).toBe('new');
		finish();
		expect((await slow).body.toString()).toBe('old');
		expect(await text('/slow')).toBe('new');
	});

	test('is not kept while the store has no version', async () => {
		version = Number.NaN;
		await serve();
		await get('/a');
		expect((await get('/a')).status).toBe(200);
		expect(asked).toHaveLength(2);
	});

	test('is forgotten, the oldest first, when memory is full; a huge one is not kept at all', async () => {
		answer = (response, url) =>
			response.writeHead(200, keepable).end(url.padEnd(url === '/huge' ? 25_000 : 19_000));
		await serve({ limit: 100_200 });
		for (const page of ['/1', '/2', '/3', '/4', '/5', '/6', '/huge']) await get(page);
		asked = [];
		for (const page of ['/2', '/3', '/4', '/5', '/6']) await get(page);
		expect(asked).toEqual([]);
		await get('/huge');
		await get('/1');
		expect(asked).toEqual(['GET /huge', 'GET /1']);
	});
});

test('that there is nothing to send is kept too, and takes room as well', async () => {
	answer = (response) => response.writeHead(204, { 'cache-control': 'public, no-cache' }).end();
	await serve({ limit: 6000 });
	const [first, again] = [await get('/sea'), await get('/sea', { 'accept-encoding': 'br' })];
	expect(asked).toEqual(['GET /sea']);
	for (const { status, headers, body } of [first, again]) {
		expect([status, headers.etag, body.length]).toEqual([204, first.headers.etag, 0]);
		expect(headers['content-length'] ?? headers['content-encoding']).toBeUndefined();
	}
	expect((await get('/sea', { 'if-none-match': first.headers.etag! })).status).toBe(304);
	for (let tile = 1; tile <= 6; tile++) await get(`/${tile}`);
	asked = [];
	await get('/sea');
	expect(asked).toEqual(['GET /sea']);
});

describe('a reader who has the answer already', () => {
	test.each([
		['the tag', (tag: string) => tag],
		['a strong tag', (tag: string) => tag.replace('W/', '')],
		['a list', (tag: string) => `"other", ${tag} , "third"`],
		['anything', () => '*']
	])('by %s is told so, without a body', async (_, wish) => {
		await serve();
		const { headers } = await get('/a', { 'accept-encoding': 'br' });
		const again = await get('/a', { 'accept-encoding': 'br', 'if-none-match': wish(headers.etag!) });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
		expect(again.headers).toMatchObject({ etag: headers.etag, vary: 'accept-encoding' });
		expect(again.headers).not.toHaveProperty('content-type');
	});

	test('in another coding is told so too, of another version gets it whole', async () => {
		await serve();
		const { etag } = (await get('/a')).headers;
		const wish = { 'if-none-match': etag! };
		expect((await get('/a', { ...wish, 'accept-encoding': 'gzip' })).status).toBe(304);
		version = 2;
		expect((await get('/a', wish)).status).toBe(200);
	});
});

describe('codings', () => {
	test('each holds the same page; the smallest is made for what is asked for again', async () => {
		const prose = Array.from({ length: 2000 }, (_, i) => `Croisilles ${i ** 3} `).join('');
		answer = (response) => response.writeHead(200, keepable).end(prose);
		await serve();
		const all = { 'accept-encoding': 'gzip, br' };
		const plain = await get('/a');
		const quick = await get('/a', all);
		const smallest = await encode(plain.body, 'br', 'small');
		// Made while nobody waits, late where the machine is busy
		await vi.waitFor(async () => expect((await get('/a', all)).body).toEqual(smallest), 60_000);
		const small = await get('/a', all);
		const onlyGzip = await get('/a', { 'accept-encoding': 'gzip' });
		expect(gunzipSync(onlyGzip.body)).toEqual(plain.body);
		for (const { headers, body } of [quick, small]) {
			expect(headers['content-encoding']).toBe('br');
			expect(brotliDecompressSync(body)).toEqual(plain.body);
		}
		for (const { headers, body } of [plain, quick, small, onlyGzip]) {
			expect(headers['content-length']).toBe(`${body.length}`);
			expect(headers.etag).toBe(plain.headers.etag);
		}
		expect(asked).toHaveLength(1);
	});

	test('the smallest is made of one after another, of what is still kept and large enough to gain', async () => {
		const packing: { body: string; done: (packed: Buffer) => void }[] = [];
		const { encode: really } = await vi.importActual<typeof import('./codings.ts')>('./codings.ts');
		onTestFinished(() => void vi.mocked(encode).mockReset());
		vi.mocked(encode).mockImplementation((body, coding, pace) => {
			if (pace === 'quick') return really(body, coding, pace);
			return new Promise((done) => packing.push({ body: body.toString().trim(), done }));
		});
		answer = (response, url) =>
			response.writeHead(200, keepable).end(url.padEnd(url === '/little' ? 999 : 40_000));
		await serve();
		const read = (path: string) => get(path, { 'accept-encoding': 'br' });
		for (const path of ['/little', '/a', '/b', '/c']) for (let time = 0; time < 3; time++) await read(path);
		expect(packing.map(({ body }) => body)).toEqual(['/a']);
		packing[0]!.done(Buffer.from('packed'));
		await expect.poll(() => packing.map(({ body }) => body)).toEqual(['/a', '/b']);
		expect((await read('/a')).body.toString()).toBe('packed');
		version = 2;
		for (const path of ['/b', '/d', '/d']) await read(path);
		packing[1]!.done(Buffer.from('of a version that is over'));
		await expect.poll(() => packing.map(({ body }) => body)).toEqual(['/a', '/b', '/d']);
		expect(
			brotliDecompressSync((await read('/b')).body)
				.toString()
				.trim()
		).toBe('/b');
	});
});

test('HEAD stops a stream, which is made for nobody', async () => {
	await serve();
	const left = Promise.withResolvers<boolean>();
	answer = (response) => {
		response.on('close', () => left.resolve(true));
		response.writeHead(200, { 'content-type': 'text/csv' });
		response.write('a row');
	};
	const head = await get('/a', {}, 'HEAD');
	expect(head.headers['content-type']).toBe('text/csv');
	expect(head.body).toHaveLength(0);
	expect(await left.promise).toBe(true);
});

test('HEAD tells what GET would bring, and is kept for it', async () => {
	await serve();
	const head = await get('/a', { 'accept-encoding': 'br' }, 'HEAD');
	expect(head.body).toHaveLength(0);
	const whole = await get('/a', { 'accept-encoding': 'br' });
	expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
	expect(asked).toEqual(['GET /a']);
});

describe('everything else passes untouched', () => {
	test.each([
		['an error', 404, keepable],
		['an answer for one reader', 200, { 'cache-control': 'private, no-cache' }],
		['a file for good', 200, { 'cache-control': 'public, max-age=31536000, immutable' }],
		['an answer that says nothing', 200, {}],
		['a redirection', 308, { ...keepable, location: '/fr' }]
	])('%s', async (_, status, headers) => {
		answer = (response) => response.writeHead(status, headers).end('Hello');
		await serve();
		const got = await get('/a', { 'accept-encoding': 'br' });
		await get('/a');
		expect(got.status).toBe(status);
		expect(got.body.toString()).toBe('Hello');
		expect(got.headers).not.toHaveProperty('etag');
		expect(got.headers).not.toHaveProperty('content-encoding');
		expect(asked).toHaveLength(2);
	});

	test('as it comes, not when it is whole', async () => {
		let finish = () => {};
		answer = (response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write('first');
			finish = () => response.end('last');
		};
		await serve();
		const { port } = server!.address() as AddressInfo;
		const sent = request({ port, path: '/', agent: false }).end();
		const [response] = (await once(sent, 'response')) as [IncomingMessage];
		const [first] = (await once(response, 'data')) as [Buffer];
		expect(first.toString()).toBe('first');
		finish();
		const [last] = (await once(response, 'data')) as [Buffer];
		expect(last.toString()).toBe('last');
	});

	test('and what is sent to us is never kept', async () => {
		answer = (response) => response.writeHead(200, keepable).end('Taken');
		await serve();
		await get('/a', {}, 'POST');
		await get('/a', {}, 'POST');
		expect(asked).toEqual(['POST /a', 'POST /a']);
	});
});

test('an answer that breaks off is not kept', async () => {
	answer = (response) => {
		response.writeHead(200, keepable);
		response.write('half');
		response.destroy();
	};
	await serve();
	await expect(get('/a')).rejects.toThrow();
	answer = (response) => response.writeHead(200, keepable).end('whole');
	expect(await text('/a')).toBe('whole');
});

test('media answer for themselves: their parts, tags and heads pass through', async () => {
	answer = (response) => response.writeHead(200, keepable).end();
	await serve();
	for (const method of ['GET', 'HEAD', 'GET']) await get('/media/1/sound.mp3', {}, method);
	expect(asked.map((one) => one.split(' ')[0])).toEqual(['GET', 'HEAD', 'GET']);
});
