import { createHash } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import type { Transaction } from 'kysely';
import { writtenBack } from '../store/checkpoints.ts';
import type { Store } from '../store/connection.ts';
import type { Tables } from '../store/tables.ts';

/** Bytes of a part: a range is served by reading the parts that it touches. */
export const CHUNK = 256 * 1024;

/** Transactions after which the disk is waited for: four megabytes, the longest that SQLite's log gets by itself. */
const WRITTEN_BACK_EACH = 4;

/** Parts written in one transaction. More would hold up what else the event loop has to do. */
const AT_ONCE = 4;

/** A file as it is served: where its bytes lie, and what is said of them. */
export interface StoredFile {
	id: number;
	name: string;
	type: string;
	bytes: number;
	sha256: string;
}

/** A whole file that is to be written. */
export interface NewFile {
	name: string;
	type: string;
	width: number | null;
	height: number | null;
	content: Uint8Array;
	isOriginal: boolean;
}

/** Writes a file that fits in memory, with the rest of a transaction. */
export async function writeFile(
	writing: Store | Transaction<Tables>,
	media: number,
	file: NewFile
): Promise<void> {
	const { content, isOriginal, ...said } = file;
	const { id } = await writing
		.insertInto('media_file')
		.values({
			...said,
			media,
			bytes: content.length,
			sha256: createHash('sha256').update(content).digest('hex'),
			is_original: isOriginal ? 1 : 0
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	for (let position = 0; position * CHUNK < content.length; position++) {
		const bytes = content.subarray(position * CHUNK, (position + 1) * CHUNK);
		await writing.insertInto('media_chunk').values({ file: id, position, bytes }).execute();
	}
}

/**
 * Writes a long file part by part, in short transactions between which everybody else has a turn. Until it is whole,
 * nothing may show the medium it belongs to.
 * @param source the file's bytes, in pieces of any size
 */
export async function writeLongFile(
	store: Store,
	media: number,
	said: { name: string; type: string },
	source: AsyncIterable<Uint8Array>
): Promise<void> {
	const { id } = await store
		.insertInto('media_file')
		.values({ ...said, media, width: null, height: null, bytes: 0, sha256: '', is_original: 0 })
		.returning('id')
		.executeTakeFirstOrThrow();
	const hash = createHash('sha256');
	let bytes = 0;
	let position = 0;
	let turns = 0;
	for await (const parts of batches(source)) {
		const began = performance.now();
		await store.transaction().execute(async (writing) => {
			for (const part of parts) {
				await writing.insertInto('media_chunk').values({ file: id, position, bytes: part }).execute();
				position += 1;
			}
		});
		for (const part of parts) {
			hash.update(part);
			bytes += part.length;
		}
		// As long as it took, the event loop is everybody else's
		await rest(performance.now() - began);
		if (++turns % WRITTEN_BACK_EACH === 0) await writtenBack(store);
	}
	await store
		.updateTable('media_file')
		.set({ bytes, sha256: hash.digest('hex') })
		.where('id', '=', id)
		.execute();
}

/** Some parts of `CHUNK` bytes at a time; the last part is shorter. */
async function* batches(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
	let held: Uint8Array[] = [];
	let size = 0;
	const cut = (whole: Buffer) =>
		Array.from({ length: Math.ceil(whole.length / CHUNK) }, (_, n) =>
			whole.subarray(n * CHUNK, (n + 1) * CHUNK)
		);
	for await (const piece of source) {
		held.push(piece);
		size += piece.length;
		if (size < AT_ONCE * CHUNK) continue;
		const whole = Buffer.concat(held);
		const even = Math.floor(whole.length / CHUNK) * CHUNK;
		yield cut(whole.subarray(0, even));
		held = [whole.subarray(even)];
		size = whole.length - even;
	}
	if (size) yield cut(Buffer.concat(held));
}

/**
 * Some bytes of a file, as they are asked for; it ends where the file has gone meanwhile.
 * @param first and `last` byte, both counted from 0 and both given
 */
export async function* readBytes(
	store: Store,
	file: number,
	first: number,
	last: number
): AsyncGenerator<Uint8Array> {
	for (let position = Math.floor(first / CHUNK); position * CHUNK <= last; position++) {
		const part = await readPart(store, file, position);
		if (!part) return;
		const start = position * CHUNK;
		yield part.subarray(Math.max(0, first - start), Math.min(part.length, last + 1 - start));
	}
}

async function readPart(store: Store, file: number, position: number): Promise<Uint8Array | undefined> {
	const row = await store
		.selectFrom('media_chunk')
		.select('bytes')
		.where('file', '=', file)
		.where('position', '=', position)
		.executeTakeFirst();
	return row?.bytes;
}

/** A whole file that fits in memory. */
export async function readWhole(
	store: Store,
	{ id, bytes }: Pick<StoredFile, 'id' | 'bytes'>
): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const part of readBytes(store, id, 0, bytes - 1)) parts.push(part);
	return Buffer.concat(parts, bytes);
}
