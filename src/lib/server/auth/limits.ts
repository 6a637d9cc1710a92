import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { neighbourhood } from './address.ts';

/** Too many tries at a door. */
export class TooMany extends Error {
	override name = 'TooMany';
	/** After how many seconds to come again. */
	readonly seconds: number;

	constructor(seconds: number) {
		super(`too many tries; again in ${seconds} s`);
		this.seconds = seconds;
	}
}

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

/**
 * Tries in a span of seconds. `address` counts whoever shares one, `account` what is tried on one account from
 * everywhere, `pair` what one address tries on one account: an account is not closed to its owner by somebody who
 * guesses at it from elsewhere, until that somebody comes from very many addresses.
 */
const allowed = {
	password: {
		address: { points: 30, duration: QUARTER },
		pair: { points: 6, duration: QUARTER },
		account: { points: 100, duration: HOUR }
	},
	code: { address: { points: 12, duration: QUARTER } },
	passkey: { address: { points: 30, duration: QUARTER } },
	link: { address: { points: 20, duration: QUARTER } },
	reset: { address: { points: 6, duration: HOUR }, account: { points: 3, duration: HOUR } }
} satisfies Record<string, Partial<Record<Counted, { points: number; duration: number }>>>;

type Counted = 'address' | 'account' | 'pair';
export type Door = keyof typeof allowed;

/** How often each door may be tried, counted in memory: a restart forgets it, and takes longer than it gives. */
export class Limits {
	readonly #limiters = new Map<Door, [Counted, RateLimiterMemory][]>(
		Object.entries(allowed).map(([door, counts]) => [
			door as Door,
			Object.entries(counts).map(([counted, rate]) => [counted as Counted, new RateLimiterMemory(rate)])
		])
	);

	/**
	 * Takes one try, before it is made: many at once are counted like many in a row.
	 * @param address of the network
	 * @param account the e-mail address that was typed, whether or not anybody has it
	 * @returns gives the try back, for one that succeeded
	 * @throws TooMany
	 */
	async take(door: Door, address: string, account = ''): Promise<() => Promise<void>> {
		const where = neighbourhood(address);
		const who = account.trim().toLowerCase();
		const keys: Record<Counted, string> = { address: where, account: who, pair: `${where} ${who}` };
		const taken: (() => Promise<unknown>)[] = [];
		for (const [counted, limiter] of this.#limiters.get(door)!) {
			try {
				await limiter.consume(keys[counted]);
			} catch (reason) {
				if (!(reason instanceof RateLimiterRes)) throw reason;
				throw new TooMany(Math.max(1, Math.ceil(reason.msBeforeNext / 1000)));
			}
			taken.push(() => limiter.reward(keys[counted]));
		}
		return async () => {
			for (const giveBack of taken) await giveBack();
		};
	}
}
