import { MediaRefused } from '../refusal.ts';
import type { ContainerFile } from './file.ts';
import type { Cleaner } from './index.ts';

/** Some bytes of the file. */
interface Span {
	at: number;
	length: number;
}

/** A page of Ogg (RFC 3533): where its header, its packets' parts and its end lie. */
interface Page {
	at: number;
	end: number;
	serial: number;
	isFirst: boolean;
	parts: (Span & { isEnd: boolean })[];
}

/** One recording in the file: how many packets have ended, and where its comments lie. */
interface Recording {
	packets: number;
	codec: keyof typeof emptied;
	comments: Span[];
	pages: Page[];
}

/** What comments without comments begin with; zeros follow (RFC 7845; Vorbis I, section 5.2). */
const emptied = {
	OpusHead: Buffer.from('OpusTags\0\0\0\0\0\0\0\0', 'latin1'),
	'\x01vorbis': Buffer.from('\x03vorbis\0\0\0\0\0\0\0\0\x01', 'latin1')
};

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte << 24;
	for (let bit = 0; bit < 8; bit++) crc = (crc << 1) ^ (crc < 0 ? 0x04c11db7 : 0);
	return crc >>> 0;
});

/** The checksum of a page whose own checksum's bytes are zero. */
export function pageSum(page: Uint8Array): number {
	let crc = 0;
	for (const byte of page) crc = ((crc << 8) ^ CRC[(crc >>> 24) ^ byte]!) >>> 0;
	return crc;
}

async function readPage(file: ContainerFile, at: number): Promise<Page> {
	const header = await file.read(at, 27);
	if (header.toString('latin1', 0, 4) !== 'OggS') throw new MediaRefused('broken');
	const [flags, serial, segments] = [header[5]!, header.readUInt32LE(14), header[26]!];
	const lacing = Buffer.from(await file.read(at + 27, segments));
	const parts: Page['parts'] = [];
	let end = at + 27 + segments;
	for (let n = 0, length = 0; n < segments; n++) {
		length += lacing[n]!;
		const isEnd = lacing[n]! < 255;
		if (!isEnd && n < segments - 1) continue;
		parts.push({ at: end, length, isEnd });
		end += length;
		length = 0;
	}
	if (end > file.bytes) throw new MediaRefused('broken');
	return { at, end, serial, isFirst: (flags & 2) !== 0, parts };
}

async function beginRecording(file: ContainerFile, { parts }: Page): Promise<Recording> {
	const first = parts[0] ?? { at: 0, length: 0 };
	const head = (await file.read(first.at, Math.min(first.length, 8))).toString('latin1');
	const codec = (Object.keys(emptied) as (keyof typeof emptied)[]).find((one) => head.startsWith(one));
	if (!codec) throw new MediaRefused('unknown');
	return { packets: 0, codec, comments: [], pages: [] };
}

/** Overwrites a recording's comments with none, and makes its pages' checksums right again. */
async function emptyComments(file: ContainerFile, { codec, comments, pages }: Recording): Promise<void> {
	const length = comments.reduce((sum, span) => sum + span.length, 0);
	if (length < emptied[codec].length) throw new MediaRefused('broken');
	const content = Buffer.alloc(length);
	emptied[codec].copy(content);
	let done = 0;
	for (const span of comments) {
		await file.write(span.at, content.subarray(done, done + span.length));
		done += span.length;
	}
	for (const { at, end } of pages) {
		const page = Buffer.from(await file.read(at, end - at));
		page.writeUInt32LE(0, 22);
		page.writeUInt32LE(pageSum(page), 22);
		await file.write(at + 22, page.subarray(22, 26));
	}
}

/** An Ogg file of Vorbis or Opus: its comments, in the second packet of each recording, are emptied. */
export const cleanOgg: Cleaner = async (file, tell) => {
	const recordings = new Map<number, Recording>();
	for (let at = 0; at < file.bytes;) {
		const page = await readPage(file, at);
		at = page.end;
		if (page.isFirst) recordings.set(page.serial, await beginRecording(file, page));
		const recording = recordings.get(page.serial);
		if (!recording) throw new MediaRefused('broken');
		if (recording.packets > 1) continue;
		let touches = false;
		for (const part of page.parts) {
			if (recording.packets === 1) {
				recording.comments.push(part);
				touches = true;
			}
			if (part.isEnd) recording.packets += 1;
			if (recording.packets > 1) break;
		}
		if (touches) recording.pages.push(page);
		if (recording.packets > 1) {
			await emptyComments(file, recording);
			tell('words');
		}
	}
	if (!recordings.size || [...recordings.values()].some(({ packets }) => packets < 2)) {
		throw new MediaRefused('broken');
	}
	return { first: 0, last: file.bytes - 1 };
};
