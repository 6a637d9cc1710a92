import type { Transform } from 'node:stream';
import { promisify } from 'node:util';
import { constants, createBrotliCompress, createZstdCompress, gzip } from 'node:zlib';

/** Content codings that we speak (RFC 9110, section 8.4.1; RFC 8878). */
export type Coding = 'br' | 'zstd' | 'gzip' | 'identity';

const deflate = promisify(gzip);

const mentioned = (coding: string, weight: string) => new RegExp(`(^|,)\\s*${coding}${weight}\\s*(,|$)`, 'i');
const [named, refused] = ['(\\s*;[^,]*)?', '\\s*;\\s*q=0(\\.0*)?'];
const patterns = {
	br: { named: mentioned('br', named!), refused: mentioned('br', refused!) },
	zstd: { named: mentioned('zstd', named!), refused: mentioned('zstd', refused!) },
	gzip: { named: mentioned('gzip', named!), refused: mentioned('gzip', refused!) }
};

/** Whether a reader accepts a coding, by `Accept-Encoding` (RFC 9110, section 12.5.3). */
export function accepts(accepted: string | undefined, coding: Coding): boolean {
	if (coding === 'identity') return true;
	const { named, refused } = patterns[coding];
	return accepted !== undefined && named.test(accepted) && !refused.test(accepted);
}

/**
 * A body through a compressor that ends with what it is given first. It goes to its thread and comes back once: Node's
 * own `brotliCompress` sends an empty piece after it, to end what the body itself can end.
 */
function through(stream: Transform, body: Buffer): Promise<Buffer> {
	return new Promise((resolve, reject) => {
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

/** Half a page is more than is left of it: it comes from its thread in one piece, and nobody is woken in between. */
const pieceOf = (body: Buffer) => Math.max(constants.Z_DEFAULT_CHUNK, body.length >> 1);

/** A window for the largest of bodies is megabytes for each of ours, and has V8 collect garbage at every tenth page. */
const windowOf = (body: Buffer) =>
	Math.min(Math.max(Math.ceil(Math.log2(body.length + 1)), constants.BROTLI_MIN_WINDOW_BITS), 22);

function brotli(body: Buffer, quality: number): Promise<Buffer> {
	const params = {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_LGWIN]: windowOf(body),
		[constants.BROTLI_PARAM_SIZE_HINT]: body.length
	};
	const flush = constants.BROTLI_OPERATION_FINISH;
	return through(createBrotliCompress({ chunkSize: pieceOf(body), flush, params }), body);
}

function zstd(body: Buffer): Promise<Buffer> {
	const params = { [constants.ZSTD_c_compressionLevel]: 3 };
	const flush = constants.ZSTD_e_end;
	return through(
		createZstdCompress({ chunkSize: pieceOf(body), flush, params, pledgedSrcSize: body.length }),
		body
	);
}

/**
 * A body in a coding, made while somebody waits: a page takes zstd half a millisecond, brotli one for the same length,
 * gzip one and a half.
 */
export function encode(body: Buffer, coding: Coding): Promise<Buffer> {
	switch (coding) {
		case 'br':
			return brotli(body, 2);
		case 'zstd':
			return zstd(body);
		case 'gzip':
			return deflate(body, { chunkSize: pieceOf(body), level: 4 });
		case 'identity':
			return Promise.resolve(body);
	}
}

/** A body in brotli of the best but one: a fifth less, for two hundred milliseconds a page. */
export const encodeSmallest = (body: Buffer): Promise<Buffer> => brotli(body, 10);
