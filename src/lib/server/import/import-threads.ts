import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ImportSummary } from '../../newsroom/import.ts';
import { FileFault } from './faults.ts';
import type { ReadingJob, ReadingResult } from './reading.ts';
import type { Asked, Told } from './thread.ts';

/** The thread's source, found as that of the columns' workers is: see `columns/seat.ts`. */
const THREAD = pathToFileURL(resolve('src/lib/server/import/thread.ts'));

/**
 * Megabytes. What is read piece by piece needs a few dozen; what has to be read whole is refused by its size before it
 * would need these.
 */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 };

/**
 * Where files are read: a thread a file, one at a time, beside the event loop, so that readers' pages stay quick
 * whatever somebody brought. A file that fills the thread's memory ends the thread and nothing else.
 */
export class ImportThreads {
	#last: Promise<unknown> = Promise.resolve();
	readonly #running = new Set<Worker>();

	/** @throws FileFault where the file cannot be read */
	async read(job: ReadingJob, progress: (items: number) => void = () => {}): Promise<ReadingResult> {
		const told = await this.#next({ do: 'read', job }, progress);
		if (!('read' in told)) throw new Error('the thread answered something else');
		return told.read;
	}

	/** Tells anew what becomes of what was read. */
	async recount(job: ReadingJob, origin: string, summary: ImportSummary): Promise<ImportSummary> {
		const told = await this.#next({ do: 'recount', job, origin, summary }, () => {});
		if (!('recounted' in told)) throw new Error('the thread answered something else');
		return told.recounted;
	}

	/** What is under way fails. */
	async close(): Promise<void> {
		await Promise.all([...this.#running].map((worker) => worker.terminate()));
	}

	/** One after the other: there are two processors, and readers need one. */
	#next(asked: Asked, progress: (items: number) => void): Promise<Told> {
		const turn = this.#last.then(() => this.#run(asked, progress));
		this.#last = turn.catch(() => {});
		return turn;
	}

	#run(asked: Asked, progress: (items: number) => void): Promise<Told> {
		return new Promise((done, fail) => {
			const worker = new Worker(THREAD, { workerData: asked, name: 'import', resourceLimits: LIMITS });
			this.#running.add(worker);
			worker.on('message', (told: Told) => {
				if ('progress' in told) progress(told.progress);
				else if ('fault' in told) {
					const { kind, line, given } = told.fault;
					fail(new FileFault(kind, { line, given }));
				} else done(told);
			});
			worker.on('error', (error: Error & { code?: string }) =>
				fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileFault('memory') : error)
			);
			worker.on('exit', () => {
				this.#running.delete(worker);
				fail(new Error('the thread that reads files ended'));
			});
		});
	}
}
