/** One bit for each story (or text, or place) of a list, 32 in a word. */
export type Bits = Uint32Array;

export const noBits = (size: number): Bits => new Uint32Array(Math.ceil(size / 32));

/** A bit for each. */
export function allBits(size: number): Bits {
	const bits = noBits(size).fill(0xffffffff);
	if (size & 31) bits[size >>> 5] = 2 ** (size & 31) - 1;
	return bits;
}

export const hasBit = (bits: Bits, at: number): boolean => ((bits[at >>> 5]! >>> (at & 31)) & 1) === 1;

export function setBit(bits: Bits, at: number): void {
	bits[at >>> 5]! |= 1 << (at & 31);
}

/** Sets the bits from a position up to another one. */
export function setRun(bits: Bits, from: number, end: number): void {
	if (from >= end) return;
	const [first, last] = [from >>> 5, (end - 1) >>> 5];
	const [head, tail] = [0xffffffff << (from & 31), 0xffffffff >>> (31 - ((end - 1) & 31))];
	if (first === last) bits[first]! |= head & tail;
	else {
		bits[first]! |= head;
		bits.fill(0xffffffff, first + 1, last);
		bits[last]! |= tail;
	}
}

/** Keeps in `bits` only what `others` has too. */
export function keepBoth(bits: Bits, others: Bits): Bits {
	for (let word = 0; word < bits.length; word++) bits[word]! &= others[word]!;
	return bits;
}

/** Puts into `bits` what `others` has, too. */
export function addAll(bits: Bits, others: Bits): Bits {
	for (let word = 0; word < bits.length; word++) bits[word]! |= others[word]!;
	return bits;
}

/** Takes out of `bits` what `others` has. */
export function takeAway(bits: Bits, others: Bits): Bits {
	for (let word = 0; word < bits.length; word++) bits[word]! &= ~others[word]!;
	return bits;
}

/** What both have. */
export const both = (bits: Bits, others: Bits): Bits => keepBoth(bits.slice(), others);

/** What `bits` has and `others` has not. */
export const without = (bits: Bits, others: Bits): Bits => takeAway(bits.slice(), others);

/** The set bits of a word: sums of neighbouring fields, side by side (Warren, Hacker's Delight, figure 5-2). */
function ones(word: number): number {
	word -= (word >>> 1) & 0x55555555;
	word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
	return Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(bits: Bits): number {
	let count = 0;
	for (let word = 0; word < bits.length; word++) count += ones(bits[word]!);
	return count;
}

/** How many both have. */
export function countBoth(bits: Bits, others: Bits): number {
	let count = 0;
	for (let word = 0; word < bits.length; word++) count += ones(bits[word]! & others[word]!);
	return count;
}

/** How many are set before each word. */
export function countsBefore(bits: Bits): Uint32Array {
	const before = new Uint32Array(bits.length + 1);
	for (let word = 0; word < bits.length; word++) before[word + 1] = before[word]! + ones(bits[word]!);
	return before;
}

/** How many are set before a position. @param before as `countsBefore` has it */
export const countBefore = (bits: Bits, before: Uint32Array, at: number): number =>
	before[at >>> 5]! + (at & 31 ? ones(bits[at >>> 5]! & (2 ** (at & 31) - 1)) : 0);

/** The first set bit at or after a position; -1 where there is none. */
export function nextBit(bits: Bits, from: number): number {
	let word = from >>> 5;
	if (word >= bits.length) return -1;
	let field = bits[word]! & (0xffffffff << (from & 31));
	while (field === 0) {
		if (++word >= bits.length) return -1;
		field = bits[word]!;
	}
	return (word << 5) + 31 - Math.clz32(field & -field);
}
