import type { IncomingMessage } from 'node:http';

/** One range of bytes, of numbers that a file can have. */
const ONE = /^bytes=(?:(\d{1,15})-(\d{0,15})|-\d{1,15})$/i;

/**
 * Takes a `Range` away that asks for nothing: its end before its start, several at once, another unit, what cannot be
 * read. It is then passed over, and the whole is sent, as RFC 9110 (section 14.2) has it. What serves the files of the
 * build believes any number, and opening a file from its fifth byte to its second would end the process.
 */
export function passOverRange({ headers }: Pick<IncomingMessage, 'headers'>): void {
	if (headers.range === undefined) return;
	const [whole, first, last] = ONE.exec(headers.range) ?? [];
	if (whole === undefined || (last && Number(last) < Number(first))) delete headers.range;
}
