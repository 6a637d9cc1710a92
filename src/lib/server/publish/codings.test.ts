import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { accepts, encode, encodeSmallest } from './codings.ts';

test.each([
	[undefined, 'identity'],
	['', 'identity'],
	['gzip, deflate, br, zstd', 'br zstd gzip identity'],
	['gzip', 'gzip identity'],
	['GZIP;q=0.5', 'gzip identity'],
	['br;q=0, gzip;q=1.0', 'gzip identity'],
	['br;q=0.0,gzip ; q=0', 'identity'],
	['br;q=0.05', 'br identity'],
	['deflate, zstd', 'zstd identity'],
	['zstd;q=0, deflate', 'identity'],
	['abr, gzip-of-mine', 'identity']
])('"%s" accepts %s', (accepted, codings) => {
	const all = ['br', 'zstd', 'gzip', 'identity'] as const;
	expect(all.filter((one) => accepts(accepted, one)).join(' ')).toBe(codings);
});

test('a body comes back whole from every coding', async () => {
	// What cannot be packed is longer than the pieces that it is expected in
	for (const body of [Buffer.alloc(0), Buffer.from('كاليه '.repeat(20_000)), randomBytes(300_000)]) {
		expect(brotliDecompressSync(encode(body, 'br')).equals(body)).toBe(true);
		expect(brotliDecompressSync(await encodeSmallest(body)).equals(body)).toBe(true);
		expect(zstdDecompressSync(encode(body, 'zstd')).equals(body)).toBe(true);
		expect(gunzipSync(encode(body, 'gzip')).equals(body)).toBe(true);
		expect(encode(body, 'identity')).toBe(body);
	}
});
