import type { Manuscript } from '../../newsroom/manuscript.ts';

/** One text on its way to the server. Sent again unchanged, under the same token, until it is known what became of it. */
export interface Attempt {
	/** The revision that the text was written from. */
	base: number;
	document: Manuscript;
	/** The same attempt sent twice is kept once. */
	token: string;
}

/** Somebody saved meanwhile: the text lies beside the newest revision, under its token. */
export interface Meeting {
	token: string;
	newest: number;
	author: string | null;
}

/** What became of an attempt. */
export type Answer =
	| { is: 'kept'; revision: number; isUnscheduled?: boolean }
	| { is: 'conflict'; meeting: Meeting }
	/** No network, or no server there. */
	| { is: 'offline' }
	/** Signed out, or the session ended elsewhere. */
	| { is: 'ended' }
	/** The server could not; it may later. */
	| { is: 'failed' }
	/** The server will not: sending it again would not help. */
	| { is: 'refused'; why: 'size' | 'content' | 'exact' | 'forbidden' | 'gone' };

/** What is kept in the browser of a text that the server does not have. */
export interface Kept {
	base: number;
	document: Manuscript;
	/** An attempt of which nobody knows whether it arrived. */
	sent: Attempt | undefined;
	/** ISO 8601 instant */
	at: string;
}

export interface Keeping {
	write(kept: Kept): Promise<void>;
	drop(): Promise<void>;
}

/** Time as the copy sees it. */
export interface Timer {
	now(): Date;
	/** Runs a task later; what it returns forgets it. */
	later(task: () => void, milliseconds: number): () => void;
}

const browserTimer: Timer = {
	now: () => new Date(),
	later(task, milliseconds) {
		const timeout = setTimeout(task, milliseconds);
		return () => clearTimeout(timeout);
	}
};

interface Surroundings {
	send: (attempt: Attempt) => Promise<Answer>;
	keeping: Keeping;
	timer?: Timer;
	newToken?: () => string;
}

interface Opened {
	document: Manuscript;
	revision: number;
	/** When that revision was saved. */
	savedAt: Date;
}

/** A pause in writing after which it is saved, and the longest that writing without a pause waits. Milliseconds. */
export const PAUSE = 2000;
export const LONGEST = 10_000;
/** From the first try again to the last ones. */
const AGAIN = [2000, 4000, 8000, 16_000, 32_000, 60_000];

type Phase = 'saved' | 'unsaved' | 'saving' | 'conflict' | Exclude<Answer['is'], 'kept' | 'conflict'>;

/**
 * A story as it is being written: what is on the screen, and what the server has of it. Every change is kept in the
 * browser before it is sent and forgotten there once the server has it, so that a closed tab, a lost connection or an
 * ended session loses nothing.
 */
export class WorkingCopy {
	/** What is written, whether the server has it or not. Replaced whole at each change. */
	document: Manuscript = $state.raw(undefined as never);
	/** The revision that it is written from. */
	revision = $state(0);
	savedAt: Date = $state.raw(undefined as never);
	phase: Phase = $state('saved');
	/** Why the server will not have it. */
	refusal: Extract<Answer, { is: 'refused' }>['why'] | undefined = $state();
	meeting: Meeting | undefined = $state.raw();
	/** What was written took the story off its schedule. */
	isUnscheduled = $state(false);
	/** Pauses in writing since the server last had all of it. */
	changes = $state(0);

	readonly #send: (attempt: Attempt) => Promise<Answer>;
	readonly #keeping: Keeping;
	readonly #timer: Timer;
	readonly #newToken: () => string;
	/** What the server has, as far as is known. */
	#saved: Manuscript;
	#attempt: Attempt | undefined;
	#running: Promise<void> | undefined;
	#isAsked = false;
	#firstChange: number | undefined;
	#failures = 0;
	#forgetPause = () => {};
	#forgetRetry = () => {};
	#isClosed = false;
	#isToKeep = false;
	#keepingNow: Promise<void> | undefined;

	constructor({ document, revision, savedAt }: Opened, given: Surroundings) {
		this.document = this.#saved = document;
		this.revision = revision;
		this.savedAt = savedAt;
		this.#send = given.send;
		this.#keeping = given.keeping;
		this.#timer = given.timer ?? browserTimer;
		this.#newToken = given.newToken ?? (() => crypto.randomUUID());
	}

	/** Whether all that is written is known to lie on the server. */
	get isSafe(): boolean {
		return this.document === this.#saved && !this.#attempt;
	}

	/** Writes: what `update` gives back stands from now on. */
	change(update: (document: Manuscript) => Manuscript): void {
		const changed = update(this.document);
		if (changed === this.document) return;
		this.document = changed;
		if (this.phase === 'saved' || this.phase === 'refused') this.phase = 'unsaved';
		void this.#keep();
		const now = this.#timer.now().getTime();
		this.#firstChange ??= now;
		this.#forgetPause();
		this.#forgetPause = this.#later(
			() => {
				this.changes++;
				this.#firstChange = undefined;
				void this.save();
			},
			Math.max(0, Math.min(PAUSE, this.#firstChange + LONGEST - now))
		);
	}

	/** Goes on from what was kept in the browser, as it was left. */
	take({ base, document, sent }: Kept): void {
		this.revision = base;
		this.#attempt = sent;
		this.#saved = undefined as never;
		this.document = document;
		this.phase = 'unsaved';
		void this.#keep();
		void this.save();
	}

	/** Sends what the server does not have, now; done when it has answered. */
	async save(): Promise<void> {
		this.#isAsked = true;
		this.#running ??= this.#run().finally(() => (this.#running = undefined));
		await this.#running;
	}

	/** The network is back, or somebody has signed in again: tries at once what waits. */
	resume(): void {
		this.#failures = 0;
		if (!this.isSafe && this.phase !== 'conflict') void this.save();
	}

	/** The page is left: nothing is tried again. What is unsaved stays kept. */
	close(): void {
		this.#isClosed = true;
		this.#forgetPause();
		this.#forgetRetry();
	}

	#later(task: () => void, milliseconds: number): () => void {
		return this.#isClosed ? () => {} : this.#timer.later(task, milliseconds);
	}

	async #run(): Promise<void> {
		while (this.#isAsked && !this.isSafe) {
			this.#isAsked = false;
			this.#forgetRetry();
			const attempt = (this.#attempt ??= this.#begin());
			this.changes = Math.max(1, this.changes);
			if (this.phase === 'saved' || this.phase === 'unsaved') this.phase = 'saving';
			await this.#keep();
			this.#hear(attempt, await this.#send(attempt));
			await this.#keep();
		}
		this.#isAsked = false;
	}

	#begin(): Attempt {
		this.#forgetPause();
		this.#firstChange = undefined;
		return {
			base: this.revision,
			document: this.document,
			// A text that lies beside the newest revision is written on there
			token: this.meeting?.token ?? this.#newToken()
		};
	}

	#hear(attempt: Attempt, answer: Answer): void {
		if (answer.is === 'offline' || answer.is === 'ended' || answer.is === 'failed') {
			this.phase = answer.is;
			const wait = AGAIN[Math.min(this.#failures++, AGAIN.length - 1)]!;
			this.#forgetRetry = this.#later(() => void this.save(), wait);
			return;
		}
		this.#failures = 0;
		this.#attempt = undefined;
		if (answer.is === 'refused') {
			this.phase = 'refused';
			this.refusal = answer.why;
			return;
		}
		this.#saved = attempt.document;
		const isAll = this.document === attempt.document;
		this.changes = isAll ? 0 : 1;
		if (answer.is === 'conflict') {
			this.phase = 'conflict';
			this.meeting = answer.meeting;
		} else {
			this.revision = answer.revision;
			this.savedAt = this.#timer.now();
			this.isUnscheduled ||= answer.isUnscheduled ?? false;
			this.phase = isAll ? 'saved' : 'unsaved';
		}
		// Written while it was under way
		if (isAll) return;
		this.#forgetPause();
		this.#forgetPause = this.#later(() => void this.save(), PAUSE);
	}

	/** Keeps what is unsaved in the browser, or drops it once nothing is; writes follow one another. */
	#keep(): Promise<void> {
		this.#isToKeep = true;
		this.#keepingNow ??= this.#keepAll().finally(() => (this.#keepingNow = undefined));
		return this.#keepingNow;
	}

	async #keepAll(): Promise<void> {
		while (this.#isToKeep) {
			this.#isToKeep = false;
			const kept = {
				base: this.revision,
				document: this.document,
				sent: this.#attempt,
				at: this.#timer.now().toISOString()
			};
			try {
				await (this.isSafe ? this.#keeping.drop() : this.#keeping.write(kept));
			} catch {
				// A browser that keeps nothing (private, or full) still sends
			}
		}
	}
}
