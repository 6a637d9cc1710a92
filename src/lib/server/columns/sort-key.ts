import type { Segment } from './segment.ts';

/** Orders that need nothing but the stories' own days. */
export type DayOrder = 'latest' | 'earliest' | 'published';

/** By what a list is sorted, the least first: numbers, or a title; the story's id among them, so that no two are alike. */
export type Key = (number | string)[];

export const keyLength: Record<DayOrder, number> = { latest: 4, earliest: 4, published: 2 };

/** What is told latest comes first, or what is told earliest, or what came out last. */
export function keyOf({ id, first, last, published }: Segment, story: number, order: DayOrder): Key {
	if (order === 'published') return [-published[story]!, -id[story]!];
	const key = [last[story]!, first[story]!, published[story]!, id[story]!];
	if (order === 'latest') return key.map((number) => -number);
	return [first[story]!, last[story]!, published[story]!, id[story]!];
}

/** Compares two stories of a segment as their keys would be, a million times over. */
export function comparing(
	{ id, first, last, published }: Segment,
	order: DayOrder
): (a: number, b: number) => number {
	// Ordinals are in order of the latest
	if (order === 'latest') return (a, b) => a - b;
	if (order === 'published') return (a, b) => published[b]! - published[a]! || id[b]! - id[a]!;
	return (a, b) =>
		first[a]! - first[b]! || last[a]! - last[b]! || published[a]! - published[b]! || id[a]! - id[b]!;
}

export function compareKeys(a: Key, b: Key): number {
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
	return 0;
}
