/** FNV-1a, 32 bits: small keys for the table of deletions. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}

/**
 * Hashes of a folded name and of all that is left of it when one letter goes. Two names within one edit of
 * each other share at least one (Garbe's symmetric deletion), and so do some within two.
 */
export function deletions(name: string): number[] {
	const hashes = new Set([hash(name)]);
	for (let index = 0; index < name.length; index++) {
		hashes.add(hash(name.slice(0, index) + name.slice(index + 1)));
	}
	return [...hashes];
}

/**
 * How many letters must be changed, left out, put in or swapped with their neighbour (optimal string
 * alignment) to turn one word into the other; `limit + 1` stands for "more than the limit".
 */
export function edits(one: string, other: string, limit: number): number {
	if (Math.abs(one.length - other.length) > limit) return limit + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row++) {
		const current = [row];
		for (let column = 1; column <= other.length; column++) {
			const same = one[row - 1] === other[column - 1];
			let least = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
			const swapped =
				row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
			if (swapped) least = Math.min(least, beforeLast[column - 2]! + 1);
			current.push(least);
		}
		if (Math.min(...current) > limit) return limit + 1;
		beforeLast = last;
		last = current;
	}
	return Math.min(last[other.length]!, limit + 1);
}
