import { randomUUID } from 'node:crypto';
import { writeSelection, type Selection } from '../../../story/selection.ts';
import type { ReadingRoom } from '../../columns/reading-room.ts';
import type { Store } from '../../store/connection.ts';
import * as snapshots from '../../store/snapshots.ts';
import type { CopyingRoom } from './copying-room.ts';

/** More at once than one person, or this machine, has use for: to be asked again later. */
export class TooMany extends Error {
	override name = 'TooMany';
}

/** A snapshot is as wide as the archive where somebody wants it so: a few at a time. */
const AT_ONCE = 3;
/** Four times a large archive: a store does not grow by more than some forty megabytes a day this way. */
const ROWS_A_DAY = 12_000_000;
/** What has ended is told of for so long, in milliseconds. */
const REMEMBERED = 600_000;

/** What became of a fixing; nothing while it is under way. */
export type Outcome = { id: string } | { failure: unknown };

interface Fixing {
	client: string;
	outcome?: Outcome;
	ended: Promise<undefined>;
}

/** The selection as a snapshot keeps it. */
const canonicalQuery = (selection: Selection) => writeSelection(selection).slice(1);

/** Snapshots being made: in the copying room, however large, while whoever asked looks in from time to time. */
export class Fixings {
	readonly #store: Store;
	readonly #research: ReadingRoom;
	readonly #copies: CopyingRoom;
	readonly #fixings = new Map<string, Fixing>();

	constructor(store: Store, research: ReadingRoom, copies: CopyingRoom) {
		this.#store = store;
		this.#research = research;
		this.#copies = copies;
	}

	/**
	 * Begins to hold a selection fast, and answers the ticket by which to ask for it.
	 * @param client who asks, such as an address
	 * @throws TooMany where the client has one under way, or all have too many
	 */
	begin(client: string, selection: Selection, now = new Date()): string {
		const underWay = [...this.#fixings.values()].filter(({ outcome }) => !outcome);
		if (underWay.length >= AT_ONCE || underWay.some((one) => one.client === client)) throw new TooMany();
		const ticket = randomUUID();
		const { promise: ended, resolve } = Promise.withResolvers<undefined>();
		const fixing: Fixing = { client, ended };
		// Before anything is waited for: whoever asks twice at once is found here
		this.#fixings.set(ticket, fixing);
		void this.#make(selection, now.toISOString().slice(0, 10))
			.then(
				(id) => (fixing.outcome = { id }),
				(failure: unknown) => (fixing.outcome = { failure })
			)
			.finally(() => {
				resolve(undefined);
				setTimeout(() => this.#fixings.delete(ticket), REMEMBERED).unref();
			});
		return ticket;
	}

	/**
	 * What became of one, after so many milliseconds at most; `undefined` while it is under way.
	 * @returns 'unknown' for a ticket that was never given, or so long ago that it is forgotten
	 */
	async outcome(ticket: string, patience = 0): Promise<Outcome | 'unknown' | undefined> {
		const fixing = this.#fixings.get(ticket);
		if (!fixing) return 'unknown';
		if (!fixing.outcome && patience > 0) {
			const late = Promise.withResolvers<undefined>();
			const timer = setTimeout(() => late.resolve(undefined), patience);
			await Promise.race([fixing.ended, late.promise]);
			clearTimeout(timer);
		}
		return fixing.outcome;
	}

	async #make(selection: Selection, created: string): Promise<string> {
		if ((await snapshots.rowsFixedOn(this.#store, created)) > ROWS_A_DAY) throw new TooMany();
		const fixed = await this.#copies.ask({ kind: 'fix' }, this.#research.ids(selection));
		return snapshots.keep(this.#store, { selection: canonicalQuery(selection), created, ...fixed });
	}
}
