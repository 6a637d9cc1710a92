import { type Bits, both, countBits, countBoth, takeAway, without } from './bits.ts';
import { filtersOf, standing } from './filters.ts';
import type { Segment } from './segment.ts';
import { COARSEST, MEANT, type Sieve } from './sieve.ts';
import { addDays, type FacetTally, type Tally } from './tally.ts';
import { toldOf } from './told.ts';

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
	tally.geotags += countGeotags(segment, selected);
	tally.matching += countMatching(sieve, selected, told.elsewhere);
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

/** Public geotags of stories. */
function countGeotags({ geotagDigits }: Segment, stories: Bits): number {
	let geotags = 0;
	for (let at = 0, worth = 1; at < geotagDigits.length; at += stories.length, worth *= 2)
		geotags += worth * countBoth(stories, geotagDigits.subarray(at, at + stories.length));
	return geotags;
}

/** Those of the stories' geotags that are meant. @param elsewhere as `Told` has it */
function countMatching(sieve: Sieve, stories: Bits, elsewhere: Bits | undefined): number {
	if (!sieve.needsGeotag) return countGeotags(sieve.part.segment, stories);
	if (!sieve.marks) return countMeant(sieve, stories);
	if (!elsewhere) return countAtSpots(sieve, stories);
	return countMeant(sieve, without(stories, elsewhere)) + countMarked(sieve, both(stories, elsewhere));
}

/** Geotags in a role and as exact as asked, wherever they are. */
function countMeant({ part, roles, coarsest }: Sieve, stories: Bits): number {
	const { geotagStart, role, precision } = part.segment;
	const isMeant = Uint8Array.from({ length: 32 }, (_, how) =>
		Number(how >>> 2 <= coarsest && ((roles >>> (how & 3)) & 1) === 1)
	);
	let meant = 0;
	for (let word = 0; word < stories.length; word++)
		for (let field = stories[word]! | 0; field !== 0; field &= field - 1) {
			const story = (word << 5) + 31 - Math.clz32(field & -field);
			for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++)
				meant += isMeant[(precision[geotag]! << 2) | role[geotag]!]!;
		}
	return meant;
}

/** Geotags in a role that is asked for, at the spots that are meant: from these. */
function countAtSpots({ part, roles, marks, there }: Sieve, stories: Bits): number {
	const { spots } = part.segment;
	const ones = Uint8Array.from({ length: 16 }, (_, own) => countBits(Uint32Array.of(own & roles)));
	let meant = 0;
	for (const at of there!) {
		if (marks![at] !== MEANT) continue;
		for (let i = spots.start[at]!; i < spots.start[at + 1]!; i++) {
			const story = spots.stories[i]!;
			meant += ones[spots.roles[i]!]! & -((stories[story >>> 5]! >>> (story & 31)) & 1);
		}
	}
	return meant;
}

/** The same, from the stories. */
function countMarked({ part, roles, marks }: Sieve, stories: Bits): number {
	const { geotagStart, role, spot } = part.segment;
	let meant = 0;
	for (let word = 0; word < stories.length; word++)
		for (let field = stories[word]! | 0; field !== 0; field &= field - 1) {
			const story = (word << 5) + 31 - Math.clz32(field & -field);
			for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++)
				if (marks![spot[geotag]!] === MEANT) meant += (roles >>> role[geotag]!) & 1;
		}
	return meant;
}
