import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reply, Visitor } from './desk.ts';

export const UPLOADS = '/desk/media/uploads';
/** The protocol's version, which every request names. */
export const tus = { 'tus-resumable': '1.0.0' };
/** Bytes sent in one request. */
export const PART = 100_000;

/** Begins an upload. @returns its address */
export async function begin(by: Visitor, length: number, name: string): Promise<string> {
	const said = `filename ${Buffer.from(name).toString('base64')}`;
	const { status, headers } = await by.ask(UPLOADS, {
		method: 'POST',
		headers: { ...tus, 'upload-length': String(length), 'upload-metadata': said }
	});
	const at = headers.get('location');
	if (status !== 201 || !at) throw new Error(`an upload was answered ${status}`);
	return at;
}

/** Sends a part of an upload. */
export const send = (by: Visitor, at: string, offset: number, body: Uint8Array): Promise<Reply> =>
	by.ask(at, {
		method: 'PATCH',
		body: new Uint8Array(body),
		headers: { ...tus, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) }
	});

/** How many bytes of an upload have come. */
export async function offsetOf(by: Visitor, at: string): Promise<number> {
	const { headers } = await by.ask(at, { method: 'HEAD', headers: tus });
	return Number(headers.get('upload-offset'));
}

/** Sends what is left of an upload. */
export async function sendAll(by: Visitor, at: string, content: Uint8Array): Promise<void> {
	for (let offset = await offsetOf(by, at); offset < content.length; offset += PART) {
		const { status } = await send(by, at, offset, content.subarray(offset, offset + PART));
		if (status !== 204) throw new Error(`a part of an upload was answered ${status}`);
	}
}

/** Has an upload taken in. */
export async function takeIn(
	by: Visitor,
	at: string
): Promise<{ status: number; media?: number; reason?: string }> {
	const { status, text } = await by.ask('/desk/media/intake', {
		method: 'POST',
		body: JSON.stringify({ upload: at.split('/').at(-1) }),
		headers: { 'content-type': 'application/json' }
	});
	return { status, ...(JSON.parse(text) as object) };
}

/** Sends a file and has it taken in. @returns its number */
export async function upload(by: Visitor, content: Uint8Array, name: string): Promise<number> {
	const at = await begin(by, content.length, name);
	await sendAll(by, at, content);
	const { status, media, reason } = await takeIn(by, at);
	if (!media) throw new Error(`${name} was not taken in: ${status} ${reason}`);
	return media;
}

/** Puts an upload where the protocol would have left it. @returns its id */
export async function arrive(
	folder: string,
	content: Uint8Array,
	{
		owner,
		filename = 'IMG-croisilles.jpg',
		size = content.length
	}: { owner: string; filename?: string; size?: number }
): Promise<string> {
	const id = randomBytes(16).toString('hex');
	await writeFile(join(folder, id), content);
	const told = {
		id,
		size,
		offset: 0,
		metadata: { filename, owner },
		creation_date: new Date(0).toISOString()
	};
	await writeFile(join(folder, `${id}.json`), JSON.stringify(told));
	return id;
}
