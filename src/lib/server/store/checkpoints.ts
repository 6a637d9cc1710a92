import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import type { Store } from './connection.ts';

/** The thread's source, found as that of the columns' workers is: see `columns/seat.ts`. */
const THREAD = pathToFileURL(resolve('src/lib/server/store/checkpoint-thread.ts'));

/** Pages of the log (64 MB) beyond which a commit writes back by itself, should the thread not keep up. */
const LONGEST_LOG = 16_384;
/** What SQLite does unless told otherwise. */
const USUAL_LOG = 1000;

/** What the thread starts with. */
export interface CheckpointData {
	/** The store's. */
	file: string;
}
/** Asks the thread to write back now, and its answer. */
export type ToCheckpoints = 'write back';
export type FromCheckpoints = 'written back';

const limitLog = (store: Store, pages: number) =>
	sql`PRAGMA wal_autocheckpoint = ${sql.lit(pages)}`.execute(store);

/** What writes a store's write-ahead log back into its file. */
class Checkpoints {
	readonly #thread: Worker;
	readonly #waiting: (() => void)[] = [];
	#isOver = false;

	constructor(store: Store, file: string) {
		const workerData: CheckpointData = { file };
		this.#thread = new Worker(THREAD, { workerData, name: 'checkpoints' });
		this.#thread.on('message', (_: FromCheckpoints) => this.#waiting.shift()?.());
		// What went wrong meets the next commit too, which is refused and logged: it writes back again as it used to
		this.#thread.on('error', () => {});
		this.#thread.on('exit', () => {
			this.#isOver = true;
			for (const done of this.#waiting.splice(0)) done();
			limitLog(store, USUAL_LOG).catch(() => {
				// The store has been closed
			});
		});
		this.#thread.unref();
	}

	writtenBack(): Promise<void> {
		if (this.#isOver) return Promise.resolve();
		return new Promise((done) => {
			this.#waiting.push(done);
			this.#thread.postMessage('write back' satisfies ToCheckpoints);
		});
	}

	async close(): Promise<void> {
		await this.#thread.terminate();
	}
}

const checkpoints = new WeakMap<Store, Checkpoints>();

/**
 * From now on, a thread writes the write-ahead log of this store back into its file. Left to itself SQLite does so
 * within one commit in about fifty saves, or four megabytes, and waits for the disk meanwhile: on the thread that
 * answers readers. What is committed is as safe either way.
 * @param file the store's
 */
export async function writeBackAside(store: Store, file: string): Promise<{ close: () => Promise<void> }> {
	await limitLog(store, LONGEST_LOG);
	const thread = new Checkpoints(store, file);
	checkpoints.set(store, thread);
	return thread;
}

/** Waits until what is committed lies in the file, so that a long writing does not outrun the disk. */
export const writtenBack = async (store: Store): Promise<void> => checkpoints.get(store)?.writtenBack();
