import { shared } from './memory.ts';

/**
 * From a store's number (a rowid) to a position in the columns. Plain data, so that threads can hand it on.
 * `dense`: one cell for each number from `first` on, -1 where there is none; else `ids` ascending beside `positions`.
 */
export type Lookup =
	| { kind: 'dense'; first: number; positions: Int32Array }
	| { kind: 'sorted'; ids: Float64Array; positions: Int32Array };

/** Numbers given in a row, as SQLite gives them, leave few gaps; a table with more cells than this a number is waste. */
const CELLS_A_NUMBER = 4;

export function lookupOf(ids: Float64Array, positions: Uint32Array): Lookup {
	let [least, most] = [Infinity, -Infinity];
	for (const id of ids) {
		if (id < least) least = id;
		if (id > most) most = id;
	}
	const cells = ids.length ? most - least + 1 : 0;
	if (cells > ids.length * CELLS_A_NUMBER) return sorted(ids, positions);
	const table = shared(Int32Array, cells).fill(-1);
	for (let i = 0; i < ids.length; i++) table[ids[i]! - least] = positions[i]!;
	return { kind: 'dense', first: least, positions: table };
}

function sorted(ids: Float64Array, positions: Uint32Array): Lookup {
	const order = Array.from(ids.keys()).sort((a, b) => ids[a]! - ids[b]!);
	const lookup = { ids: shared(Float64Array, ids.length), positions: shared(Int32Array, ids.length) };
	lookup.ids.set(order.map((i) => ids[i]!));
	lookup.positions.set(order.map((i) => positions[i]!));
	return { kind: 'sorted', ...lookup };
}

/** The position of a number; -1 where the columns do not hold it. */
export function positionOf(lookup: Lookup, id: number): number {
	if (lookup.kind === 'dense') return lookup.positions[id - lookup.first] ?? -1;
	const { ids, positions } = lookup;
	let [low, high] = [0, ids.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (ids[middle]! < id) low = middle + 1;
		else high = middle;
	}
	return ids[low] === id ? positions[low]! : -1;
}
