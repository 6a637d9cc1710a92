import { MediaRefused } from '../refusal.ts';
import { withoutTags } from './id3.ts';
import type { Cleaner } from './index.ts';

/** Numbers of metadata blocks (RFC 9639, section 8). */
const STREAM_INFO = 0;
const PADDING = 1;
const SEEK_TABLE = 3;
const COMMENT = 4;
const PICTURE = 6;

/** A FLAC: comments, pictures and whatever programs added become padding. */
export const cleanFlac: Cleaner = async (file, tell) => {
	const kept = await withoutTags(file, tell);
	if ((await file.read(kept.first, 4)).toString('latin1') !== 'fLaC') throw new MediaRefused('broken');
	for (let at = kept.first + 4, isLast = false; !isLast;) {
		const header = await file.read(at, 4);
		const [flags, length] = [header[0]!, header.readUIntBE(1, 3)];
		const type = flags & 0x7f;
		isLast = flags >= 0x80;
		if (at + 4 + length > kept.last) throw new MediaRefused('broken');
		if (type !== STREAM_INFO && type !== SEEK_TABLE) {
			if (type !== PADDING) tell(type === COMMENT ? 'words' : type === PICTURE ? 'thumbnail' : 'other');
			await file.write(at, Buffer.from([(flags & 0x80) | PADDING]));
			await file.blank(at + 4, length);
		}
		at += 4 + length;
		if (isLast && (await file.read(at, 2)).readUInt16BE() >>> 2 !== 0x3ffe) throw new MediaRefused('broken');
	}
	return kept;
};
