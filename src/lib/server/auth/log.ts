import { append, type JournalEntry } from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';

/** Adds a line to the log where nothing else is written with it. */
export async function log(store: Store, entry: JournalEntry): Promise<void> {
	await store.transaction().execute((writing) => append(writing, entry));
}
