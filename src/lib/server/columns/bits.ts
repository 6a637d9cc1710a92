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

/** Keeps in `bits` only what `others` has too. */
export function keepBoth(bits: Bits, others: Bits): Bits {
	for (let word = 0; word < bits.length; word++) bits[word]! &= others[word]!;
	return bits;
}

/** What `bits` has and `others` has not. */
export const without = (bits: Bits, others: Bits): Bits => bits.map((word, i) => word & ~others[i]!);

export function countBits(bits: Bits): number {
	let count = 0;
	for (let word = 0; word < bits.length; word++) {
		// Warren, Hacker's Delight, figure 5-2: sums of neighbouring fields, side by side.
		let field = bits[word]!;
		field -= (field >>> 1) & 0x55555555;
		field = (field & 0x33333333) + ((field >>> 2) & 0x33333333);
		count += Math.imul((field + (field >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
	}
	return count;
}

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
