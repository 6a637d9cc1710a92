import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { acceptedTypes, limits, type AcceptedType, type MediaKind } from '../../newsroom/media.ts';
import { MediaRefused } from './refusal.ts';

/** What a file is, by its bytes. */
export interface Content {
	kind: Exclude<MediaKind, 'foreign'>;
	type: AcceptedType;
	/** With which it is published: of the bytes found, never the one it came with. */
	extension: string;
}

const extensions: Record<AcceptedType, string> = {
	'image/jpeg': 'jpg',
	'image/png': 'png',
	'image/webp': 'webp',
	'image/avif': 'avif',
	'image/gif': 'gif',
	'audio/mpeg': 'mp3',
	'audio/mp4': 'm4a',
	'audio/ogg': 'ogg',
	'audio/wav': 'wav',
	'audio/flac': 'flac',
	'video/mp4': 'mp4',
	'video/webm': 'webm'
};

/** Other names under which the same formats are told. */
const alike: Record<string, AcceptedType> = {
	'audio/x-m4a': 'audio/mp4',
	'audio/x-flac': 'audio/flac',
	'audio/vnd.wave': 'audio/wav',
	'audio/opus': 'audio/ogg',
	'video/x-m4v': 'video/mp4',
	'image/apng': 'image/png'
};

/** SVG is a text, with no bytes of its own to be known by. */
async function isSvg(path: string): Promise<boolean> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
		return /<svg[\s>]/i.test(buffer.toString('latin1', 0, bytesRead));
	} finally {
		await file.close();
	}
}

/**
 * Says what a file is, whatever it is called.
 * @param bytes its length
 * @throws MediaRefused where it is nothing that we take, or too long for what it is
 */
export async function recognise(path: string, bytes: number): Promise<Content> {
	const found = await fileTypeFromFile(path);
	const told = found?.mime.split(';')[0] ?? '';
	const type = alike[told] ?? told;
	if (/^image\/hei[cf]/.test(type)) throw new MediaRefused('heic');
	if (!(type in acceptedTypes)) throw new MediaRefused((await isSvg(path)) ? 'svg' : 'unknown');
	const kind = acceptedTypes[type as AcceptedType];
	if (bytes > limits.bytes[kind]) throw new MediaRefused('bytes');
	return { kind, type: type as AcceptedType, extension: extensions[type as AcceptedType] };
}
