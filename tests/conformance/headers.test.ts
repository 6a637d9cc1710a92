import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyAddress, publicAddresses, publicPages } from '../support/addresses.ts';
import { ask } from '../support/answer.ts';
import { startServer, type RunningServer } from '../support/production.ts';

let server: RunningServer;
let addresses: string[];
let pages: string[];

beforeAll(async () => {
	server = await startServer();
	[addresses, pages] = await Promise.all([publicAddresses(server.origin), publicPages(server.origin)]);
}, 180_000);
afterAll(() => server?.stop());

/** One page of each kind in two languages: what a header says does not depend on the rest. */
const samples = () =>
	['', '/places', '/places/calais', '/stories/paris-influx', '/about', '?q=camp'].flatMap((path) => [
		`/fr${path}`,
		`/ar${path}`
	]);

describe('whatever is asked', () => {
	test('the answer says how browsers are to treat it', async () => {
		for (const path of [
			...addresses.slice(0, 10),
			...samples(),
			'/icon.svg',
			'/fr/places/nowhere',
			'/fr?x=1'
		]) {
			const { headers } = await ask(server.origin, path);
			expect(headers, path).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'strict-origin-when-cross-origin',
				'x-frame-options': 'DENY',
				'cross-origin-opener-policy': 'same-origin'
			});
			for (const sense of ['camera', 'microphone', 'geolocation']) {
				expect(headers['permissions-policy'], path).toContain(`${sense}=()`);
			}
			expect(headers, path).not.toHaveProperty('x-powered-by');
			expect(headers, path).not.toHaveProperty('server');
		}
	});

	test('the server never fails', async () => {
		const odd = ['/%', '//', '/fr/%2e%2e/%2e%2e/etc/passwd', '/fr/../../etc/passwd', '/fr?%', '/fr?bbox=%00'];
		const long = `/fr?q=${'a'.repeat(12_000)}`;
		const failed: string[] = [];
		for (const path of [...(await everyAddress(server.origin)), ...odd, long]) {
			const { status } = await ask(server.origin, path);
			if (status >= 500) failed.push(`${path}: ${status}`);
		}
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND']) {
			for (const path of ['/', '/fr', '/fr/places/calais', '/sitemap.xml', '/icon.svg', '/nowhere']) {
				const { status } = await ask(server.origin, path, { method });
				if (status >= 500) failed.push(`${method} ${path}: ${status}`);
			}
		}
		for (const range of [
			'bytes=5-2',
			'bytes=0-18446744073709551616',
			'bytes=99999999999-',
			'bytes=-0',
			'x'
		]) {
			for (const path of ['/icon.svg', '/fr', '/fr/explore/stories.csv', '/_app/version.json']) {
				const { status } = await ask(server.origin, path, { headers: { range } });
				if (status >= 500) failed.push(`${path}, ${range}: ${status}`);
			}
		}
		expect(failed).toEqual([]);
	}, 120_000);
});

test('a page is read, never written to', async () => {
	for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
		for (const path of ['/', '/fr', '/fr/places/calais', '/sitemap.xml', '/robots.txt']) {
			expect((await ask(server.origin, path, { method })).status, `${method} ${path}`).toBe(405);
		}
	}
	const form = {
		'content-type': 'application/x-www-form-urlencoded',
		origin: server.origin,
		accept: 'text/html'
	};
	const sent = await ask(server.origin, '/en/about', { method: 'POST', headers: form });
	expect(sent.status).toBe(405);
	expect(sent.text).toContain('This request cannot be understood');
});

describe('the Content-Security-Policy', () => {
	test('lets no script run that it does not know by its hash, on any page', async () => {
		for (const path of [...pages, '/fr/nowhere', '/fr?x=1']) {
			const { headers, text } = await ask(server.origin, path);
			const policy = directives(String(headers['content-security-policy']));
			expect(policy.get('default-src'), path).toEqual(["'none'"]);
			expect(policy.get('base-uri'), path).toEqual(["'none'"]);
			expect(policy.get('frame-ancestors'), path).toEqual(["'none'"]);
			const scripts = policy.get('script-src') ?? [];
			expect(scripts, path).not.toContain("'unsafe-inline'");
			expect(scripts, path).not.toContain("'unsafe-eval'");
			for (const hash of inlineScripts(text).map(hashOf)) expect(scripts, path).toContain(hash);
			expect(text, path).not.toMatch(/<[^>]+\son\w+="/);
			const hosts = [...policy.values()].flat().filter((source) => /^(https?:|\*|[\w-]+\.)/.test(source));
			expect(hosts, path).toEqual([]);
		}
	});
});

describe('an answer kept by its reader', () => {
	test.each(['identity', 'gzip', 'br'])('costs nothing when it is still the same (%s)', async (coding) => {
		const headers = { 'accept-encoding': coding };
		for (const path of [...samples(), '/sitemap.xml', '/robots.txt']) {
			const first = await ask(server.origin, path, { headers });
			expect(first.headers['content-encoding'] ?? 'identity', path).toBe(coding);
			expect(first.headers['cache-control'], path).toBe('public, no-cache');
			expect(first.headers.vary, path).toMatch(/accept-encoding/i);
			const etag = first.headers.etag!;
			const weak = `W/${etag.replace(/^W\//, '')}`;
			const again = await ask(server.origin, path, {
				headers: { ...headers, 'if-none-match': `"old", ${weak}` }
			});
			expect(again.status, path).toBe(304);
			expect(again.sent.length, path).toBe(0);
			expect(again.headers.etag, path).toBe(etag);
			const other = await ask(server.origin, path, { headers: { ...headers, 'if-none-match': '"old"' } });
			expect(other.status, path).toBe(200);
		}
	});

	test('is the same in every coding, and one ETag never means two sequences of bytes', async () => {
		for (const path of samples()) {
			const [plain, gzip, br] = await Promise.all(
				['identity', 'gzip', 'br'].map((coding) =>
					ask(server.origin, path, { headers: { 'accept-encoding': coding } })
				)
			);
			expect(gzip!.body.equals(plain!.body), path).toBe(true);
			expect(br!.body.equals(plain!.body), path).toBe(true);
			// A weak one means the same answer, a strong one the same bytes (RFC 9110, section 8.8.1)
			const strong = [plain, gzip, br]
				.map((one) => one!.headers.etag!)
				.filter((etag) => !etag.startsWith('W/'));
			expect(new Set(strong).size, path).toBe(strong.length);
		}
	});

	test('a coding that is refused is not sent', async () => {
		const { headers } = await ask(server.origin, '/fr', { headers: { 'accept-encoding': 'br;q=0, gzip' } });
		expect(headers['content-encoding']).toBe('gzip');
	});
});

test('HEAD says what GET says, without a body', async () => {
	for (const path of [...samples(), '/sitemap.xml', '/robots.txt', '/icon.svg', '/fr/nowhere', '/fr?x=1']) {
		const got = await ask(server.origin, path);
		const head = await ask(server.origin, path, { method: 'HEAD' });
		expect(head.sent.length, path).toBe(0);
		expect(head.status, path).toBe(got.status);
		// The moment of the answer differs, and whether its length was known before it was sent
		const lasting = ({
			date,
			connection,
			'keep-alive': _,
			'transfer-encoding': __,
			...rest
		}: typeof got.headers) => rest;
		expect(lasting(head.headers), path).toEqual(lasting(got.headers));
	}
});

test('what is written in the newsroom is in the very next answer', async () => {
	const database = new Database(join(server.data, 'lieudit.sqlite'));
	const title = (words: string) =>
		database
			.prepare(
				`UPDATE story_text SET title = ? WHERE language = 'en' AND story = (SELECT id FROM story WHERE slug = 'paris-influx')`
			)
			.run(words);
	const before = await ask(server.origin, '/en');
	title('A title that was changed');
	const after = await ask(server.origin, '/en', { headers: { 'if-none-match': before.headers.etag } });
	expect(before.text).not.toContain('A title that was changed');
	expect(after.status).toBe(200);
	expect(after.text).toContain('A title that was changed');

	database.prepare(`UPDATE story SET status = 'withdrawn' WHERE slug = 'paris-influx'`).run();
	expect((await ask(server.origin, '/en')).text).not.toContain('A title that was changed');
	expect((await ask(server.origin, '/en/stories/paris-influx')).status).toBe(404);
	expect((await ask(server.origin, '/sitemap.xml')).text).not.toContain('paris-influx');
	database.close();
});

test('files whose name changes with their content may be kept for a year', async () => {
	const { text } = await ask(server.origin, '/fr');
	const file = /\/_app\/immutable\/[^"]+\.css/.exec(text)![0];
	const { status, headers } = await ask(server.origin, file);
	expect(status).toBe(200);
	expect(headers['cache-control']).toMatch(/max-age=31536000.*immutable/);
});

describe('behind https', () => {
	test('readers are told to stay there, and nowhere else', async () => {
		expect((await ask(server.origin, '/fr')).headers).not.toHaveProperty('strict-transport-security');
		const secure = await startServer({ ORIGIN: 'https://news.example.org' });
		try {
			const { headers, text } = await ask(secure.origin, '/fr');
			expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8,}/);
			expect(text).toContain('<link rel="canonical" href="https://news.example.org/fr"');
		} finally {
			await secure.stop();
		}
	}, 60_000);
});

function directives(policy: string): Map<string, string[]> {
	return new Map(
		policy
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.map(([name, ...sources]) => [name!, sources])
	);
}

/** The contents of scripts that run: data blocks do not (HTML, section 4.12.1). */
function inlineScripts(html: string): string[] {
	return [...html.matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]
		.filter(([, attributes]) => !/\ssrc=|type="application\/(ld\+)?json"/.test(attributes!))
		.map(([, , content]) => content!);
}

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
