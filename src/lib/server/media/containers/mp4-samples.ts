import { MediaRefused } from '../refusal.ts';
import type { ContainerFile } from './file.ts';
import { boxes, type Box } from './mp4-boxes.ts';

/** A table is read at once; longer ones are not believed. */
const TABLE_AT_MOST = 64 * 1024 * 1024;

async function tableIn(file: ContainerFile, found: Box[], kind: string): Promise<Buffer | undefined> {
	const box = found.find((one) => one.kind === kind);
	if (!box) return undefined;
	if (box.end - box.content > TABLE_AT_MOST) throw new MediaRefused('broken');
	return Buffer.from(await file.read(box.content, box.end - box.content));
}

/** The sizes of a track's samples (`stsz`): one for all, or one each. */
function sizesOf(table: Buffer): { count: number; of: (sample: number) => number } {
	const [one, count] = [table.readUInt32BE(4), table.readUInt32BE(8)];
	if (!one && table.length < 12 + 4 * count) throw new MediaRefused('broken');
	return { count, of: (sample) => one || table.readUInt32BE(12 + 4 * sample) };
}

/** How many samples each chunk holds (`stsc`): runs of chunks, counted from 1, with the same number. */
function samplesPerChunk(table: Buffer): (chunk: number) => number {
	const count = table.readUInt32BE(4);
	if (table.length < 8 + 12 * count) throw new MediaRefused('broken');
	let run = 0;
	return (chunk) => {
		while (run + 1 < count && table.readUInt32BE(8 + 12 * (run + 1)) <= chunk + 1) run++;
		return count ? table.readUInt32BE(8 + 12 * run + 4) : 0;
	};
}

/** Where the samples of a track lie, chunk by chunk. @throws MediaRefused where its tables cannot be read */
export async function samplesOf(file: ContainerFile, track: Box): Promise<{ at: number; length: number }[]> {
	let found = await boxes(file, track.content, track.end);
	for (const kind of ['mdia', 'minf', 'stbl']) {
		const next = found.find((box) => box.kind === kind);
		if (!next) throw new MediaRefused('broken');
		found = await boxes(file, next.content, next.end);
	}
	const [sizes, runs] = [await tableIn(file, found, 'stsz'), await tableIn(file, found, 'stsc')];
	const short = await tableIn(file, found, 'stco');
	const offsets = short ?? (await tableIn(file, found, 'co64'));
	if (!sizes || !runs || !offsets) throw new MediaRefused('broken');
	const width = short ? 4 : 8;
	const chunks = offsets.readUInt32BE(4);
	if (offsets.length < 8 + width * chunks) throw new MediaRefused('broken');
	const [size, inChunk] = [sizesOf(sizes), samplesPerChunk(runs)];
	const spans: { at: number; length: number }[] = [];
	for (let chunk = 0, sample = 0; chunk < chunks; chunk++) {
		const at = short ? offsets.readUInt32BE(8 + 4 * chunk) : Number(offsets.readBigUInt64BE(8 + 8 * chunk));
		let length = 0;
		const last = Math.min(size.count, sample + inChunk(chunk));
		for (; sample < last; sample++) length += size.of(sample);
		spans.push({ at, length });
	}
	return spans;
}
