import { sortBy } from './counting-sort.ts';
import { lookupOf, type Lookup } from './lookup.ts';
import { shared } from './memory.ts';
import { larger, orderSpots, type Spots, SpotTable } from './spots.ts';
import { setsOf, type StorySets } from './story-sets.ts';

/** Stories of a block are passed over together where none of its dates can be meant. */
export const BLOCK = 1024;

/** An order of stories: their ordinals, and each block's earliest and latest day. */
export interface Ordering {
	/** Absent where it is the order of the ordinals themselves. */
	ordinals?: Uint32Array;
	earliest: Int32Array;
	latest: Int32Array;
}

/**
 * Published stories as columns: typed arrays on shared memory, never written once they are made. A story is its
 * ordinal, its place in the order of what it tells, the latest first (by its last day, its first, the day it came
 * out, its id). Days are counted from 1970-01-01.
 */
export interface Segment extends StorySets {
	/** Stories. */
	size: number;
	id: Float64Array;
	/** The first and the last day of what is told. */
	first: Int32Array;
	last: Int32Array;
	/** The last day on which it may have come out. */
	published: Int32Array;
	/** The index in the dictionary's kinds. */
	kind: Uint16Array;
	/** A bit for each of `languages` that it can be read in. */
	languages: Uint8Array;
	/** `themes[themeStart[s]]` up to `themeStart[s + 1]`: indexes in the dictionary's themes. */
	themeStart: Uint32Array;
	themes: Uint16Array;
	/** In the same way its geotags; those at one spot stand side by side. */
	geotagStart: Uint32Array;
	spot: Uint32Array;
	/** The index in `roles`. */
	role: Uint8Array;
	/** The index in `precisions`: its spot's, beside it, because the spots of a story lie far apart in memory. */
	precision: Uint8Array;
	spots: Spots;
	orders: { latest: Ordering; earliest: Ordering; published: Ordering };
	/** From the ids of stories, and of their texts, to ordinals. */
	byId: Lookup;
	byText: Lookup;
	/** `texts[textStart[s]]` up to `textStart[s + 1]`: the ids of its texts, one a language. */
	textStart: Uint32Array;
	texts: Float64Array;
	/** How many stories are of each kind and theme, and how many geotags at each place: what its slug is known by. */
	ofKind: Uint32Array;
	ofTheme: Uint32Array;
	atPlace: Uint32Array;
}

/** A column that grows while rows are read. */
class Growing<Values extends Float64Array | Uint32Array | Uint8Array> {
	values: Values;
	length = 0;

	constructor(values: Values) {
		this.values = values;
	}

	push(value: number): void {
		if (this.length === this.values.length) this.values = larger(this.values, this.length * 2);
		this.values[this.length++] = value;
	}
}

/** What the store's rows say, in the order they were read. Stories by their id, ascending. */
export class Rows {
	readonly id = new Growing(new Float64Array(1024));
	readonly first = new Growing(new Float64Array(1024));
	readonly last = new Growing(new Float64Array(1024));
	readonly published = new Growing(new Float64Array(1024));
	readonly kind = new Growing(new Uint32Array(1024));
	/** Ids of texts with the rank of their story in `id`, and the bit of their language. */
	readonly text = new Growing(new Float64Array(1024));
	readonly textStory = new Growing(new Uint32Array(1024));
	readonly textLanguage = new Growing(new Uint8Array(1024));
	readonly themeStory = new Growing(new Uint32Array(1024));
	readonly theme = new Growing(new Uint32Array(1024));
	readonly geotagStory = new Growing(new Uint32Array(1024));
	readonly geotagSpot = new Growing(new Uint32Array(1024));
	readonly geotagRole = new Growing(new Uint8Array(1024));
	readonly spots = new SpotTable();
}

/** Where each one's run begins, from how many each has; and one more, where the last one ends. */
function startsOf(owners: Uint32Array, count: number): Uint32Array {
	const start = shared(Uint32Array, count + 1);
	for (const owner of owners) start[owner + 1]!++;
	for (let i = 1; i <= count; i++) start[i]! += start[i - 1]!;
	return start;
}

/** Puts what belongs to each owner side by side. */
function runsOf<Values extends Uint16Array | Float64Array>(
	runs: Values,
	values: ArrayLike<number>,
	owners: Uint32Array,
	start: Uint32Array
): Values {
	const next = start.slice();
	for (let i = 0; i < runs.length; i++) runs[next[owners[i]!]!++] = values[i]!;
	return runs;
}

function orderingOf(segment: Pick<Segment, 'first' | 'last'>, ordinals?: Uint32Array): Ordering {
	const { first, last } = segment;
	const blocks = Math.ceil(first.length / BLOCK);
	const earliest = shared(Int32Array, blocks).fill(0x7fffffff);
	const latest = shared(Int32Array, blocks).fill(-0x80000000);
	for (let at = 0; at < first.length; at++) {
		const [block, story] = [(at / BLOCK) | 0, ordinals ? ordinals[at]! : at];
		if (first[story]! < earliest[block]!) earliest[block] = first[story]!;
		if (last[story]! > latest[block]!) latest[block] = last[story]!;
	}
	return { ordinals: ordinals && share(Uint32Array, ordinals), earliest, latest };
}

type Ints = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

function share<Values extends Ints>(
	column: { new (buffer: SharedArrayBuffer): Values; readonly BYTES_PER_ELEMENT: number },
	values: ArrayLike<number>
): Values {
	const copy = shared(column, values.length);
	copy.set(values);
	return copy;
}

/** What is told first comes first: what its stories' days say, then the day they came out, then their ids. */
function ordersOf(
	columns: Pick<Segment, 'id' | 'first' | 'last' | 'published'>,
	byId: Uint32Array
): Segment['orders'] {
	const { first, last, published } = columns;
	const earliest = sortBy(sortBy(sortBy(byId, published, 1), last, 1), first, 1);
	const newest = sortBy(byId.toReversed(), published, -1);
	return {
		latest: orderingOf(columns),
		earliest: orderingOf(columns, earliest),
		published: orderingOf(columns, newest)
	};
}

/** Geotags by story, those of a story by spot; and the stories of each spot. */
function placeGeotags(rows: Rows, ordinalOf: Uint32Array) {
	const [size, count] = [ordinalOf.length, rows.geotagSpot.length];
	const { spots, moved } = orderSpots(rows.spots);
	const owner = ordinalsOf(rows.geotagStory, ordinalOf);
	const start = startsOf(owner, size);
	const next = start.slice();
	const [spot, role] = [shared(Uint32Array, count), shared(Uint8Array, count)];
	const precision = shared(Uint8Array, count);
	for (let i = 0; i < count; i++) {
		const story = owner[i]!;
		const [at, as] = [moved[rows.geotagSpot.values[i]!]!, rows.geotagRole.values[i]!];
		// A story has a handful of geotags: each is put where it belongs among those before it
		let to = next[story]!++;
		for (; to > start[story]! && spot[to - 1]! > at; to--) {
			spot[to] = spot[to - 1]!;
			role[to] = role[to - 1]!;
		}
		spot[to] = at;
		role[to] = as;
	}
	for (let i = 0; i < count; i++) precision[i] = spots.precision[spot[i]!]!;
	tellStories(spots, start, spot, role);
	return { spots, geotagStart: start, spot, role, precision };
}

/** Fills in the stories of each spot. One that names a place in two roles is told there once. */
function tellStories(spots: Spots, geotagStart: Uint32Array, spot: Uint32Array, role: Uint8Array): void {
	const isFirst = (geotag: number, of: number) =>
		geotag === geotagStart[of] || spot[geotag - 1] !== spot[geotag];
	const eachGeotag = (tell: (geotag: number, story: number) => void) => {
		for (let story = 0; story + 1 < geotagStart.length; story++)
			for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++) tell(geotag, story);
	};
	eachGeotag((geotag, story) => {
		if (isFirst(geotag, story)) spots.start[spot[geotag]! + 1]!++;
	});
	for (let at = 1; at <= spots.size; at++) spots.start[at]! += spots.start[at - 1]!;
	spots.stories = shared(Uint32Array, spots.start[spots.size]!);
	spots.roles = shared(Uint8Array, spots.stories.length);
	const next = spots.start.slice();
	eachGeotag((geotag, story) => {
		const at = spot[geotag]!;
		if (isFirst(geotag, story)) spots.stories[next[at]!++] = story;
		spots.roles[next[at]! - 1]! |= 1 << role[geotag]!;
	});
}

function ordinalsOf(ranks: Growing<Uint32Array>, ordinalOf: Uint32Array): Uint32Array {
	const ordinals = new Uint32Array(ranks.length);
	for (let i = 0; i < ordinals.length; i++) ordinals[i] = ordinalOf[ranks.values[i]!]!;
	return ordinals;
}

/** Makes the columns of what was read. */
export function segmentOf(rows: Rows): Segment {
	const size = rows.id.length;
	const ids = rows.id.values.subarray(0, size);
	// Ids ascend, so the greatest id first is the reverse
	let order: Uint32Array = Uint32Array.from(ids.keys()).reverse();
	for (const { values } of [rows.published, rows.first, rows.last]) order = sortBy(order, values, -1);
	const ordinalOf = new Uint32Array(size);
	for (let ordinal = 0; ordinal < size; ordinal++) ordinalOf[order[ordinal]!] = ordinal;
	const columns = {
		id: shared(Float64Array, size),
		first: shared(Int32Array, size),
		last: shared(Int32Array, size),
		published: shared(Int32Array, size),
		kind: shared(Uint16Array, size),
		languages: shared(Uint8Array, size)
	};
	for (let ordinal = 0; ordinal < size; ordinal++) {
		const rank = order[ordinal]!;
		columns.id[ordinal] = ids[rank]!;
		columns.first[ordinal] = rows.first.values[rank]!;
		columns.last[ordinal] = rows.last.values[rank]!;
		columns.published[ordinal] = rows.published.values[rank]!;
		columns.kind[ordinal] = rows.kind.values[rank]!;
	}
	const textStory = ordinalsOf(rows.textStory, ordinalOf);
	for (let i = 0; i < textStory.length; i++)
		columns.languages[textStory[i]!]! |= rows.textLanguage.values[i]!;

	const themeStory = ordinalsOf(rows.themeStory, ordinalOf);
	const themeStart = startsOf(themeStory, size);
	const themes = runsOf(shared(Uint16Array, rows.theme.length), rows.theme.values, themeStory, themeStart);
	const textStart = startsOf(textStory, size);
	const texts = runsOf(shared(Float64Array, rows.text.length), rows.text.values, textStory, textStart);

	const ofTheme = tally(themes);
	const geotags = placeGeotags(rows, ordinalOf);
	return {
		size,
		...columns,
		...geotags,
		themeStart,
		themes,
		...setsOf({ ...columns, ...geotags, themeStart, themes, ofTheme }),
		textStart,
		texts,
		orders: ordersOf(columns, ordinalOf),
		byId: lookupOf(ids, ordinalOf),
		byText: lookupOf(rows.text.values.subarray(0, rows.text.length), textStory),
		ofKind: tally(columns.kind),
		ofTheme,
		atPlace: tally(geotags.spot, geotags.spots.place)
	};
}

/** How often each value occurs, or what `through` says of it. */
function tally(values: Uint16Array | Uint32Array, through?: Uint32Array): Uint32Array {
	let counts: Uint32Array = new Uint32Array(1024);
	for (const value of values) {
		const what = through ? through[value]! : value;
		while (what >= counts.length) counts = larger(counts, counts.length * 2);
		counts[what]!++;
	}
	return share(Uint32Array, counts);
}
