import { MediaRefused } from '../refusal.ts';
import type { ContainerFile } from './file.ts';
import type { Cleaner, Tell } from './index.ts';

/** Elements by their numbers (RFC 9559). */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const VOID = 0xec;

/** Those that hold what is looked at. */
const opened = new Set([SEGMENT, 0x1549a966 /* Info */, 0x1654ae6b /* Tracks */, 0xae /* TrackEntry */]);
/** Those taken out, and what they tell. */
const taken = new Map<number, Parameters<Tell>[0]>([
	[0x1254c367 /* Tags */, 'words'],
	[0x1941a469 /* Attachments */, 'other'],
	[0x7ba9 /* Title */, 'words'],
	[0x7384 /* SegmentFilename */, 'words'],
	[0x3c83ab /* PrevFilename */, 'words'],
	[0x3e83bb /* NextFilename */, 'words'],
	[0x4461 /* DateUTC */, 'time'],
	[0x536e /* Name of a track */, 'words']
]);
/** The programs that wrote it: these elements must be there, and are left empty. */
const emptied = new Set([0x4d80, 0x5741]);

interface Element {
	id: number;
	at: number;
	/** Where its content begins. */
	content: number;
	/** Where it ends; undefined where it goes on until another one of its level begins. */
	end: number | undefined;
}

async function readElement(file: ContainerFile, at: number): Promise<Element> {
	const bytes = await file.read(at, Math.min(12, file.bytes - at));
	const idLength = Math.clz32(bytes[0]!) - 23;
	if (idLength > 4 || idLength + 1 > bytes.length) throw new MediaRefused('broken');
	const id = bytes.readUIntBE(0, idLength);
	const sizeLength = Math.clz32(bytes[idLength]!) - 23;
	if (sizeLength > 8 || idLength + sizeLength > bytes.length) throw new MediaRefused('broken');
	let size = bytes[idLength]! & (0xff >> sizeLength);
	let isOpen = size === 0xff >> sizeLength;
	for (const byte of bytes.subarray(idLength + 1, idLength + sizeLength)) {
		size = size * 256 + byte;
		isOpen &&= byte === 0xff;
	}
	const content = at + idLength + sizeLength;
	return { id, at, content, end: isOpen ? undefined : content + size };
}

/** Overwrites an element with an empty one of the same length. */
async function erase(file: ContainerFile, { at }: Element, end: number): Promise<void> {
	const length = end - at;
	const header = Buffer.alloc(length >= 9 ? 9 : 2);
	header[0] = VOID;
	if (length >= 9) header.writeBigUInt64BE((1n << 56n) | BigInt(length - 9), 1);
	else header[1] = 0x80 | (length - 2);
	await file.write(at, header);
	await file.blank(at + header.length, length - header.length);
}

/**
 * A WebM: tags, attachments, titles and dates become void. Elements are walked one after the other at every level: what
 * browsers record does not say where its clusters end.
 */
export const cleanWebm: Cleaner = async (file, tell) => {
	let hasCluster = false;
	if ((await readElement(file, 0)).id !== EBML) throw new MediaRefused('broken');
	for (let at = 0; at < file.bytes;) {
		const element = await readElement(file, at);
		const { id, content, end } = element;
		if ((end ?? 0) > file.bytes) throw new MediaRefused('broken');
		hasCluster ||= id === CLUSTER;
		if (end === undefined && id !== SEGMENT && id !== CLUSTER) throw new MediaRefused('broken');
		at = end === undefined || opened.has(id) ? content : end;
		if (end === undefined) continue;
		const kind = taken.get(id);
		if (kind) {
			tell(kind);
			await erase(file, element, end);
		} else if (emptied.has(id) && end > content) {
			await file.blank(content, end - content);
		}
	}
	if (!hasCluster) throw new MediaRefused('broken');
	return { first: 0, last: file.bytes - 1 };
};
