import { hash, randomBytes } from 'node:crypto';
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Press } from './press.ts';

const tag = (body: Buffer) => `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

test('bodies come back each to whoever brought it, packed as asked, under one tag in every coding', async () => {
	const press = new Press();
	const bodies = Array.from({ length: 20 }, (_, i) => randomBytes(1 + i * 5000));
	const pressed = await Promise.all(
		bodies.flatMap((body) => [press.ready(body, 'zstd'), press.ready(body, 'gzip')])
	);
	for (const [i, body] of bodies.entries()) {
		const [zstd, gzip] = [pressed[2 * i]!, pressed[2 * i + 1]!];
		expect([zstd.etag, gzip.etag]).toEqual([tag(body), tag(body)]);
		expect(zstdDecompressSync(zstd.bytes!)).toEqual(body);
		expect(gunzipSync(gzip.bytes!)).toEqual(body);
	}
});

test('a body that goes as it is is tagged, and stays whose it was', async () => {
	const memory = Buffer.from('before Grande-Synthe after');
	const body = memory.subarray(7, 20);
	expect(await new Press().ready(body, 'identity')).toEqual({ etag: tag(body), bytes: undefined });
	expect(body.toString()).toBe('Grande-Synthe');
});

test.each(['throw new Error("torn")', 'process.exit()'])(
	'whoever waits hears of a thread that ends by %s, and so does the next',
	async (end) => {
		const press = new Press(new URL(`data:text/javascript,${end}`));
		for (const body of [Buffer.from('one'), Buffer.from('two')]) {
			await expect(press.ready(body, 'zstd')).rejects.toThrow(/torn|stopped/);
		}
	}
);
