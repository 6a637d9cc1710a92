import type { Store } from '../store/connection.ts';
import { emptyBin } from './bin.ts';
import { publishDue } from './publication.ts';

/** Milliseconds: what is scheduled comes out within a third of a minute. */
const BEAT = 20_000;
const HOUR = 3_600_000;

/** What happens at the desk by the hour, with nobody there: stories that are due come out, the bin empties itself. */
export class Clock {
	readonly #store: Store;
	readonly #failed: (failure: unknown) => void;
	#emptied = -Infinity;
	#isBusy = false;

	/** @param failed is told what went wrong; the clock goes on */
	constructor(store: Store, failed: (failure: unknown) => void) {
		this.#store = store;
		this.#failed = failed;
	}

	/** Does what is due by now. A beat that comes while another is at work does nothing. */
	async beat(now: Date): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		try {
			await this.#attempt(() => publishDue(this.#store, now));
			if (now.getTime() - this.#emptied >= HOUR) {
				this.#emptied = now.getTime();
				await this.#attempt(() => emptyBin(this.#store, now));
			}
		} finally {
			this.#isBusy = false;
		}
	}

	async #attempt(work: () => Promise<unknown>): Promise<void> {
		try {
			await work();
		} catch (failure) {
			this.#failed(failure);
		}
	}
}

/** Lets a clock beat for as long as the process lives, from its start on; keeps no process alive. */
export function wind(clock: Clock): void {
	const beat = () => void clock.beat(new Date());
	beat();
	setInterval(beat, BEAT).unref();
}
