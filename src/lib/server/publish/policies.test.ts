import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { keepIfImmutable, setPolicies } from './policies.ts';

/** The headers of one answer of a real server. */
async function headersOf(answer: (response: ServerResponse) => void): Promise<Headers> {
	const server = createServer((_, response) => answer(response)).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	const { headers, body } = await fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
	await body?.cancel();
	server.close();
	return headers;
}

test('every answer tells browsers what it may not do', async () => {
	const headers = await headersOf((response) => {
		setPolicies(response, 'http://localhost:3000');
		response.end();
	});
	expect(Object.fromEntries(headers)).toMatchObject({
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'strict-origin-when-cross-origin',
		'permissions-policy': expect.stringContaining('geolocation=()') as unknown
	});
	expect(headers.has('strict-transport-security')).toBe(false);
});

test('behind https, readers are told to stay there', async () => {
	const headers = await headersOf((response) => {
		setPolicies(response, 'https://news.example.org');
		response.end();
	});
	expect(headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
});

test.each([
	['/basemap.0a1b2c3d.pmtiles', 200, true],
	['/basemap.0a1b2c3d.pmtiles', 206, true],
	['/basemap.0a1b2c3d.pmtiles', 404, false],
	['/basemap.pmtiles', 200, false],
	['/fr/basemap.0a1b2c3d.pmtiles', 200, false],
	['/fr', 200, false]
])('%s answered with %i: kept for good is %s', async (path, status, isKept) => {
	const headers = await headersOf((response) => {
		keepIfImmutable(response, path);
		response.writeHead(status, { 'content-type': 'text/plain' }).end();
	});
	expect(headers.get('cache-control')).toBe(isKept ? 'public, max-age=31536000, immutable' : null);
});
