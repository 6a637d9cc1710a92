import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { Store } from '../store/connection.ts';
import { keepsOriginals } from './records.ts';

/** So long may an upload be broken off and resumed, in milliseconds: a day. */
export const ABANDONED = 86_400_000;

/** Removes uploads that nobody went on with. */
export async function sweepUploads(folder: string, now = Date.now()): Promise<void> {
	for (const name of await readdir(folder)) {
		const path = join(folder, name);
		// Another sweep, or whoever takes it in, may be quicker
		const found = await stat(path).catch(() => undefined);
		if (found && now - found.mtimeMs > ABANDONED) await rm(path, { force: true });
	}
}

/**
 * Removes media whose writing was cut off, as by a kill. To be asked when nothing is being written: at the start.
 */
export async function sweepUnfinished(store: Store): Promise<void> {
	const cut = await store.selectFrom('media').select('id').where('is_whole', '=', 0).execute();
	for (const { id } of cut) await deleteSlowly(store, id);
}

/** Some parts at a time: a film is half a gigabyte, and readers are answered meanwhile. */
async function deleteSlowly(store: Store, media: number): Promise<void> {
	const files = store.selectFrom('media_file').select('id').where('media', '=', media);
	for (;;) {
		const parts = store.selectFrom('media_chunk').select('id').where('file', 'in', files).limit(16);
		const { numDeletedRows } = await store
			.deleteFrom('media_chunk')
			.where('id', 'in', parts)
			.executeTakeFirstOrThrow();
		if (!numDeletedRows) break;
		await turn();
	}
	await store.deleteFrom('media').where('id', '=', media).execute();
}

/** Deletes the originals that are kept though they are not to be, one at a time. */
export async function forgetOriginals(store: Store): Promise<void> {
	while (!(await keepsOriginals(store))) {
		const kept = await store
			.selectFrom('media_file')
			.select('id')
			.where('is_original', '=', 1)
			.limit(1)
			.executeTakeFirst();
		if (!kept) return;
		await store.deleteFrom('media_file').where('id', '=', kept.id).execute();
		await turn();
	}
}
