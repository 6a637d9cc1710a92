import { type Bits, both, countBits, countBoth, takeAway } from './bits.ts';
import { filtersOf, standing } from './filters.ts';
import type { Segment } from './segment.ts';
import { COARSEST, type Sieve } from './sieve.ts';
import { LEVELS, planeAt } from './story-sets.ts';
import { addDays, type FacetTally, type Tally } from './tally.ts';
import { MOST, toldOf } from './told.ts';

/**
 * Counts a part's stories into the tally, filter by filter and facet by facet: each is a set of bits or a column that
 * is passed over alone, without a branch that the processor could guess wrongly.
 */
export function tallySets(sieve: Sieve, tally: Tally): void {
	const { part, question, words, there, marks, coarsest, roles } = sieve;
	const { segment } = part;
	const { period, themes, kinds, languages } = filtersOf(part, question);
	const told = toldOf(sieve);
	const among = standing(part, words);
	const inAll = (...sets: (Bits | undefined)[]) =>
		sets.reduce<Bits>((rest, set) => (set ? both(rest, set) : rest), among);
	// Roles and precisions are counted among these: they know themselves what is told where
	const suiting = inAll(period, themes, kinds, languages);
	const selected = told.any ? both(suiting, told.any) : suiting;
	const aside = (filter: Bits | undefined, ...others: (Bits | undefined)[]) =>
		filter ? inAll(told.any, ...others) : selected;

	tally.stories += countBits(selected);
	tally.rows += countRows(segment, selected);
	tally.matching += countMatching(sieve, selected);
	tallyThemes(segment, aside(themes, period, kinds, languages), tally.themes);
	tally.kinds.addApart(
		countColumn(aside(kinds, period, themes, languages), segment.kind, tally.kinds.rows.length)
	);
	tally.languages.addTogether(countColumn(aside(languages, period, themes, kinds), segment.languages, 16));
	addDays(segment, aside(period, themes, kinds, languages), tally.bins);
	// Their own filter is all that these two know of places: without it stories without any place are selected
	const [isRoleAlone, isPrecisionAlone] = [!marks && coarsest === COARSEST, !there && roles === 15];
	tallyRoles(suiting, told.roles, tally.roles);
	tallyFinest(suiting, told.levels, tally.precisions);
	if (isRoleAlone) tallyNowhere(suiting, segment, tally.roles);
	if (isPrecisionAlone) tallyNowhere(suiting, segment, tally.precisions);
}

/** How many of some stories have each value of a column. */
function countColumn(stories: Bits, column: Uint16Array | Uint8Array, values: number): Float64Array {
	const counts = new Int32Array(values);
	for (let word = 0; word < stories.length; word++) {
		const field = stories[word]! | 0;
		if (field === 0) continue;
		const end = Math.min(column.length, (word + 1) << 5);
		// Adding the bit, set or not, costs less than asking for it
		for (let story = word << 5; story < end; story++) counts[column[story]!]! += (field >>> (story & 31)) & 1;
	}
	return Float64Array.from(counts);
}

function tallyThemes({ byTheme, ofTheme, unthemed }: Segment, among: Bits, facet: FacetTally): void {
	for (let theme = 0, i = 0; theme < ofTheme.length; theme++) {
		let stories = 0;
		for (const end = i + ofTheme[theme]!; i < end; i++)
			stories += (among[byTheme[i]! >>> 5]! >>> (byTheme[i]! & 31)) & 1;
		if (stories) facet.rows[theme]! += stories;
	}
	facet.stories += countBits(among);
	facet.without += countBoth(among, unthemed);
}

/** Who is told in each role: a story may be in several. */
function tallyRoles(among: Bits, roles: Bits[], facet: FacetTally): void {
	const rest = among.slice();
	for (const [role, told] of roles.entries()) {
		facet.rows[role]! += countBoth(among, told);
		takeAway(rest, told);
	}
	facet.stories += countBits(among) - countBits(rest);
}

/** Who is told how exactly, the finest of each. */
function tallyFinest(among: Bits, levels: Bits[], facet: FacetTally): void {
	const rest = among.slice();
	for (const [level, told] of levels.entries()) {
		const stories = countBoth(rest, told);
		facet.rows[level]! += stories;
		facet.stories += stories;
		takeAway(rest, told);
	}
}

function tallyNowhere(among: Bits, { nowhere }: Segment, facet: FacetTally): void {
	const stories = countBoth(among, nowhere);
	facet.without += stories;
	facet.stories += stories;
}

/** Public geotags of stories, and one row for each that has none. */
function countRows({ geotagDigits, nowhere }: Segment, stories: Bits): number {
	let rows = countBoth(stories, nowhere);
	for (let at = 0, worth = 1; at < geotagDigits.length; at += stories.length, worth *= 2)
		rows += worth * countBoth(stories, geotagDigits.subarray(at, at + stories.length));
	return rows;
}

/** Those of the stories' rows that are meant: from the spots that are there, or else all less those elsewhere. */
function countMatching(sieve: Sieve, stories: Bits): number {
	const { needsGeotag, marks, there, tellings, part } = sieve;
	const { spots } = part.segment;
	if (!needsGeotag) return countRows(part.segment, stories);
	if (!marks) return countMeant(sieve, stories);
	if (tellings! <= spots.stories.length * MOST) return countAt(there!, sieve, stories);
	return countMeant(sieve, stories) - countAt(elsewhere(marks), sieve, stories);
}

/** The spots that are not THERE. */
function elsewhere(marks: Uint8Array): Uint32Array {
	const spots = new Uint32Array(marks.length);
	let found = 0;
	for (let spot = 0; spot < marks.length; spot++) if (!marks[spot]) spots[found++] = spot;
	return spots.subarray(0, found);
}

/** Geotags in a role and as exact as asked, wherever they are. */
function countMeant({ part, roles, coarsest }: Sieve, stories: Bits): number {
	const { planes, repeats, repeatStart } = part.segment;
	let meant = 0;
	for (let role = 0; roles >>> role; role++)
		for (let level = 0; level < LEVELS && level <= coarsest; level++) {
			if (!((roles >>> role) & 1)) continue;
			const [plane, at] = [planeAt(role, level, 1), planeAt(role, level, stories.length)];
			meant += countBoth(stories, planes.subarray(at, at + stories.length));
			for (let i = repeatStart[plane]!; i < repeatStart[plane + 1]!; i++)
				meant += (stories[repeats[i]! >>> 5]! >>> (repeats[i]! & 31)) & 1;
		}
	return meant;
}

/** Geotags in a role and as exact as asked, at some spots. */
function countAt(asked: Uint32Array, { part, roles, coarsest }: Sieve, stories: Bits): number {
	const { precision, start, stories: told, roles: sets } = part.segment.spots;
	const ones = Uint8Array.from({ length: 16 }, (_, set) => countBits(Uint32Array.of(set & roles)));
	let meant = 0;
	for (const at of asked) {
		if (precision[at]! > coarsest) continue;
		for (let i = start[at]!, end = start[at + 1]!; i < end; i++) {
			const story = told[i]!;
			meant += ones[sets[i]!]! & -((stories[story >>> 5]! >>> (story & 31)) & 1);
		}
	}
	return meant;
}
