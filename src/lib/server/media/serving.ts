import type { Store } from '../store/connection.ts';
import { readBytes, type StoredFile } from './files.ts';

/** A part of a file, both bytes counted from 0 and both in it. */
interface Range {
	first: number;
	last: number;
}

/**
 * What a `Range` header asks of a file (RFC 9110, section 14): one range of bytes. Several at once, other units and
 * what cannot be read are passed over, as the standard has it: the whole file is sent.
 */
export function readRange(header: string | null, bytes: number): Range | 'unsatisfiable' | undefined {
	const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/i.exec(header?.trim() ?? '') ?? [];
	if (!from && !to) return undefined;
	if (!from) {
		const length = Math.min(Number(to), bytes);
		return length > 0 ? { first: bytes - length, last: bytes - 1 } : 'unsatisfiable';
	}
	const [first, last] = [Number(from), to ? Number(to) : Number.POSITIVE_INFINITY];
	if (last < first) return undefined;
	return first < bytes ? { first, last: Math.min(last, bytes - 1) } : 'unsatisfiable';
}

const listed = (header: string | null, etag: string) =>
	header?.trim() === '*' || header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);

/** Parts as they are asked for; a reader who leaves is read to no further. */
function stream(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream(
		{
			async pull(controller) {
				const step = await parts.next();
				if (step.done) controller.close();
				else controller.enqueue(step.value);
			},
			async cancel() {
				await parts.return(undefined);
			}
		},
		{ highWaterMark: 0 }
	);
}

/** What a file of the newsroom says of itself, wherever it is opened: it is shown, and it can do nothing. */
const INERT = {
	'content-disposition': 'inline',
	'content-security-policy':
		"default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox",
	'x-content-type-options': 'nosniff'
};

/** Who may keep the answer: readers' caches, which ask each time whether it still stands; or nobody. */
export type Keeping = 'public, no-cache' | 'no-store';

/** A file's answer: whole, a part of it, its head, or that the reader's copy stands. */
export function fileAnswer(store: Store, file: StoredFile, request: Request, keeping: Keeping): Response {
	const etag = `"${file.sha256.slice(0, 43)}"`;
	const headers = new Headers({ ...INERT, 'cache-control': keeping, 'accept-ranges': 'bytes', etag });
	if (listed(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });

	// A part of what the reader has in another version is of no use: then the whole is sent
	const asked = request.headers.get('range');
	const ifRange = request.headers.get('if-range');
	const range = asked && (!ifRange || ifRange.trim() === etag) ? readRange(asked, file.bytes) : undefined;
	if (range === 'unsatisfiable') {
		headers.set('content-range', `bytes */${file.bytes}`);
		return new Response(null, { status: 416, headers });
	}
	const { first, last } = range ?? { first: 0, last: file.bytes - 1 };
	headers.set('content-type', file.type);
	headers.set('content-length', String(last - first + 1));
	if (range) headers.set('content-range', `bytes ${first}-${last}/${file.bytes}`);
	const body = request.method === 'HEAD' ? null : stream(readBytes(store, file.id, first, last));
	return new Response(body, { status: range ? 206 : 200, headers });
}
