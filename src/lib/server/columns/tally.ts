import type { Bins } from './calendar.ts';
import { candidatesOf } from './candidates.ts';
import { hasBit, nextBit } from './bits.ts';
import { NOWHERE } from './segment.ts';
import { COARSEST, hasTheme, MEANT, type Sieve, THERE } from './sieve.ts';

/**
 * What one pass over the stories counts. Themes and kinds by the dictionary's index, languages and roles by their
 * bits together (so that a story is counted once there, and the bits are taken apart once at the end), precision by
 * the finest of a story. Each counts what is selected by everything else that is asked.
 */
export class Tally {
	/** Selected. */
	stories = 0;
	/** Public geotags of the selected stories, and those of them that are meant. */
	geotags = 0;
	matching = 0;
	readonly themes: Float64Array;
	themed = 0;
	unthemed = 0;
	readonly kinds: Float64Array;
	readonly languages = new Float64Array(16);
	readonly roles = new Float64Array(16);
	readonly precisions = new Float64Array(NOWHERE + 1);
	/** By the days that are told; they count what lies outside the period too. */
	readonly #bins: Bins[];
	readonly #firstDay: number;
	/** Most stories tell of one day: they are counted by it, and put into the bins together. */
	readonly #days: Uint32Array;

	/** @param extent the first and the last day that any story tells of */
	constructor(themes: number, kinds: number, bins: Bins[], [first, last]: readonly [number, number]) {
		this.themes = new Float64Array(themes);
		this.kinds = new Float64Array(kinds);
		this.#bins = bins;
		this.#firstDay = first;
		this.#days = new Uint32Array(Math.max(0, last - first + 1));
	}

	addDays(first: number, last: number): void {
		if (first === last) this.#days[first - this.#firstDay]!++;
		else for (const bins of this.#bins) bins.add(first, last);
	}

	/** To be called once, when all parts are counted. */
	close(): void {
		for (const bins of this.#bins) bins.addDays(this.#days, this.#firstDay);
	}
}

/** What a story may fail of what is asked. With one failure it still counts where that is what the facet varies. */
const PERIOD = 1;
const THEME = 2;
const KIND = 4;
const LANGUAGE = 8;

/** What a story's geotags say, one story at a time: made once, for a million would be made otherwise. */
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
	const { geotagStart, spot, role, precision, roles: rolesOf, finest } = part.segment;
	const [first, end] = [geotagStart[story]!, geotagStart[story + 1]!];
	if (!needsGeotag) {
		told.isTold = true;
		told.roles = rolesOf[story]!;
		told.finest = finest[story]!;
		told.matching = end - first;
		return;
	}
	told.roles = told.matching = 0;
	told.finest = NOWHERE;
	for (let geotag = first; geotag < end; geotag++) {
		const mark = marks ? marks[spot[geotag]!]! : precision[geotag]! <= coarsest ? MEANT : THERE;
		if (!(mark & THERE)) continue;
		const isRole = (roles >>> role[geotag]!) & 1;
		if (isRole && precision[geotag]! < told.finest) told.finest = precision[geotag]!;
		if (mark !== MEANT) continue;
		told.roles |= 1 << role[geotag]!;
		told.matching += isRole;
	}
	told.isTold = told.matching > 0;
}

/** Counts a part's stories into the tally. */
export function tallyPart(sieve: Sieve, tally: Tally): void {
	const { part, question, there, marks, coarsest, roles } = sieve;
	const { segment, gone } = part;
	const { first, last, kind, languages, themeStart, themes } = segment;
	// Their own filter is all that these two know of places: without it stories without any place are selected
	const [isRoleAlone, isPrecisionAlone] = [!marks && coarsest === COARSEST, !there && roles === 15];
	const anyTime: Sieve = { ...sieve, question: { ...question, from: -Infinity, to: Infinity } };
	const candidates = candidatesOf(anyTime);
	const told: Told = { isTold: false, roles: 0, finest: NOWHERE, matching: 0 };
	const next = (story: number) =>
		candidates ? nextBit(candidates, story) : story < segment.size ? story : -1;
	for (let story = next(0); story >= 0; story = next(story + 1)) {
		if (gone && hasBit(gone, story)) continue;
		let fails = 0;
		if (last[story]! < question.from || first[story]! > question.to) fails |= PERIOD;
		if (question.kinds && !question.kinds[kind[story]!]) fails |= KIND;
		if (question.languages !== undefined && !(languages[story]! & question.languages)) fails |= LANGUAGE;
		if (fails & (fails - 1)) continue;
		if (question.themes && !hasTheme(themeStart, themes, question.themes, story)) fails |= THEME;
		if (fails & (fails - 1)) continue;
		readTold(sieve, story, told);
		if (!told.isTold) {
			if (fails) continue;
			const isNowhere = segment.geotagStart[story] === segment.geotagStart[story + 1];
			if (told.roles || (isNowhere && isRoleAlone)) tally.roles[told.roles]!++;
			if (told.finest !== NOWHERE || (isNowhere && isPrecisionAlone)) tally.precisions[told.finest]!++;
			continue;
		}
		if (!fails) {
			tally.stories++;
			tally.geotags += segment.geotagStart[story + 1]! - segment.geotagStart[story]!;
			tally.matching += told.matching;
			tally.roles[told.roles]!++;
			tally.precisions[told.finest]!++;
		}
		if (!(fails & ~KIND)) tally.kinds[kind[story]!]!++;
		if (!(fails & ~LANGUAGE)) tally.languages[languages[story]!]!++;
		if (!(fails & ~THEME)) {
			const [from, end] = [themeStart[story]!, themeStart[story + 1]!];
			tally.themed++;
			if (from === end) tally.unthemed++;
			for (let i = from; i < end; i++) tally.themes[themes[i]!]!++;
		}
		if (!(fails & ~PERIOD)) tally.addDays(first[story]!, last[story]!);
	}
}
