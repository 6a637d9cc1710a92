import { allBits, type Bits, noBits, setBit, setRun, without, keepBoth } from './bits.ts';
import type { Question } from './question.ts';
import type { Part } from './archive.ts';
import type { Segment } from './segment.ts';

/** The stories that each filter lets through which is asked of stories themselves; absent where nothing is asked. */
export interface Filters {
	period?: Bits;
	themes?: Bits;
	kinds?: Bits;
	languages?: Bits;
}

export function filtersOf({ segment }: Part, { from, to, themes, kinds, languages }: Question): Filters {
	return {
		period: from > -Infinity || to < Infinity ? inPeriod(segment, from, to) : undefined,
		themes: themes && inThemes(segment, themes),
		kinds: kinds && storiesOf(segment.kind, kinds),
		languages: languages === undefined ? undefined : storiesOf(segment.languages, sharing(languages))
	};
}

/** A part's stories that have not changed since, of those that hold the words. */
export function standing({ segment, gone }: Part, words?: Bits): Bits {
	const all = allBits(segment.size);
	const left = gone ? without(all, gone) : all;
	return words ? keepBoth(left, words) : left;
}

/** Of the sixteen sets of languages, as bits: 1 for those that share one with a set. */
const sharing = (languages: number) =>
	Uint8Array.from({ length: 16 }, (_, own) => Number((own & languages) !== 0));

/** @param asked 1 for each value that is asked for */
function storiesOf(column: Uint16Array | Uint8Array, asked: Uint8Array): Bits {
	const bits = noBits(column.length);
	for (let word = 0; word < bits.length; word++) {
		const end = Math.min(column.length, (word + 1) << 5);
		let field = 0;
		// Without a branch, which nobody could foresee
		for (let story = word << 5; story < end; story++) field |= asked[column[story]!]! << (story & 31);
		bits[word] = field;
	}
	return bits;
}

/** The stories of themes, given as 1 by index. */
function inThemes({ size, byTheme, ofTheme }: Segment, asked: Uint8Array): Bits {
	const bits = noBits(size);
	for (let theme = 0, start = 0; theme < ofTheme.length; start += ofTheme[theme++]!)
		if (asked[theme]) for (let i = start; i < start + ofTheme[theme]!; i++) setBit(bits, byTheme[i]!);
	return bits;
}

/** Ordinals are in the order of the last days, the latest first: before the period's own only wide dates can reach into it. */
function inPeriod({ size, first, last, runs }: Segment, from: number, to: number): Bits {
	const bits = noBits(size);
	const [begin, end] = [firstUntil(last, to), firstUntil(last, from - 1)];
	setRun(bits, begin, end);
	for (let run = 0; runs[run]! < begin; run++)
		if (first[runs[run]!]! <= to && last[runs[run]!]! >= from) setRun(bits, runs[run]!, runs[run + 1]!);
	return bits;
}

/** The first ordinal whose last day is not after a day. */
function firstUntil(last: Int32Array, day: number): number {
	let [low, high] = [0, last.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (last[middle]! > day) low = middle + 1;
		else high = middle;
	}
	return low;
}
