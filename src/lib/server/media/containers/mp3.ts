import { MediaRefused } from '../refusal.ts';
import type { ContainerFile } from './file.ts';
import { withoutTags } from './id3.ts';
import type { Cleaner } from './index.ts';

/** Between a tag and the first frame, programs leave some zeros. */
const PADDING = 64 * 1024;

/** kbit/s, by version and layer, as their numbers stand in a frame's header. */
const RATES: Record<string, number[]> = {
	'1,1': [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
	'1,2': [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
	'1,3': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
	'2,1': [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
	'2,2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
	'2,3': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
};
const HERTZ = [44_100, 48_000, 32_000];

/** Bytes of an MPEG audio frame (ISO/IEC 11172-3, 13818-3), by its header; 0 where it is none. */
function frameLength(header: number): number {
	if (header >>> 21 !== 0x7ff) return 0;
	const [version, layer] = [(header >>> 19) & 3, 4 - ((header >>> 17) & 3)];
	const rate = RATES[`${version === 3 ? 1 : 2},${layer}`]?.[(header >>> 12) & 15];
	const base = HERTZ[(header >>> 10) & 3];
	if (version === 1 || !rate || !base) return 0;
	const hertz = base / (version === 3 ? 1 : version === 2 ? 2 : 4);
	const padding = (header >>> 9) & 1;
	if (layer === 1) return (Math.floor((12_000 * rate) / hertz) + padding) * 4;
	return Math.floor(((layer === 3 && version !== 3 ? 72_000 : 144_000) * rate) / hertz) + padding;
}

async function lengthAt(file: ContainerFile, at: number, end: number): Promise<number> {
	return at + 4 > end ? 0 : frameLength((await file.read(at, 4)).readUInt32BE());
}

/** An MP3: its tags lie before and after it. */
export const cleanMp3: Cleaner = async (file, tell) => {
	const { first, last } = await withoutTags(file, tell);
	const end = last + 1;
	// Two frames in a row are no chance
	for (let at = first; at < Math.min(end, first + PADDING); at++) {
		const length = await lengthAt(file, at, end);
		if (length && (at + length === end || (await lengthAt(file, at + length, end))))
			return { first: at, last };
	}
	throw new MediaRefused('broken');
};
