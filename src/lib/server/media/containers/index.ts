import type { AcceptedType, Removed, RemovedKind } from '../../../newsroom/media.ts';
import { MediaRefused } from '../refusal.ts';
import { ContainerFile } from './file.ts';
import { cleanFlac } from './flac.ts';
import { cleanMp3 } from './mp3.ts';
import { cleanMp4 } from './mp4.ts';
import { cleanOgg } from './ogg.ts';
import { cleanWav } from './wav.ts';
import { cleanWebm } from './webm.ts';

/** What is left of a recording: its bytes from the first to the last one, both of them included. */
export interface Kept {
	first: number;
	last: number;
}

/** Told of each thing that is taken out. */
export type Tell = (kind: RemovedKind) => void;

/** Takes out of a container whatever is not sound or picture. @throws MediaRefused where it cannot be read to its end */
export type Cleaner = (file: ContainerFile, tell: Tell) => Promise<Kept>;

const cleaners: Partial<Record<AcceptedType, Cleaner>> = {
	'audio/mpeg': cleanMp3,
	'audio/mp4': cleanMp4,
	'audio/ogg': cleanOgg,
	'audio/wav': cleanWav,
	'audio/flac': cleanFlac,
	'video/mp4': cleanMp4,
	'video/webm': cleanWebm
};

/**
 * Cleans a recording where it lies: a telephone writes into its films where they were made, as it does into its
 * pictures. Sound and picture themselves are not written anew. A file cleaned half and then again is as clean.
 * @throws MediaRefused where the container cannot be read to its end
 */
export async function cleanRecording(path: string, type: AcceptedType): Promise<Kept & { removed: Removed }> {
	const clean = cleaners[type];
	if (!clean) throw new MediaRefused('unknown');
	const removed: Removed = {};
	const file = await ContainerFile.open(path);
	try {
		const kept = await clean(file, (kind) => (removed[kind] = (removed[kind] ?? 0) + 1));
		if (kept.last < kept.first) throw new MediaRefused('broken');
		return { ...kept, removed };
	} catch (failure) {
		// A table that ends before what it is said to hold
		throw failure instanceof RangeError ? new MediaRefused('broken', { cause: failure }) : failure;
	} finally {
		await file.close();
	}
}
