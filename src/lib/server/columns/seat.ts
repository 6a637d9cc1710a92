import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FromWorker, receiveError, type ToWorker } from './requests.ts';
import type { Base } from './base.ts';
import type { WorkerData } from './worker.ts';

/**
 * The worker's source, which Node runs as it is (type stripping). It is found from the folder in which npm starts every
 * script, because `import.meta.url` lies in `build/` once the application is built; the source goes wherever the
 * application does, for `scripts/start.ts` runs from it, too.
 */
const WORKER = pathToFileURL(resolve('src/lib/server/columns/worker.ts'));

/**
 * More questions than this waiting for one worker will not be answered in time. A page asks several at once, and fifty
 * readers may come together: it is patience that ends first where answers are slow.
 */
const WAITING_AT_MOST = 1000;

/** So long may an answer take from when it was asked, in milliseconds: then nobody waits for it any more. */
const PATIENCE = 10_000;

/** Too much is asked at once: to be asked again a little later. */
export class Busy extends Error {
	override name = 'Busy';
}

const start = (data: WorkerData, source = WORKER) =>
	new Worker(source, { workerData: data, name: 'columns' });

/**
 * Reads the columns in a thread of its own, which ends with it.
 * @returns the columns, and the same once they have the orders of titles
 */
export function readBaseAside(file: string): { base: Promise<Base>; titled: Promise<Base> } {
	const [base, titled] = [Promise.withResolvers<Base>(), Promise.withResolvers<Base>()];
	const worker = start({ file });
	worker.on('message', (message: FromWorker) => {
		if (!('base' in message)) return;
		base.resolve(message.base);
		if (message.base.titles) titled.resolve(message.base);
	});
	const fail = (error: Error) => [base, titled].forEach(({ reject }) => reject(error));
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('the columns could not be read')));
	return { base: base.promise, titled: titled.promise };
}

interface Waiting {
	done: (answer: unknown) => void;
	fail: (error: Error) => void;
	timer: NodeJS.Timeout;
}

/**
 * One worker and the questions that wait for it. When a worker breaks, what waited for it is refused; the next question
 * starts another one.
 */
export class Seat {
	readonly #file: string;
	readonly #onOutgrown: () => void;
	readonly #source: URL | undefined;
	readonly #standsBack: boolean;
	readonly #waiting = new Map<number, Waiting>();
	#base: Base;
	#worker: Worker | undefined;
	#number = 0;
	#isClosed = false;
	/** When the worker last answered, or began to work after having had nothing to do. */
	#heard = 0;

	/**
	 * @param source of the worker, where it is to answer other questions than the columns' own
	 * @param standsBack whether other threads go before it where processors are few
	 */
	constructor(
		file: string,
		base: Base,
		onOutgrown: () => void,
		{ source, standsBack = false }: { source?: URL; standsBack?: boolean } = {}
	) {
		this.#file = file;
		this.#base = base;
		this.#onOutgrown = onOutgrown;
		this.#source = source;
		this.#standsBack = standsBack;
	}

	/** @throws Busy where too many wait, or the answer takes too long */
	ask<T>(name: string, given: unknown[]): Promise<T> {
		if (this.#isClosed || this.#waiting.size >= WAITING_AT_MOST) return Promise.reject(new Busy());
		const number = ++this.#number;
		if (this.#waiting.size === 0) this.#heard = Date.now();
		return new Promise<T>((done, fail) => {
			const timer = setTimeout(() => this.#giveUp(number), PATIENCE);
			this.#waiting.set(number, { done: done as (answer: unknown) => void, fail, timer });
			this.#worker ??= this.#start();
			this.#worker.postMessage({ number, ask: name, with: given } satisfies ToWorker);
		});
	}

	adopt(base: Base): void {
		this.#base = base;
		this.#worker?.postMessage({ adopt: base } satisfies ToWorker);
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		this.#refuseAll(new Busy());
		await this.#worker?.terminate();
	}

	#start(): Worker {
		const worker = start({ file: this.#file, base: this.#base, standsBack: this.#standsBack }, this.#source);
		worker.on('message', (message: FromWorker) => this.#receive(message));
		worker.on('error', (error) => this.#drop(worker, error));
		// Waiting for questions keeps no process alive
		worker.unref();
		return worker;
	}

	#receive(message: FromWorker): void {
		if ('base' in message) return;
		this.#heard = Date.now();
		const waiting = this.#waiting.get(message.number);
		if (!waiting) return;
		this.#waiting.delete(message.number);
		clearTimeout(waiting.timer);
		if ('refusal' in message) waiting.fail(receiveError(message.refusal));
		else waiting.done(message.answer);
		if ('answer' in message && message.isOutgrown) this.#onOutgrown();
	}

	/** A question that waits too long is refused; one that is worked on too long cannot be stopped but with its thread. */
	#giveUp(number: number): void {
		const worker = this.#worker;
		if (Date.now() - this.#heard < PATIENCE) {
			this.#waiting.get(number)?.fail(new Busy());
			this.#waiting.delete(number);
			return;
		}
		this.#drop(worker, new Busy());
		void worker?.terminate();
	}

	#drop(broken: Worker | undefined, error: Error): void {
		if (broken !== this.#worker) return;
		this.#worker = undefined;
		this.#refuseAll(error);
	}

	#refuseAll(error: Error): void {
		for (const { fail, timer } of this.#waiting.values()) {
			clearTimeout(timer);
			fail(error);
		}
		this.#waiting.clear();
	}
}
