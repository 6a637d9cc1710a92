import { MediaRefused } from '../refusal.ts';
import type { Cleaner } from './index.ts';

/** Chunks without which it cannot be played. */
const NEEDED = new Set(['fmt ', 'data', 'fact', 'JUNK']);

/** A WAV: words, broadcasters' notes and whatever else is not sound become junk, which is what RIFF calls filling. */
export const cleanWav: Cleaner = async (file, tell) => {
	const header = await file.read(0, 12);
	if (header.toString('latin1', 0, 4) !== 'RIFF' || header.toString('latin1', 8) !== 'WAVE')
		throw new MediaRefused('broken');
	const end = 8 + header.readUInt32LE(4);
	let hasSound = false;
	for (let at = 12; at + 8 <= end;) {
		const chunk = await file.read(at, 8);
		const [id, length] = [chunk.toString('latin1', 0, 4), chunk.readUInt32LE(4)];
		if (at + 8 + length > file.bytes) throw new MediaRefused('broken');
		hasSound ||= id === 'data';
		if (!NEEDED.has(id)) {
			tell(/^(LIST|bext|iXML|id3 |ID3 |axml|_PMX)$/.test(id) ? 'words' : 'other');
			await file.write(at, Buffer.from('JUNK', 'latin1'));
		}
		if (id !== 'fmt ' && id !== 'data' && id !== 'fact') await file.blank(at + 8, length);
		// Chunks begin at even bytes
		at += 8 + length + (length % 2);
	}
	if (!hasSound) throw new MediaRefused('broken');
	return { first: 0, last: Math.min(end, file.bytes) - 1 };
};
