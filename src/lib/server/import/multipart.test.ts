import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentFile } from './multipart.ts';

const TYPE = 'multipart/form-data; boundary=----parts';

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const form = (content: Buffer, end = '\r\n------parts--\r\n') =>
	Buffer.concat([
		Buffer.from(
			'------parts\r\nContent-Disposition: form-data; name="language"\r\n\r\nfr\r\n' +
				'------parts\r\nContent-Disposition: form-data; name="file"; filename="a b.xml"\r\nContent-Type: text/xml\r\n\r\n'
		),
		content,
		Buffer.from(end)
	]);

async function received(bytes: Buffer, size: number) {
	const file = await sentFile(TYPE, inPieces(bytes, size));
	if (!file) return undefined;
	const pieces: Uint8Array[] = [];
	for await (const piece of file.bytes) pieces.push(piece);
	return { name: file.name, content: Buffer.concat(pieces) };
}

test('a file comes through whole, however the network cuts it and whatever it holds', async () => {
	const content = fc
		.array(fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.constant(Buffer.from('\r\n------par'))))
		.map((pieces) => Buffer.concat(pieces));
	await fc.assert(
		fc.asyncProperty(content, fc.integer({ min: 1, max: 64 }), async (bytes, size) => {
			expect(await received(form(bytes), size)).toEqual({ name: 'a b.xml', content: bytes });
		})
	);
});

test('a form that is cut off is not taken for a whole one', async () => {
	await expect(received(form(Buffer.from('half'), ''), 16)).rejects.toThrow('cut off');
});

test('a form without a file, and what is no form, has none', async () => {
	expect(await sentFile(TYPE, inPieces(Buffer.from('------parts--\r\n'), 8))).toBeUndefined();
	expect(await sentFile('text/plain', inPieces(Buffer.from('x'), 8))).toBeUndefined();
	expect(await sentFile(null, null)).toBeUndefined();
});
