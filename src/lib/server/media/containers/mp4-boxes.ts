import { MediaRefused } from '../refusal.ts';
import type { ContainerFile } from './file.ts';

/** A box (ISO/IEC 14496-12): its kind, and where it, its content and its end lie. */
export interface Box {
	kind: string;
	at: number;
	content: number;
	end: number;
}

/** The boxes between two bytes. @throws MediaRefused where they do not fill that room exactly */
export async function boxes(file: ContainerFile, from: number, to: number): Promise<Box[]> {
	const found: Box[] = [];
	for (let at = from; at < to;) {
		const header = await file.read(at, 8);
		const kind = header.toString('latin1', 4);
		const short = header.readUInt32BE();
		const size = short === 1 ? Number((await file.read(at + 8, 8)).readBigUInt64BE()) : short || to - at;
		const content = at + (short === 1 ? 16 : 8);
		const end = at + size;
		if (end < content || end > to) throw new MediaRefused('broken');
		found.push({ kind, at, content, end });
		at = end;
	}
	return found;
}
