import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { receiveError } from '../../columns/requests.ts';
import { Busy } from '../../columns/seat.ts';
import type { FileJob, Job, Results, RowsJob } from './jobs.ts';
import type { Ask, Handed, Tell } from './thread.ts';

/** The thread's source, found as that of the columns' workers is: see `columns/seat.ts`. */
const THREAD = pathToFileURL(resolve('src/lib/server/publish/taking/thread.ts'));

/** More at once would all be slow: the thread has one processor. */
const AT_ONCE = 16;
/**
 * Megabytes. A file is made of short-lived texts: left to itself the collector would let hundreds of megabytes of them
 * gather before it looks.
 */
const LIMITS = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 256 };
/** Chunks that are made before they are asked for. */
const AHEAD = 2;

type Told = Exclude<Tell, { tell: 'ids' }> | { tell: 'broken'; error: Error };

/** A job's answers in their order, for whoever waits for the next one. */
class Answers {
	readonly #told: Told[] = [];
	#wake: (() => void) | undefined;

	push(message: Told): void {
		this.#told.push(message);
		this.#wake?.();
	}

	async next(): Promise<Told> {
		while (!this.#told.length) await new Promise<void>((wake) => (this.#wake = wake));
		return this.#told.shift()!;
	}
}

/** Hands a job its ids as it asks for them, and its answers on to whoever waits. */
function talk(port: MessagePort, ids: AsyncIterator<number[]> | undefined, answers: Answers): void {
	port.on('message', (message: Tell) => {
		if (message.tell !== 'ids') return answers.push(message);
		Promise.resolve(ids?.next()).then(
			(step) => {
				const given = step?.done === false ? step.value : undefined;
				port.postMessage({ ask: 'ids', ids: given } satisfies Ask);
			},
			(error: Error) => answers.push({ tell: 'broken', error })
		);
	});
}

/**
 * Where files are written and snapshots are read: a thread beside the event loop, with a connection of its own. It is
 * not one of the reading room's: a reader on a slow line takes an hour over an archive, and nobody's count waits for
 * that. It makes what is taken from it and no more, so that a million stories pass through a few hundred kilobytes.
 */
export class CopyingRoom {
	readonly #file: string;
	#thread: Worker | undefined;
	readonly #open = new Set<Answers>();

	/** @param file the store's; the thread starts with the first job */
	constructor(file: string) {
		this.#file = file;
	}

	/**
	 * A file in UTF-8, in chunks of about 64 kB.
	 * @param ids of the stories, a batch at a time; asked as they are needed
	 * @throws Busy where too many are under way, NotFound where there is no such snapshot
	 */
	copy(job: FileJob | RowsJob, ids?: AsyncIterable<number[]>): AsyncGenerator<Uint8Array, undefined, void> {
		return this.#run(job, ids);
	}

	/** What a job that tells nothing on the way answers. */
	async ask<Kind extends Exclude<Job['kind'], 'file' | 'rows'>>(
		job: Extract<Job, { kind: Kind }>,
		ids?: AsyncIterable<number[]>
	): Promise<Results[Kind]> {
		const step = await this.#run<Kind>(job, ids).next();
		return step.value as Results[Kind];
	}

	/** What is under way fails. */
	async close(): Promise<void> {
		await this.#thread?.terminate();
	}

	async *#run<Kind extends Job['kind']>(
		job: Extract<Job, { kind: Kind }>,
		ids: AsyncIterable<number[]> | undefined
	): AsyncGenerator<Uint8Array, Results[Kind], void> {
		if (this.#open.size >= AT_ONCE) throw new Busy();
		const given = ids?.[Symbol.asyncIterator]();
		const { port1: here, port2: there } = new MessageChannel();
		const answers = new Answers();
		this.#open.add(answers);
		try {
			this.#thread ??= this.#start();
			talk(here, given, answers);
			this.#thread.postMessage({ job, port: there } satisfies Handed, [there]);
			const more = () => here.postMessage({ ask: 'more' } satisfies Ask);
			for (let ahead = 1; ahead < AHEAD; ahead++) more();
			for (;;) {
				more();
				const message = await answers.next();
				if (message.tell === 'chunk') yield message.chunk;
				else if (message.tell === 'end') return message.result as Results[Kind];
				else throw message.tell === 'broken' ? message.error : receiveError(message.failure);
			}
		} finally {
			this.#open.delete(answers);
			here.close();
			await given?.return?.();
		}
	}

	/** A thread that breaks takes its jobs with it, and is followed by another one at the next job. */
	#start(): Worker {
		const thread = new Worker(THREAD, { workerData: this.#file, name: 'copies', resourceLimits: LIMITS });
		const forget = (error: Error) => {
			if (this.#thread !== thread) return;
			this.#thread = undefined;
			for (const answers of this.#open) answers.push({ tell: 'broken', error });
		};
		thread.on('error', forget);
		thread.on('exit', () => forget(new Error('the thread that copies has ended')));
		// A job's port keeps the process alive, waiting for jobs does not
		thread.unref();
		return thread;
	}
}
