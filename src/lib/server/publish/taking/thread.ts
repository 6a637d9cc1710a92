import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { sendError, type SentError } from '../../columns/requests.ts';
import { workers, type Job, type Result } from './jobs.ts';

/** To the thread: a job and the port through which it is talked about; then, there: go on, or the ids it asked for. */
export type Handed = { job: Job; port: MessagePort };
export type Ask = { ask: 'more' } | { ask: 'ids'; ids: number[] | undefined };
/** From the thread: it wants ids; the next chunk; the end; or why there is none. */
export type Tell =
	| { tell: 'ids' }
	| { tell: 'chunk'; chunk: Uint8Array }
	| { tell: 'end'; result: Result }
	| { tell: 'failure'; failure: SentError };

/** Pages of the store that the connection keeps, in kibibytes: a file passes through once and leaves nothing behind. */
const CACHE = 8192;

const database = new Database(workerData as string, { readonly: true, fileMustExist: true });
database.pragma(`cache_size = -${CACHE}`);
const encoder = new TextEncoder();

/** The ids of a job, a batch at a time, from whoever gave it. */
async function* idsFrom(port: MessagePort): AsyncGenerator<number[], void, void> {
	for (;;) {
		const { promise, resolve } = Promise.withResolvers<number[] | undefined>();
		const listen = (message: Ask) => {
			if (message.ask === 'ids') resolve(message.ids);
		};
		port.on('message', listen);
		port.postMessage({ tell: 'ids' } satisfies Tell);
		const ids = await promise;
		port.off('message', listen);
		if (!ids) return;
		yield ids;
	}
}

/**
 * Does one job and tells of it through its port, a chunk each time more is asked for: what nobody takes is not made.
 * Several jobs take turns, some thousand stories at a time.
 */
function serve(job: Job, port: MessagePort): void {
	const work = workers[job.kind](database, job as never, idsFrom(port));
	const tell = (message: Tell, transferred: ArrayBuffer[] = []) => port.postMessage(message, transferred);
	const more = async () => {
		try {
			let step = await work.next();
			while (!step.done && step.value === undefined) {
				await setImmediate();
				step = await work.next();
			}
			if (step.done) return tell({ tell: 'end', result: step.value });
			const chunk = encoder.encode(step.value);
			tell({ tell: 'chunk', chunk }, [chunk.buffer]);
		} catch (failure) {
			tell({ tell: 'failure', failure: sendError(failure) });
		}
	};
	port.on('message', ({ ask }: Ask) => {
		if (ask === 'more') void more();
	});
	// Whoever asked has left: what was begun ends at its next step
	port.on('close', () => void work.return(undefined as never));
}

parentPort!.on('message', ({ job, port }: Handed) => serve(job, port));
