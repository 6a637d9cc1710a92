import type { IncomingMessage } from 'node:http';
import { LARGEST_FILE } from '../newsroom/import.ts';

/** Bytes of a form's body: a manuscript with its languages is a megabyte. */
const LARGEST_FORM = 2 * 1024 * 1024;
/** What a form has around its file. */
const AROUND = 64 * 1024;

/** Bytes of the largest body that any address takes; what is larger is cut off while it comes in. */
export const LARGEST_BODY = LARGEST_FILE + AROUND;

/** The address whose body is read as a stream, and may be as large as a file. */
const takesFiles = (path: string) => path === '/desk/import';

/**
 * Whether a request says of its body what may not be: 413 where it is larger than its address takes, 411 where it
 * does not say how large it is. Everything but files is read into memory whole.
 */
export function bodyRefusal({ url = '', headers }: IncomingMessage): 411 | 413 | undefined {
	if (takesFiles(url.split('?')[0]!)) return undefined;
	if (headers['transfer-encoding'] !== undefined) return 411;
	return Number(headers['content-length'] ?? 0) > LARGEST_FORM ? 413 : undefined;
}
