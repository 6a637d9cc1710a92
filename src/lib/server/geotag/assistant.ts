import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../story/language.ts';
import { Invalid } from '../../story/refusal.ts';
import { receiveError, type SentError } from '../columns/requests.ts';
import { Busy } from '../columns/seat.ts';
import { openGazetteerFile } from '../gazetteer/index.ts';
import type { Mention, ReadingContext } from './mention.ts';

/** What the thread starts with. */
export interface ThreadData {
	gazetteer: string;
	folder: string;
}
export interface ToThread {
	number: number;
	text: string;
	language: Language;
	context: ReadingContext;
}
export type FromThread =
	/** Its names are loaded: from now on it answers. */
	{ isReady: true } | { number: number; mentions: Mention[] } | { number: number; refusal: SentError };

/** The thread's source, found as that of the columns' workers is: see `columns/seat.ts`. */
const THREAD = pathToFileURL(resolve('src/lib/server/geotag/thread.ts'));
/** The weights and the lists of words, which travel with the sources. */
const FOLDER = resolve('data/geotag');

/** Bytes in UTF-8: a book's chapter. */
const LONGEST = 200_000;
/** Texts that wait; a desk has a few editors, and each waits for one. */
const WAITING_AT_MOST = 50;
/** Milliseconds from question to answer. */
const PATIENCE = 15_000;
/**
 * Milliseconds until the names are loaded: a second, and many on a machine that is busy with other things. A thread that
 * was ended for it would begin anew at every text, and never be ready.
 */
const PATIENCE_TO_START = 90_000;

interface Waiting {
	done: (mentions: Mention[]) => void;
	fail: (error: Error) => void;
	timer: NodeJS.Timeout;
}

/**
 * Reads texts for the desk in a thread of its own, which starts with the first text and never for a reader's page.
 * Several may ask at once; they are answered one after the other.
 */
export class Assistant {
	readonly #gazetteer: string;
	readonly #waiting = new Map<number, Waiting>();
	#thread: Worker | undefined;
	#isReady = false;
	#number = 0;

	/** @param gazetteer the file that `npm run gazetteer` builds */
	constructor(gazetteer: string) {
		this.#gazetteer = gazetteer;
	}

	/**
	 * The places that a text probably names: see `Reader.readPlaces`.
	 *
	 * @throws Invalid where the text is longer than 200 kB
	 * @throws Busy where too many wait, or the answer takes too long
	 * @throws GazetteerUnusable where the gazetteer is missing or damaged
	 */
	async read(text: string, language: Language, context: ReadingContext = {}): Promise<Mention[]> {
		const bytes = Buffer.byteLength(text);
		if (bytes > LONGEST) throw new Invalid('text', `${Math.ceil(bytes / 1000)} kB`, 'length');
		if (this.#waiting.size >= WAITING_AT_MOST) throw new Busy();
		this.#thread ??= this.#start();
		const thread = this.#thread;
		const number = ++this.#number;
		return new Promise((done, fail) => {
			this.#waiting.set(number, { done, fail, timer: this.#timer(thread) });
			thread.postMessage({ number, text, language, context } satisfies ToThread);
		});
	}

	/** What waits is refused; the next text starts another thread. */
	async close(): Promise<void> {
		const thread = this.#thread;
		if (thread) this.#drop(thread, new Busy());
		await thread?.terminate();
	}

	#start(): Worker {
		// An error of the thread's would lose its class on the way
		openGazetteerFile(this.#gazetteer, (database) => database.close());
		const workerData: ThreadData = { gazetteer: this.#gazetteer, folder: FOLDER };
		const thread = new Worker(THREAD, { workerData, name: 'geotag' });
		this.#isReady = false;
		thread.on('message', (message: FromThread) => this.#receive(thread, message));
		thread.on('error', (error) => this.#drop(thread, error));
		thread.on('exit', () => this.#drop(thread, new Busy()));
		// Waiting for texts keeps no process alive
		thread.unref();
		return thread;
	}

	#timer(thread: Worker): NodeJS.Timeout {
		return setTimeout(() => this.#giveUp(thread), this.#isReady ? PATIENCE : PATIENCE_TO_START);
	}

	#receive(thread: Worker, message: FromThread): void {
		if ('isReady' in message) {
			this.#isReady = true;
			for (const waiting of this.#waiting.values()) {
				clearTimeout(waiting.timer);
				waiting.timer = this.#timer(thread);
			}
			return;
		}
		const waiting = this.#waiting.get(message.number);
		if (!waiting) return;
		this.#waiting.delete(message.number);
		clearTimeout(waiting.timer);
		if ('refusal' in message) waiting.fail(receiveError(message.refusal));
		else waiting.done(message.mentions);
	}

	/** A text that takes too long can be stopped only with its thread. */
	#giveUp(thread: Worker): void {
		this.#drop(thread, new Busy());
		void thread.terminate();
	}

	#drop(thread: Worker, error: Error): void {
		if (thread !== this.#thread) return;
		this.#thread = undefined;
		for (const { fail, timer } of this.#waiting.values()) {
			clearTimeout(timer);
			fail(error);
		}
		this.#waiting.clear();
	}
}
