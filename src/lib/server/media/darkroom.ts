import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Developed, Rework, Reworked, Undeveloped } from './development.ts';
import { MediaRefused } from './refusal.ts';

/** Found as the sources of the threads are: see `columns/seat.ts`. */
const SOURCE = resolve('src/lib/server/media/darkroom-process.ts');

/** So long may one picture take, in milliseconds. */
const PATIENCE = 120_000;
/** After so long without work the process ends, and gives back its memory. */
const IDLE = 60_000;

type Work =
	| { what: 'develop'; path: string }
	| { what: 'rework'; source: Uint8Array; work: Rework; isOriginal: boolean };
type Result = Developed | Reworked | Undeveloped;

export type DarkroomOrder = Work & { number: number };
export interface DarkroomAnswer {
	number: number;
	result: Result;
}

/**
 * Where pictures are decoded and written anew: a process of its own, of lower priority, one picture at a time. What
 * strangers made is read there by libraries in C; when one of them breaks, that picture is refused and the site goes on.
 */
export class Darkroom {
	readonly #source: string;
	#process: ChildProcess | undefined;
	#last: Promise<unknown> = Promise.resolve();
	#number = 0;
	#idle: NodeJS.Timeout | undefined;

	/** @param source of the process, where a test has another one */
	constructor(source = SOURCE) {
		this.#source = source;
	}

	/** @param path of the uploaded file. @throws MediaRefused */
	develop(path: string): Promise<Developed> {
		return this.#inTurn({ what: 'develop', path }) as Promise<Developed>;
	}

	/** @throws MediaRefused */
	rework(source: Uint8Array, work: Rework, isOriginal: boolean): Promise<Reworked> {
		return this.#inTurn({ what: 'rework', source, work, isOriginal }) as Promise<Reworked>;
	}

	close(): void {
		clearTimeout(this.#idle);
		this.#process?.kill();
	}

	#inTurn(work: Work): Promise<Exclude<Result, Undeveloped>> {
		const mine = this.#last.then(() => this.#carryOut(work));
		// The next one waits for the end of this one, good or bad
		this.#last = mine.catch(() => undefined);
		return mine;
	}

	async #carryOut(work: Work): Promise<Exclude<Result, Undeveloped>> {
		clearTimeout(this.#idle);
		const child = (this.#process ??= this.#start());
		const number = ++this.#number;
		const answer = Promise.withResolvers<Result>();
		const receive = (message: DarkroomAnswer) => message.number === number && answer.resolve(message.result);
		const fail = () => answer.resolve({ refused: 'broken' });
		child.on('message', receive).on('exit', fail).on('error', fail);
		const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
		child.ref();
		try {
			child.send({ ...work, number } satisfies DarkroomOrder);
			const result = await answer.promise;
			if ('refused' in result) throw new MediaRefused(result.refused);
			return result;
		} finally {
			clearTimeout(late);
			child.off('message', receive).off('exit', fail).off('error', fail);
			child.unref();
			this.#idle = setTimeout(() => child.disconnect(), IDLE).unref();
		}
	}

	#start(): ChildProcess {
		const child = fork(this.#source, { serialization: 'advanced', execArgv: [] });
		const forget = () => {
			if (this.#process === child) this.#process = undefined;
		};
		child.on('exit', forget).on('disconnect', forget).on('error', forget);
		// Waiting for pictures keeps no process alive
		child.unref();
		child.channel?.unref();
		return child;
	}
}
