import { sql } from 'kysely';
import { writtenBack } from './checkpoints.ts';
import type { Store } from './connection.ts';

/** When the log is tried again, in milliseconds, where somebody was reading an older state. */
const SOON = 10_000;

const waiting = new WeakMap<Store, NodeJS.Timeout>();

/**
 * Sees to it that what has been deleted for good is not to be read in the write-ahead log either: from the store's
 * file it is gone with its transaction (`secure_delete`). Where somebody reads an older state the log is emptied once
 * they have done so.
 */
export async function erase(store: Store): Promise<void> {
	clearTimeout(waiting.get(store));
	// What is written back already takes no time, and a thread at work would keep the log from being emptied
	await writtenBack(store);
	if (await emptyLog(store)) return;
	const again = () => {
		erase(store).catch(() => {
			// The store has been closed, and with its last connection the log is gone
		});
	};
	waiting.set(store, setTimeout(again, SOON).unref());
}

/** @returns whether the log is empty; somebody who is reading an older state keeps it from that for as long */
function emptyLog(store: Store): Promise<boolean> {
	return store.connection().execute(async (alone) => {
		// Waiting for that reader would hold up the event loop: this is tried again instead
		await sql`PRAGMA busy_timeout = 0`.execute(alone);
		try {
			const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(alone);
			return rows[0]?.busy === 0;
		} finally {
			await sql`PRAGMA busy_timeout = 5000`.execute(alone);
		}
	});
}
