import { MediaRefused } from '../refusal.ts';
import type { ContainerFile } from './file.ts';
import type { Cleaner, Tell } from './index.ts';
import { boxes, type Box } from './mp4-boxes.ts';
import { samplesOf } from './mp4-samples.ts';

/** Boxes that hold further ones. */
const opened = new Set(['moov', 'trak', 'mdia', 'moof', 'traf']);
/** Boxes in which programs and telephones say what they like. */
const said = new Set(['udta', 'meta', 'uuid']);
/** Headers that begin with when they were made and changed. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);
/** What is played; a track of anything else may tell where each second was filmed. */
const played = new Set(['vide', 'soun']);

/** Makes a box one of those that players skip, and empties it. */
async function free(file: ContainerFile, { at, content, end }: Box): Promise<void> {
	await file.write(at + 4, Buffer.from('free', 'latin1'));
	await file.blank(content, end - content);
}

/** Boxes of what is said are mostly short; a picture in them may be long, and its tags stand before it. */
async function tellOf(file: ContainerFile, { content, end }: Box, tell: Tell): Promise<void> {
	const text = (await file.read(content, Math.min(end - content, 64 * 1024))).toString('latin1');
	const kinds = [
		/\xa9xyz|loci|location|GPS/.test(text) && 'position',
		/\xa9mak|\xa9mod|\.make|\.model|\xa9swr/.test(text) && 'device',
		/covr/.test(text) && 'thumbnail'
	] as const;
	const found = kinds.filter((kind) => kind !== false);
	for (const kind of found.length ? found : (['words'] as const)) tell(kind);
}

/** Sets both dates of a header to none. */
async function undate(file: ContainerFile, { content }: Box, tell: Tell): Promise<void> {
	const isLong = (await file.read(content, 1))[0] === 1;
	const length = isLong ? 16 : 8;
	const dates = await file.read(content + 4, length);
	if (dates.every((byte) => byte === 0)) return;
	tell('time');
	await file.blank(content + 4, length);
}

/** The kind of a track: what its handler says it holds. */
async function trackKind(file: ContainerFile, track: Box): Promise<string> {
	const media = (await boxes(file, track.content, track.end)).find(({ kind }) => kind === 'mdia');
	const handler = media && (await boxes(file, media.content, media.end)).find(({ kind }) => kind === 'hdlr');
	if (!handler) throw new MediaRefused('broken');
	return (await file.read(handler.content + 8, 4)).toString('latin1');
}

/** Takes a track out with all it tells: first its samples, which could not be found without it. */
async function dropTrack(file: ContainerFile, track: Box, tell: Tell): Promise<void> {
	for (const { at, length } of await samplesOf(file, track)) {
		if (at + length > file.bytes) throw new MediaRefused('broken');
		await file.blank(at, length);
	}
	await free(file, track);
	tell('position');
}

async function clean(file: ContainerFile, within: Box[], tell: Tell): Promise<void> {
	for (const box of within) {
		if (said.has(box.kind)) {
			await tellOf(file, box, tell);
			await free(file, box);
		} else if (dated.has(box.kind)) await undate(file, box, tell);
		else if (box.kind === 'hdlr') {
			// After what it handles follows the name of a program or a device
			await file.blank(box.content + 24, Math.max(0, box.end - box.content - 24));
		} else if (box.kind === 'trak' && !played.has(await trackKind(file, box)))
			await dropTrack(file, box, tell);
		else if (opened.has(box.kind)) await clean(file, await boxes(file, box.content, box.end), tell);
		else if (box.kind === 'free' || box.kind === 'skip') await file.blank(box.content, box.end - box.content);
	}
}

/** An MP4 or M4A: what telephones and programs say in it, and tracks that are neither seen nor heard, are emptied. */
export const cleanMp4: Cleaner = async (file, tell) => {
	const top = await boxes(file, 0, file.bytes);
	const has = (kind: string) => top.some((box) => box.kind === kind);
	if (!has('moov') || !has('mdat')) throw new MediaRefused('broken');
	await clean(file, top, tell);
	return { first: 0, last: file.bytes - 1 };
};
