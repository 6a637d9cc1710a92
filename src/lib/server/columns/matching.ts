import { nextBit } from './bits.ts';
import { candidatesOf } from './candidates.ts';
import { matches, ordinalsOf, type Sieve } from './sieve.ts';

/** Calls `take` with the ordinal of each selected story of a part, latest first. */
export function eachMatch(sieve: Sieve, take: (story: number) => void): void {
	const candidates = candidatesOf(sieve);
	const [first, end] = ordinalsOf(sieve);
	if (!candidates) {
		for (let story = first; story < end; story++) if (matches(sieve, story)) take(story);
		return;
	}
	for (
		let story = nextBit(candidates, first);
		story >= 0 && story < end;
		story = nextBit(candidates, story + 1)
	)
		if (matches(sieve, story)) take(story);
}
