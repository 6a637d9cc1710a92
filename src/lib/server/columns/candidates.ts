import { type Bits, keepBoth, noBits, setBit } from './bits.ts';
import { ordinalsOf, type Sieve } from './sieve.ts';

/**
 * Reading a spot's list of stories is worth it while the lists together are this part of the archive: beyond, most
 * stories are on one of them, and asking each story is faster.
 */
const WORTH = 1 / 4;

function firstAtLeast(values: Uint32Array, from: number, to: number, least: number): number {
	while (from < to) {
		const middle = (from + to) >>> 1;
		if (values[middle]! < least) from = middle + 1;
		else to = middle;
	}
	return from;
}

/**
 * Stories among which all selected ones are, where place or words leave few enough to be worth the list; else
 * undefined. Each must still be asked. The caller may not write to it.
 */
export function candidatesOf(sieve: Sieve): Bits | undefined {
	const { there, tellings, words } = sieve;
	const { size, spots } = sieve.part.segment;
	if (!there) return words;
	if (tellings! > size * WORTH) return words;
	const [first, end] = ordinalsOf(sieve);
	const bits = noBits(size);
	for (const spot of there) {
		const last = spots.start[spot + 1]!;
		for (let i = firstAtLeast(spots.stories, spots.start[spot]!, last, first); i < last; i++) {
			const story = spots.stories[i]!;
			if (story >= end) break;
			setBit(bits, story);
		}
	}
	return words ? keepBoth(bits, words) : bits;
}
