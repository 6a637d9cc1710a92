import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { ask, behind, get, keepable, serve } from '../../../../tests/support/kept-server.ts';

const text = async (path: string) => (await get(path)).body.toString();

describe('an answer that is the same for everybody', () => {
	test('is made once an address, until the store changes', async () => {
		await serve();
		expect(await text('/a')).toBe('Hello /a of version 1');
		expect(await text('/a')).toBe('Hello /a of version 1');
		expect(await text('/a?q=1')).toBe('Hello /a?q=1 of version 1');
		expect(behind.asked).toEqual(['GET /a', 'GET /a?q=1']);
		behind.version = 2;
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
		expect(behind.asked).toHaveLength(2);
	});

	test.each(['plain', 'implicit head', 'head with a reason', 'one end'])(
		'may be written as a %s',
		async (way) => {
			behind.answer = (response) => {
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
			expect(behind.asked).toHaveLength(1);
		}
	);

	test('asked for by two at once goes to both, and counts once in memory', async () => {
		const waiting: (() => void)[] = [];
		behind.answer = (response, url) =>
			waiting.push(() => response.writeHead(200, keepable).end(url.padEnd(9000)));
		await serve({ limit: 100_500 });
		const both = [get('/same'), get('/same')];
		await expect.poll(() => waiting.length).toBe(2);
		for (const go of waiting) go();
		expect((await Promise.all(both)).map(({ body }) => body.length)).toEqual([9000, 9000]);
		behind.answer = (response, url) => response.writeHead(200, keepable).end(url.padEnd(9000));
		for (let page = 1; page <= 9; page++) await get(`/${page}`);
		behind.asked = [];
		await get('/same');
		expect(behind.asked).toEqual([]);
	});

	test('is not kept when the store changed while it was made', async () => {
		let go = () => {};
		behind.answer = (response) => (go = () => response.writeHead(200, keepable).end('old'));
		await serve();
		const slow = get('/slow');
		await expect.poll(() => behind.asked).toEqual(['GET /slow']);
		behind.version = 2;
		const finish = go;
		behind.answer = (response) => response.writeHead(200, keepable).end('new');
		expect(await text('/other')).toBe('new');
		finish();
		expect((await slow).body.toString()).toBe('old');
		expect(await text('/slow')).toBe('new');
	});

	test('is not kept while the store has no version', async () => {
		behind.version = Number.NaN;
		await serve();
		await get('/a');
		expect((await get('/a')).status).toBe(200);
		expect(behind.asked).toHaveLength(2);
	});

	test('is forgotten, the oldest first, when memory is full; a huge one is not kept at all', async () => {
		behind.answer = (response, url) =>
			response.writeHead(200, keepable).end(url.padEnd(url === '/huge' ? 25_000 : 19_000));
		await serve({ limit: 100_200 });
		for (const page of ['/1', '/2', '/3', '/4', '/5', '/6', '/huge']) await get(page);
		behind.asked = [];
		for (const page of ['/2', '/3', '/4', '/5', '/6']) await get(page);
		expect(behind.asked).toEqual([]);
		await get('/huge');
		await get('/1');
		expect(behind.asked).toEqual(['GET /huge', 'GET /1']);
	});
});

test('that there is nothing to send is kept too, and takes room as well', async () => {
	behind.answer = (response) => response.writeHead(204, { 'cache-control': 'public, no-cache' }).end();
	await serve({ limit: 6000 });
	const [first, again] = [await get('/sea'), await get('/sea', { 'accept-encoding': 'br' })];
	expect(behind.asked).toEqual(['GET /sea']);
	for (const { status, headers, body } of [first, again]) {
		expect([status, headers.etag, body.length]).toEqual([204, first.headers.etag, 0]);
		expect(headers['content-length'] ?? headers['content-encoding']).toBeUndefined();
	}
	expect((await get('/sea', { 'if-none-match': first.headers.etag! })).status).toBe(304);
	for (let tile = 1; tile <= 6; tile++) await get(`/${tile}`);
	behind.asked = [];
	await get('/sea');
	expect(behind.asked).toEqual(['GET /sea']);
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
		behind.version = 2;
		expect((await get('/a', wish)).status).toBe(200);
	});
});

test('HEAD stops a stream, which is made for nobody', async () => {
	await serve();
	const left = Promise.withResolvers<boolean>();
	behind.answer = (response) => {
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
	expect(behind.asked).toEqual(['GET /a']);
});

describe('everything else passes untouched', () => {
	test.each([
		['an error', 404, keepable],
		['an answer for one reader', 200, { 'cache-control': 'private, no-cache' }],
		['a file for good', 200, { 'cache-control': 'public, max-age=31536000, immutable' }],
		['an answer that says nothing', 200, {}],
		['a redirection', 308, { ...keepable, location: '/fr' }]
	])('%s', async (_, status, headers) => {
		behind.answer = (response) => response.writeHead(status, headers).end('Hello');
		await serve();
		const got = await get('/a', { 'accept-encoding': 'br' });
		await get('/a');
		expect(got.status).toBe(status);
		expect(got.body.toString()).toBe('Hello');
		expect(got.headers).not.toHaveProperty('etag');
		expect(got.headers).not.toHaveProperty('content-encoding');
		expect(behind.asked).toHaveLength(2);
	});

	test('as it comes, not when it is whole', async () => {
		let finish = () => {};
		behind.answer = (response) => {
			response.writeHead(200, { 'content-type': 'text/event-stream' });
			response.write('first');
			finish = () => response.end('last');
		};
		await serve();
		const response = await ask('/');
		const [first] = (await once(response, 'data')) as [Buffer];
		expect(first.toString()).toBe('first');
		finish();
		const [last] = (await once(response, 'data')) as [Buffer];
		expect(last.toString()).toBe('last');
	});

	test('and what is sent to us is never kept', async () => {
		behind.answer = (response) => response.writeHead(200, keepable).end('Taken');
		await serve();
		await get('/a', {}, 'POST');
		await get('/a', {}, 'POST');
		expect(behind.asked).toEqual(['POST /a', 'POST /a']);
	});
});

test('an answer that breaks off is not kept', async () => {
	behind.answer = (response) => {
		response.writeHead(200, keepable);
		response.write('half');
		response.destroy();
	};
	await serve();
	await expect(get('/a')).rejects.toThrow();
	behind.answer = (response) => response.writeHead(200, keepable).end('whole');
	expect(await text('/a')).toBe('whole');
});

test('media answer for themselves: their parts, tags and heads pass through', async () => {
	behind.answer = (response) => response.writeHead(200, keepable).end();
	await serve();
	for (const method of ['GET', 'HEAD', 'GET']) await get('/media/1/sound.mp3', {}, method);
	expect(behind.asked.map((one) => one.split(' ')[0])).toEqual(['GET', 'HEAD', 'GET']);
});
