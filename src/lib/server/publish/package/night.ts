const HOUR = 3_600_000;
/** Between three and five o'clock here: two sites on one machine do not begin together. */
const BEGINS = 3;
const LASTS = 2 * HOUR;

/** Milliseconds from a moment to the next night's turn. `chance` is from 0 to 1. */
export function untilNight(now: Date, chance: number): number {
	const night = new Date(now);
	night.setHours(BEGINS, 0, 0, 0);
	// Once a night: whoever has begun is not asked again before the next
	if (night <= now) night.setDate(night.getDate() + 1);
	return night.getTime() + chance * LASTS - now.getTime();
}

/** Does something every night, for as long as the process lives; keeps no process alive. */
export function everyNight(work: () => Promise<unknown>, failed: (failure: unknown) => void): void {
	const wait = () => {
		const timer = setTimeout(
			() => {
				work().catch(failed).finally(wait);
			},
			untilNight(new Date(), Math.random())
		);
		timer.unref();
	};
	wait();
}
