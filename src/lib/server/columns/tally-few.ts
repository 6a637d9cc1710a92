import { type Bits, hasBit, nextBit } from './bits.ts';
import { COARSEST, hasTheme, MEANT, type Sieve, THERE } from './sieve.ts';
import { LEVELS } from './story-sets.ts';
import type { Tally } from './tally.ts';

/** What a story may fail of what is asked. With one failure it still counts where that is what the facet varies. */
const PERIOD = 1;
const THEME = 2;
const KIND = 4;
const LANGUAGE = 8;

/** No geotag: coarser than any precision that is published. */
const NOWHERE = LEVELS;

/** What a story's geotags say, one story at a time: made once, for a hundred thousand would be made otherwise. */
interface Told {
	isTold: boolean;
	/** Roles of its geotags that are meant but for their role, as bits. */
	roles: number;
	/** The finest precision of its geotags that are meant but for their precision. */
	finest: number;
	matching: number;
}

function readTold(sieve: Sieve, story: number, told: Told): void {
	const { part, marks, coarsest, roles, needsGeotag } = sieve;
	const { geotagStart, spot, role, precision } = part.segment;
	told.roles = told.matching = 0;
	told.finest = NOWHERE;
	for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++) {
		const mark = marks ? marks[spot[geotag]!]! : precision[geotag]! <= coarsest ? MEANT : THERE;
		if (!(mark & THERE)) continue;
		const isRole = (roles >>> role[geotag]!) & 1;
		if (isRole && precision[geotag]! < told.finest) told.finest = precision[geotag]!;
		if (mark !== MEANT) continue;
		told.roles |= 1 << role[geotag]!;
		told.matching += isRole;
	}
	told.isTold = told.matching > 0 || !needsGeotag;
}

/**
 * Counts a part's stories into the tally, one after another: the way for few of them.
 * @param candidates among which all are that any facet counts
 */
export function tallyFew(sieve: Sieve, candidates: Bits, tally: Tally): void {
	const { part, question, there, marks, coarsest, roles } = sieve;
	const { segment, gone } = part;
	const { first, last, kind, languages, themeStart, themes } = segment;
	// Their own filter is all that these two know of places: without it stories without any place are selected
	const [isRoleAlone, isPrecisionAlone] = [!marks && coarsest === COARSEST, !there && roles === 15];
	const told: Told = { isTold: false, roles: 0, finest: NOWHERE, matching: 0 };
	const byRoles = new Float64Array(16);
	const byFinest = new Float64Array(LEVELS + 1);
	const byKind = new Float64Array(tally.kinds.rows.length);
	const byLanguages = new Float64Array(16);
	for (let story = nextBit(candidates, 0); story >= 0; story = nextBit(candidates, story + 1)) {
		if (gone && hasBit(gone, story)) continue;
		let fails = 0;
		if (last[story]! < question.from || first[story]! > question.to) fails |= PERIOD;
		if (question.kinds && !question.kinds[kind[story]!]) fails |= KIND;
		if (question.languages !== undefined && !(languages[story]! & question.languages)) fails |= LANGUAGE;
		if (fails & (fails - 1)) continue;
		if (question.themes && !hasTheme(themeStart, themes, question.themes, story)) fails |= THEME;
		if (fails & (fails - 1)) continue;
		readTold(sieve, story, told);
		if (!fails) {
			const isNowhere = segment.geotagStart[story] === segment.geotagStart[story + 1];
			if (told.roles || (isNowhere && isRoleAlone)) byRoles[told.roles]!++;
			if (told.finest !== NOWHERE || (isNowhere && isPrecisionAlone)) byFinest[told.finest]!++;
		}
		if (!told.isTold) continue;
		if (!fails) {
			tally.stories++;
			const geotags = segment.geotagStart[story + 1]! - segment.geotagStart[story]!;
			tally.rows += geotags || 1;
			// Selected without a geotag: nothing is asked of places
			tally.matching += geotags ? told.matching : 1;
		}
		if (!(fails & ~KIND)) byKind[kind[story]!]!++;
		if (!(fails & ~LANGUAGE)) byLanguages[languages[story]!]!++;
		if (!(fails & ~THEME)) {
			const [from, end] = [themeStart[story]!, themeStart[story + 1]!];
			tally.themes.stories++;
			if (from === end) tally.themes.without++;
			for (let i = from; i < end; i++) tally.themes.rows[themes[i]!]!++;
		}
		if (!(fails & ~PERIOD)) for (const bins of tally.bins) bins.add(first[story]!, last[story]!);
	}
	tally.kinds.addApart(byKind);
	tally.precisions.addApart(byFinest);
	tally.languages.addTogether(byLanguages);
	tally.roles.addTogether(byRoles);
}
