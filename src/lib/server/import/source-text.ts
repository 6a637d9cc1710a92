import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { FileFault } from './faults.ts';

const DECLARED = /^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/;

/** The first bytes of a file. */
export async function beginningOf(path: string, bytes: number): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** What a file says of its encoding, by its first bytes or its XML declaration; UTF-8 where it says nothing. */
function declaredEncoding(beginning: Buffer): string {
	const [first, second] = beginning;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	return DECLARED.exec(beginning.toString('latin1').trimStart())?.[1] ?? 'utf-8';
}

function decoderOf(encoding: string): TextDecoder {
	try {
		return new TextDecoder(encoding, { fatal: true });
	} catch {
		throw new FileFault('encoding', { line: 1, given: encoding });
	}
}

async function isUtf8(path: string): Promise<boolean> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	try {
		for await (const chunk of createReadStream(path)) decoder.decode(chunk as Buffer, { stream: true });
		decoder.decode();
		return true;
	} catch {
		return false;
	}
}

const linesOf = (text: string) => text.split('\n').length - 1;

/**
 * A file's text, a piece at a time, without its byte order mark.
 * @param options otherwise: the encoding of files that are no UTF-8 and do not say what they are, where old programs
 * write such files
 * @throws FileFault `encoding` where the bytes are no text, with the line
 */
export async function* textOf(path: string, options: { otherwise?: string } = {}): AsyncGenerator<string> {
	let encoding = declaredEncoding(await beginningOf(path, 1024));
	if (options.otherwise && encoding === 'utf-8' && !(await isUtf8(path))) encoding = options.otherwise;
	const decoder = decoderOf(encoding);
	let line = 1;
	try {
		for await (const chunk of createReadStream(path)) {
			const text = decoder.decode(chunk as Buffer, { stream: true });
			if (text.includes('\0')) throw new TypeError('a text has no NUL');
			yield text;
			line += linesOf(text);
		}
		const rest = decoder.decode();
		if (rest) yield rest;
	} catch (cause) {
		if (cause instanceof TypeError) throw new FileFault('encoding', { line, given: encoding });
		throw cause;
	}
}

/**
 * A file's whole text, for formats that can only be read whole.
 * @param most bytes
 * @throws FileFault `large`, `encoding`
 */
export async function wholeText(path: string, most: number): Promise<string> {
	const { size } = await stat(path);
	if (size > most) throw new FileFault('large', { given: String(size) });
	let text = '';
	for await (const piece of textOf(path)) text += piece;
	return text;
}
