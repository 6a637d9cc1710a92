import { expect, test } from 'vitest';
import { accepts } from './codings.ts';

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
