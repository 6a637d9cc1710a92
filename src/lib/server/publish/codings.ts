import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Content codings that we speak (RFC 9110, section 8.4.1). */
export type Coding = 'br' | 'gzip' | 'identity';

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** Whether a reader accepts a coding, by `Accept-Encoding` (RFC 9110, section 12.5.3). */
export function accepts(accepted: string | undefined, coding: Coding): boolean {
	const says = (pattern: string) => new RegExp(`(^|,)\\s*${pattern}\\s*(,|$)`, 'i').test(accepted ?? '');
	return coding === 'identity' || (says(`${coding}(\\s*;[^,]*)?`) && !says(`${coding}\\s*;\\s*q=0(\\.0*)?`));
}

/**
 * A body in a coding. While somebody waits it is to be `quick`: gzip takes a page two milliseconds, the best
 * brotli two hundred, for a fifth less.
 */
export function encode(body: Buffer, coding: Coding, pace: 'quick' | 'small'): Promise<Buffer> {
	const small = pace === 'small';
	switch (coding) {
		case 'br':
			return brotli(body, {
				params: {
					[constants.BROTLI_PARAM_QUALITY]: small ? 10 : 4,
					[constants.BROTLI_PARAM_SIZE_HINT]: body.length
				}
			});
		case 'gzip':
			return deflate(body, { level: small ? 9 : 4 });
		case 'identity':
			return Promise.resolve(body);
	}
}
