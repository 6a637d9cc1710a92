import { type Bits, countBits, nextBit } from './bits.ts';
import { candidatesOf } from './candidates.ts';
import { BLOCK } from './segment.ts';
import { matches, mayTouch, type Sieve } from './sieve.ts';
import { compareKeys, comparing, type DayOrder, type Key, keyOf } from './sort-key.ts';

/** A story of a part, with what it is sorted by. */
export interface Listed {
	story: number;
	key: Key;
}

/** Sorting so few by comparing is faster than passing over all stories in their order. */
const FEW = 10_000;

/** The first position of the order that comes after a key. */
function positionAfter({ part: { segment } }: Sieve, order: DayOrder, after: Key): number {
	const { ordinals } = segment.orders[order];
	let [low, high] = [0, segment.size];
	while (low < high) {
		const middle = (low + high) >>> 1;
		const story = ordinals ? ordinals[middle]! : middle;
		if (compareKeys(keyOf(segment, story, order), after) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The next so many selected stories of a part in an order, after a key. */
export function listPart(sieve: Sieve, order: DayOrder, after: Key | undefined, count: number): Listed[] {
	const { segment } = sieve.part;
	const candidates = candidatesOf(sieve);
	const from = after ? positionAfter(sieve, order, after) : 0;
	let found: number[];
	if (candidates && order === 'latest') found = take(sieve, candidates, from, segment.size, count);
	else if (candidates && countBits(candidates) <= FEW) found = sorted(sieve, candidates, order, after, count);
	else found = scan(sieve, order, from, segment.size, count);
	return found.map((story) => ({ story, key: keyOf(segment, story, order) }));
}

/** All selected stories of a part as far back as a key, latest first. */
export function listUntil(sieve: Sieve, until: Key): Listed[] {
	const { segment } = sieve.part;
	const candidates = candidatesOf(sieve);
	const end = positionAfter(sieve, 'latest', until);
	const found = candidates
		? take(sieve, candidates, 0, end, Infinity)
		: scan(sieve, 'latest', 0, end, Infinity);
	return found.map((story) => ({ story, key: keyOf(segment, story, 'latest') }));
}

/** The next of a few stories, by comparing them. */
function sorted(
	sieve: Sieve,
	candidates: Bits,
	order: DayOrder,
	after: Key | undefined,
	count: number
): number[] {
	const { segment } = sieve.part;
	const stories = take(sieve, candidates, 0, segment.size, Infinity).sort(comparing(segment, order));
	const isAfter = (story: number) => !after || compareKeys(keyOf(segment, story, order), after) > 0;
	const first = stories.findIndex(isAfter);
	return first < 0 ? [] : stories.slice(first, first + count);
}

function take(sieve: Sieve, candidates: Bits, from: number, end: number, count: number): number[] {
	const found: number[] = [];
	for (
		let story = nextBit(candidates, from);
		story >= 0 && story < end;
		story = nextBit(candidates, story + 1)
	) {
		if (!matches(sieve, story)) continue;
		found.push(story);
		if (found.length >= count) break;
	}
	return found;
}

/** Asks one story after another in their order; a block that lies outside the period is not entered. */
function scan(sieve: Sieve, order: DayOrder, from: number, end: number, count: number): number[] {
	const ordering = sieve.part.segment.orders[order];
	const { ordinals } = ordering;
	const found: number[] = [];
	for (let position = from; position < end;) {
		const block = Math.floor(position / BLOCK);
		const next = Math.min(end, (block + 1) * BLOCK);
		if (!mayTouch(ordering, block, sieve.question)) position = next;
		for (; position < next; position++) {
			const story = ordinals ? ordinals[position]! : position;
			if (!matches(sieve, story)) continue;
			found.push(story);
			if (found.length >= count) return found;
		}
	}
	return found;
}
