import type { ContainerFile } from './file.ts';
import type { Kept, Tell } from './index.ts';

const HEADER = 10;

/** Bytes of an ID3v2 tag that begins here, its header and footer included; 0 where none does. */
async function tagLength(file: ContainerFile, at: number): Promise<number> {
	if (at + HEADER > file.bytes) return 0;
	const header = await file.read(at, HEADER);
	if (header.toString('latin1', 0, 3) !== 'ID3') return 0;
	// Four times seven bits
	const size = header.subarray(6, 10).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
	return HEADER + size + (header[5]! & 0x10 ? HEADER : 0);
}

/** Bytes of an APEv2 tag that ends here; 0 where none does. */
async function apeLength(file: ContainerFile, end: number): Promise<number> {
	if (end < 32) return 0;
	const footer = await file.read(end - 32, 32);
	if (footer.toString('latin1', 0, 8) !== 'APETAGEX') return 0;
	const hasHeader = footer.readUInt32LE(20) >>> 31 === 1;
	return footer.readUInt32LE(12) + (hasHeader ? 32 : 0);
}

/** What lies between the tags that programs put before and after a recording (ID3v2, ID3v1, APEv2). */
export async function withoutTags(file: ContainerFile, tell: Tell): Promise<Kept> {
	let first = 0;
	for (let length; (length = await tagLength(file, first)) > 0; first += length) {
		const tag = await file.read(first, Math.min(length, file.bytes - first, 4096));
		tell('words');
		if (tag.includes('APIC') || tag.includes('PIC')) tell('thumbnail');
	}
	let end = file.bytes;
	for (;;) {
		const isOld = end - 128 >= first && (await file.read(end - 128, 3)).toString('latin1') === 'TAG';
		const length = isOld ? 128 : await apeLength(file, end);
		if (length === 0 || end - length < first) break;
		tell('words');
		end -= length;
	}
	return { first, last: end - 1 };
}
