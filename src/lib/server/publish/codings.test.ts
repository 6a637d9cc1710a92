import { randomBytes } from 'node:crypto';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { accepts, encode } from './codings.ts';

test.each([
	[undefined, 'identity'],
	['', 'identity'],
	['gzip, deflate, br, zstd', 'br gzip identity'],
	['gzip', 'gzip identity'],
	['GZIP;q=0.5', 'gzip identity'],
	['br;q=0, gzip;q=1.0', 'gzip identity'],
	['br;q=0.0,gzip ; q=0', 'identity'],
	['br;q=0.05', 'br identity'],
	['deflate, zstd', 'identity'],
	['abr, gzip-of-mine', 'identity']
])('"%s" accepts %s', (accepted, codings) => {
	expect((['br', 'gzip', 'identity'] as const).filter((one) => accepts(accepted, one)).join(' ')).toBe(
		codings
	);
});

test.each(['quick', 'small'] as const)('a body comes back whole from every coding, made %s', async (pace) => {
	// What cannot be packed is longer than the pieces that it is expected in
	for (const body of [Buffer.alloc(0), Buffer.from('كاليه '.repeat(20_000)), randomBytes(300_000)]) {
		expect(brotliDecompressSync(await encode(body, 'br', pace)).equals(body)).toBe(true);
		expect(gunzipSync(await encode(body, 'gzip', pace)).equals(body)).toBe(true);
		expect(await encode(body, 'identity', pace)).toBe(body);
	}
});
