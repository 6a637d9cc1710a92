import { readFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { afterAll, expect, test } from 'vitest';
import * as recordings from '../../../../../tests/support/recordings.ts';
import { scratch } from '../../../../../tests/support/photographs.ts';
import type { AcceptedType } from '../../../newsroom/media.ts';
import { cleanRecording } from './index.ts';
import { pageSum } from './ogg.ts';

const { SAID, SOUND } = recordings;
const room = await scratch();
afterAll(() => room.clear());

let files = 0;
async function cleaned(given: Uint8Array, type: AcceptedType) {
	const path = await room.put(`recording-${++files}`, given);
	const { first, last, removed } = await cleanRecording(path, type);
	const whole = await readFile(path);
	return { path, removed, kept: whole.subarray(first, last + 1) };
}

const kinds: [string, AcceptedType, () => Buffer][] = [
	['an MP4', 'video/mp4', recordings.mp4],
	['an MP3', 'audio/mpeg', recordings.mp3],
	['a FLAC', 'audio/flac', recordings.flac],
	['a WAV', 'audio/wav', recordings.wav],
	['an Ogg of Opus', 'audio/ogg', () => recordings.ogg('opus')],
	['an Ogg of Vorbis', 'audio/ogg', () => recordings.ogg('vorbis')],
	['a WebM', 'video/webm', recordings.webm]
];

test.each(kinds)('%s tells nothing any more, and sounds as before', async (_, type, make) => {
	const given = make();
	expect(given.includes(SAID)).toBe(true);
	const { kept, removed } = await cleaned(given, type);
	expect(kept.includes(SAID)).toBe(false);
	expect(kept.includes('<script>')).toBe(false);
	if (type !== 'audio/mpeg') expect(kept.includes(SOUND)).toBe(true);
	expect(Object.values(removed).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
});

test.each(kinds)(
	'%s that was cleaned is one still, and cleaning it again changes nothing',
	async (_, type, make) => {
		const once = await cleaned(make(), type);
		const again = await cleaned(once.kept, type);
		expect(again.kept.equals(once.kept)).toBe(true);
		const path = await room.put(`again-${++files}`, once.kept);
		expect((await fileTypeFromFile(path))?.mime.split(';')[0]).toBe(type);
	}
);

// MP3 and FLAC are streams: cut between two frames, they are shorter
test.each(kinds.filter(([, type]) => type !== 'audio/mpeg' && type !== 'audio/flac'))(
	'%s cut off is refused',
	async (_, type, make) => {
		const given = make();
		await expect(cleaned(given.subarray(0, given.length - 1200), type)).rejects.toMatchObject({
			reason: 'broken'
		});
	}
);

test.each(kinds)(
	'%s with any of its bytes wrong is refused or cleaned, never waited for',
	async (_, type, make) => {
		const given = make();
		for (let at = 0; at < Math.min(given.length, 700); at += 3) {
			for (const value of [0, 0xff]) {
				const wrong = Buffer.from(given);
				wrong[at] = value;
				await cleaned(wrong, type).catch((refusal: { reason?: string }) =>
					expect(['broken', 'unknown']).toContain(refusal.reason)
				);
			}
		}
	}
);

test('of a film, the dates go, and the track that tells where each second was filmed, with what it told', async () => {
	const { kept, removed } = await cleaned(recordings.mp4(), 'video/mp4');
	expect(removed).toMatchObject({ position: 2, time: 3 });
	expect(kept.length).toBe(recordings.mp4().length);
	expect(kept.includes('vide')).toBe(true);
	expect(kept.includes('udta')).toBe(false);
});

test('of an MP3, the frames alone are left', async () => {
	const { kept } = await cleaned(recordings.mp3(), 'audio/mpeg');
	expect(kept.length).toBe(3 * 417);
	expect(kept[0]).toBe(0xff);
});

test('the checksums of an Ogg’s pages are right again', async () => {
	const { kept } = await cleaned(recordings.ogg(), 'audio/ogg');
	let pages = 0;
	for (let at = 0; at < kept.length; pages++) {
		const segments = kept[at + 26]!;
		const lacing = kept.subarray(at + 27, at + 27 + segments);
		const end = at + 27 + segments + lacing.reduce((sum, one) => sum + one, 0);
		const page = Buffer.from(kept.subarray(at, end));
		const sum = page.readUInt32LE(22);
		page.writeUInt32LE(0, 22);
		expect(pageSum(page)).toBe(sum);
		at = end;
	}
	expect(pages).toBe(3);
});
