import type { Store } from '../store/connection.ts';
import { verify } from './journal.ts';

const HOUR = 3_600_000;

/** What the last walk along the chain of lines found, and when. */
export interface Seal {
	/** ISO 8601 instant */
	at: string;
	lines: number;
	/** Of the last line: hexadecimal. */
	sum: string;
	/** The line that is not what it was. */
	brokenAt?: number;
}

/** Watches over the log: its chain is walked once an hour at most, and nobody waits for it. */
export class Watch {
	#last?: Seal;
	#walking?: Promise<void>;

	/** What is known now; undefined before the first walk has ended. Asking begins a walk where one is due. */
	ask(store: Store, now: Date, failed: (failure: unknown) => void): Seal | undefined {
		const isDue = !this.#last || now.getTime() - Date.parse(this.#last.at) >= HOUR;
		if (isDue && !this.#walking) {
			this.#walking = verify(store)
				.then((found) => {
					this.#last = { at: now.toISOString(), ...found };
				})
				.catch(failed)
				.finally(() => (this.#walking = undefined));
		}
		return this.#last;
	}

	/** Until no walk is under way. */
	async rest(): Promise<void> {
		await this.#walking;
	}
}

/** The one of this process. */
export const watch = new Watch();
