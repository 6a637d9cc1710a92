import { promisify } from 'node:util';
import { constants, createBrotliCompress, gzip, type BrotliOptions } from 'node:zlib';

/** Content codings that we speak (RFC 9110, section 8.4.1). */
export type Coding = 'br' | 'gzip' | 'identity';

const deflate = promisify(gzip);

const mentioned = (coding: string, weight: string) => new RegExp(`(^|,)\\s*${coding}${weight}\\s*(,|$)`, 'i');
const [named, refused] = ['(\\s*;[^,]*)?', '\\s*;\\s*q=0(\\.0*)?'];
const patterns = {
	br: { named: mentioned('br', named!), refused: mentioned('br', refused!) },
	gzip: { named: mentioned('gzip', named!), refused: mentioned('gzip', refused!) }
};

/** Whether a reader accepts a coding, by `Accept-Encoding` (RFC 9110, section 12.5.3). */
export function accepts(accepted: string | undefined, coding: Coding): boolean {
	if (coding === 'identity') return true;
	const { named, refused } = patterns[coding];
	return accepted !== undefined && named.test(accepted) && !refused.test(accepted);
}

/**
 * A body in brotli. It goes to its thread and comes back once: Node's own `brotliCompress` sends an empty piece after
 * it, to end what the body itself can end.
 */
function brotli(body: Buffer, options: BrotliOptions): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const stream = createBrotliCompress({ ...options, flush: constants.BROTLI_OPERATION_FINISH });
		const parts: Buffer[] = [];
		stream.on('data', (part: Buffer) => parts.push(part));
		stream.on('error', reject);
		stream.write(body, (failure) => {
			if (failure) return reject(failure);
			resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
			stream.destroy();
		});
	});
}

/**
 * A body in a coding. While somebody waits it is to be `quick`: a page takes brotli one millisecond so, and two hundred
 * at its best, for a fifth less; gzip one and a half.
 */
export function encode(body: Buffer, coding: Coding, pace: 'quick' | 'small'): Promise<Buffer> {
	const small = pace === 'small';
	// Half a page is more than is left of it: it comes from its thread in one piece, and nobody is woken in between
	const chunkSize = Math.max(constants.Z_DEFAULT_CHUNK, body.length >> 1);
	// A window for the largest of bodies is megabytes for each of ours, and has V8 collect garbage at every tenth page
	const window = Math.min(
		Math.max(Math.ceil(Math.log2(body.length + 1)), constants.BROTLI_MIN_WINDOW_BITS),
		22
	);
	switch (coding) {
		case 'br':
			return brotli(body, {
				chunkSize,
				params: {
					[constants.BROTLI_PARAM_QUALITY]: small ? 10 : 2,
					[constants.BROTLI_PARAM_LGWIN]: window,
					[constants.BROTLI_PARAM_SIZE_HINT]: body.length
				}
			});
		case 'gzip':
			return deflate(body, { chunkSize, level: small ? 9 : 4 });
		case 'identity':
			return Promise.resolve(body);
	}
}
