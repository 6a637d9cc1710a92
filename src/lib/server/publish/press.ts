import { Worker } from 'node:worker_threads';
import type { Coding } from './codings.ts';

/** A body made ready to be sent. */
export interface Pressed {
	/** The tag of the body, in whatever coding it goes (weak, RFC 9110, section 8.8.3). */
	etag: string;
	/** The body in the coding that was asked for; none where it goes as it is. */
	bytes?: Uint8Array;
}

/** What the thread is sent. */
export interface ToPress {
	body: Uint8Array;
	coding: Coding;
}

/**
 * Tags and packs bodies in a thread of its own. For a page that is made afresh that is an eighth of the work, and the
 * thread that makes pages is the one that everybody waits for.
 */
export class Press {
	readonly #source: URL;
	#worker: Worker | undefined;
	/** Those who wait, in the order in which they are answered. */
	readonly #waiting: PromiseWithResolvers<Pressed>[] = [];

	constructor(source = new URL('press-worker.ts', import.meta.url)) {
		this.#source = source;
	}

	/** @throws what broke the thread meanwhile; the next body starts another one */
	ready(body: Buffer, coding: Coding): Promise<Pressed> {
		this.#worker ??= this.#start();
		// A view would take along the whole of the memory that it shows a part of
		const whole = body.length === body.buffer.byteLength ? body : Uint8Array.from(body);
		this.#worker.postMessage({ body: whole, coding } satisfies ToPress);
		const asked = Promise.withResolvers<Pressed>();
		this.#waiting.push(asked);
		return asked.promise;
	}

	#start(): Worker {
		const worker = new Worker(this.#source, { name: 'press' });
		worker.on('message', (pressed: Pressed) => this.#waiting.shift()!.resolve(pressed));
		worker.on('error', (failure) => this.#drop(worker, failure));
		worker.on('exit', () => this.#drop(worker, new Error('the press has stopped')));
		// Waiting for bodies keeps no process alive
		worker.unref();
		return worker;
	}

	#drop(worker: Worker, failure: unknown): void {
		if (worker !== this.#worker) return;
		this.#worker = undefined;
		for (const { reject } of this.#waiting.splice(0)) reject(failure);
	}
}
