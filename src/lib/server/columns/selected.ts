import { addAll, type Bits, keepBoth, noBits, setBit } from './bits.ts';
import { filtersOf, standing } from './filters.ts';
import { MEANT, type Sieve } from './sieve.ts';
import { LEVELS, planeAt } from './story-sets.ts';

/** A part's selected stories, as a set: each filter a set of its own, put together 32 stories at a time. */
export function selectedOf(sieve: Sieve): Bits {
	const { part, question, words } = sieve;
	const selected = standing(part, words);
	const { period, themes, kinds, languages } = filtersOf(part, question);
	for (const filter of [period, themes, kinds, languages]) if (filter) keepBoth(selected, filter);
	return sieve.needsGeotag ? keepBoth(selected, toldIn(sieve)) : selected;
}

/** Stories with one and the same geotag where, as exact and in a role as asked. */
function toldIn({ part: { segment }, marks, there, roles, coarsest }: Sieve): Bits {
	const { size, spots, planes } = segment;
	const told = noBits(size);
	if (marks) {
		for (const at of there!) {
			if (marks[at] !== MEANT) continue;
			for (let i = spots.start[at]!; i < spots.start[at + 1]!; i++)
				if (spots.roles[i]! & roles) setBit(told, spots.stories[i]!);
		}
		return told;
	}
	for (let level = 0; level < Math.min(LEVELS, coarsest + 1); level++)
		for (let role = 0; roles >>> role; role++)
			if ((roles >>> role) & 1) {
				const at = planeAt(role, level, told.length);
				addAll(told, planes.subarray(at, at + told.length));
			}
	return told;
}

/** Calls `take` with each of some stories' ordinals, latest first. */
export function eachOf(stories: Bits, take: (story: number) => void): void {
	for (let word = 0; word < stories.length; word++)
		for (let field = stories[word]! | 0; field !== 0; field &= field - 1)
			take((word << 5) + 31 - Math.clz32(field & -field));
}
