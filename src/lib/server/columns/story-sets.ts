import { precisions, roles } from '../../story/precision.ts';
import { type Bits, setBit } from './bits.ts';
import { shared } from './memory.ts';

/** Precisions that are published. */
export const LEVELS = precisions.indexOf('withheld');

/**
 * Planes of bits, one after another, each with a bit for every story: whatever is asked is answered by putting planes
 * together, 32 stories at a time.
 */
export type Planes = Uint32Array;

/** What is worked out of a segment's columns once, so that counting need not go from story to story. */
export interface StorySets {
	/** A plane for each role and, within it, each precision: who has a geotag in that role, so exactly. */
	planes: Planes;
	/**
	 * What the planes do not tell: by role and precision as they are, each story once for every further geotag that it
	 * has in the same role, so exactly. `repeats[repeatStart[p]]` up to `repeatStart[p + 1]` are plane p's.
	 */
	repeats: Uint32Array;
	repeatStart: Uint32Array;
	/** How many geotags each story has, a plane for each binary digit, the ones first. */
	geotagDigits: Planes;
	/** Stories without any geotag, and without any theme. */
	nowhere: Bits;
	unthemed: Bits;
	/** The stories of each theme, ascending, one theme after another: `ofTheme` says how many each has. */
	byTheme: Uint32Array;
	/** Where each run of stories that tell of the same days begins; and one more, where the last one ends. */
	runs: Uint32Array;
}

/** Columns from which the sets are worked out: see `Segment`. */
interface Columns {
	first: Int32Array;
	last: Int32Array;
	themeStart: Uint32Array;
	themes: Uint16Array;
	ofTheme: Uint32Array;
	geotagStart: Uint32Array;
	role: Uint8Array;
	precision: Uint8Array;
}

export function setsOf(columns: Columns): StorySets {
	const { geotagStart, themeStart } = columns;
	return {
		planes: planesOf(columns),
		...repeatsOf(columns),
		geotagDigits: digitsOf(geotagStart),
		nowhere: withoutAny(geotagStart),
		unthemed: withoutAny(themeStart),
		byTheme: storiesByTheme(columns),
		runs: runsOf(columns)
	};
}

const wordsOf = (start: Uint32Array) => Math.ceil((start.length - 1) / 32);

/** Where the plane of a role and a precision begins. */
export const planeAt = (role: number, precision: number, words: number): number =>
	(role * LEVELS + precision) * words;

function planesOf({ geotagStart, role, precision }: Columns): Planes {
	const words = wordsOf(geotagStart);
	const planes = shared(Uint32Array, roles.length * LEVELS * words);
	for (let story = 0; story + 1 < geotagStart.length; story++)
		for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++)
			planes[planeAt(role[geotag]!, precision[geotag]!, words) + (story >>> 5)]! |= 1 << (story & 31);
	return planes;
}

function repeatsOf({ geotagStart, role, precision }: Columns): Pick<StorySets, 'repeats' | 'repeatStart'> {
	const repeatStart = shared(Uint32Array, roles.length * LEVELS + 1);
	// Who had a geotag like this one before, as an ordinal from 1
	const before = new Uint32Array(repeatStart.length);
	const each = (take: (plane: number, story: number) => void) => {
		before.fill(0);
		for (let story = 0; story + 1 < geotagStart.length; story++)
			for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++) {
				const plane = planeAt(role[geotag]!, precision[geotag]!, 1);
				if (before[plane] === story + 1) take(plane, story);
				before[plane] = story + 1;
			}
	};
	each((plane) => repeatStart[plane + 1]!++);
	for (let plane = 1; plane < repeatStart.length; plane++) repeatStart[plane]! += repeatStart[plane - 1]!;
	const repeats = shared(Uint32Array, repeatStart.at(-1)!);
	const next = repeatStart.slice();
	each((plane, story) => (repeats[next[plane]!++] = story));
	return { repeats, repeatStart };
}

function digitsOf(start: Uint32Array): Planes {
	let most = 0;
	for (let story = 0; story + 1 < start.length; story++)
		most = Math.max(most, start[story + 1]! - start[story]!);
	const words = wordsOf(start);
	const planes = shared(Uint32Array, words * (32 - Math.clz32(most)));
	for (let story = 0; story + 1 < start.length; story++) {
		const count = start[story + 1]! - start[story]!;
		for (let at = story >>> 5, left = count; left !== 0; at += words, left >>>= 1)
			if (left & 1) planes[at]! |= 1 << (story & 31);
	}
	return planes;
}

/** Those whose run is empty. */
function withoutAny(start: Uint32Array): Bits {
	const bits = shared(Uint32Array, wordsOf(start));
	for (let story = 0; story + 1 < start.length; story++)
		if (start[story] === start[story + 1]) setBit(bits, story);
	return bits;
}

function storiesByTheme({ themeStart, themes, ofTheme }: Columns): Uint32Array {
	const next = new Uint32Array(ofTheme.length);
	for (let theme = 1; theme < next.length; theme++) next[theme] = next[theme - 1]! + ofTheme[theme - 1]!;
	const stories = shared(Uint32Array, themes.length);
	for (let story = 0; story + 1 < themeStart.length; story++)
		for (let i = themeStart[story]!; i < themeStart[story + 1]!; i++) stories[next[themes[i]!]!++] = story;
	return stories;
}

/** Stories lie in the order of their days, so that those of the same days lie side by side. */
function runsOf({ first, last }: Columns): Uint32Array {
	const starts: number[] = [];
	for (let story = 0; story < first.length; story++)
		if (story === 0 || last[story] !== last[story - 1] || first[story] !== first[story - 1])
			starts.push(story);
	starts.push(first.length);
	const runs = shared(Uint32Array, starts.length);
	runs.set(starts);
	return runs;
}
