import { eachMatch } from './matching.ts';
import type { Sieve } from './sieve.ts';

/** The days that stories tell of (day numbers): how many there are of each first and last day, latest first. */
export interface Days {
	first: number[];
	last: number[];
	stories: number[];
}

export function daysOf(sieves: Sieve[]): Days {
	const counts = new Map<string, [first: number, last: number, stories: number]>();
	for (const sieve of sieves) {
		const { first, last } = sieve.part.segment;
		eachMatch(sieve, (story) => {
			const key = `${first[story]} ${last[story]}`;
			const known = counts.get(key);
			if (known) known[2]++;
			else counts.set(key, [first[story]!, last[story]!, 1]);
		});
	}
	const days = [...counts.values()].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
	return {
		first: days.map(([first]) => first),
		last: days.map(([, last]) => last),
		stories: days.map(([, , stories]) => stories)
	};
}
