import type { Removed, RemovedKind } from '../../newsroom/media.ts';

/** Tags that tell of the device, of the time, and in words; by their numbers (CIPA DC-008, Exif 2.32). */
const DEVICE = new Set([
	0x010f, 0x0110, 0x0131, 0x013c, 0x829a, 0x829d, 0x8827, 0x920a, 0x9209, 0x927c, 0xa405, 0xa430, 0xa431,
	0xa432, 0xa433, 0xa434, 0xa435, 0xc614, 0xc62f
]);
const TIME = new Set([0x0132, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9290, 0x9291, 0x9292]);
const WORDS = new Set([
	0x010d, 0x010e, 0x013b, 0x8298, 0x9286, 0x9c9b, 0x9c9c, 0x9c9d, 0x9c9e, 0x9c9f, 0xa420
]);
/** Pointers to further directories. */
const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const THUMBNAIL_OFFSET = 0x0201;

/** A directory has few tags; a wrong one may claim many. */
const TAGS_AT_MOST = 500;
const DIRECTORIES_AT_MOST = 8;

/**
 * Counts the tags of an EXIF block by what they tell; never what they say. A damaged block is counted as far as it can
 * be read.
 * @param block as it stands in the file, with or without its leading `Exif\0\0`
 */
export function countExif(block: Uint8Array): Removed {
	const bytes = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
	const tiff = bytes.toString('latin1', 0, 4) === 'Exif' ? bytes.subarray(6) : bytes;
	const found: Removed = {};
	const order = tiff.toString('latin1', 0, 2);
	if (order !== 'II' && order !== 'MM') return found;
	const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
	const long = (at: number) => (order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
	const add = (kind: RemovedKind) => (found[kind] = (found[kind] ?? 0) + 1);
	const seen = new Set<number>();

	function directory(at: number, isPosition: boolean): number {
		if (at < 8 || at + 2 > tiff.length || seen.has(at) || seen.size >= DIRECTORIES_AT_MOST) return 0;
		seen.add(at);
		const tags = Math.min(short(at), TAGS_AT_MOST);
		for (let n = 0; n < tags; n++) {
			const entry = at + 2 + 12 * n;
			if (entry + 12 > tiff.length) return 0;
			const tag = short(entry);
			if (isPosition) add('position');
			else if (tag === EXIF_DIRECTORY) directory(long(entry + 8), false);
			else if (tag === GPS_DIRECTORY) directory(long(entry + 8), true);
			else if (tag === THUMBNAIL_OFFSET) add('thumbnail');
			else add(DEVICE.has(tag) ? 'device' : TIME.has(tag) ? 'time' : WORDS.has(tag) ? 'words' : 'other');
		}
		const next = at + 2 + 12 * tags;
		return next + 4 <= tiff.length ? long(next) : 0;
	}

	if (tiff.length >= 8) for (let at = long(4); at;) at = directory(at, false);
	return found;
}
