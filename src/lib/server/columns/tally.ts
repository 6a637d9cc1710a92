import { type Bits, countBefore, countsBefore } from './bits.ts';
import type { Bins } from './calendar.ts';
import type { Segment } from './segment.ts';

/** What is counted of a facet: see `Facet`. */
export class FacetTally {
	readonly rows: Float64Array;
	without = 0;
	stories = 0;

	constructor(rows: number) {
		this.rows = new Float64Array(rows);
	}

	/** Adds stories counted by row; those beyond the rows are without. */
	addApart(counts: Float64Array): void {
		for (const [row, stories] of counts.entries()) {
			if (row < this.rows.length) this.rows[row]! += stories;
			else this.without += stories;
			this.stories += stories;
		}
	}

	/** Adds stories counted by several bits together, `counts[bits]` of them with these. */
	addTogether(counts: Float64Array): void {
		for (const [bits, stories] of counts.entries()) {
			for (let row = 0; row < this.rows.length; row++) if ((bits >>> row) & 1) this.rows[row]! += stories;
			this.stories += stories;
		}
		this.without += counts[0]!;
	}
}

/**
 * What is counted of the stories: themes and kinds by the dictionary's index, languages and roles by their bits,
 * precision by the finest of a story. Each facet counts what is selected by everything else that is asked.
 */
export class Tally {
	/** Selected. */
	stories = 0;
	/** Public geotags of the selected stories, and a row for each without; and those of them that are meant. */
	rows = 0;
	matching = 0;
	readonly themes: FacetTally;
	readonly kinds: FacetTally;
	readonly languages = new FacetTally(4);
	readonly roles = new FacetTally(4);
	readonly precisions = new FacetTally(6);
	/** By the days that are told; they count what lies outside the period too. */
	readonly bins: Bins[];

	constructor(themes: number, kinds: number, bins: Bins[]) {
		this.themes = new FacetTally(themes);
		this.kinds = new FacetTally(kinds);
		this.bins = bins;
	}
}

/** Counts stories by the days they tell of, a run of the same days at a time. */
export function addDays({ first, last, runs }: Segment, stories: Bits, bins: Bins[]): void {
	const before = countsBefore(stories);
	let passed = 0;
	for (let run = 0; run + 1 < runs.length; run++) {
		const counted = countBefore(stories, before, runs[run + 1]!);
		const story = runs[run]!;
		if (counted > passed) for (const one of bins) one.add(first[story]!, last[story]!, counted - passed);
		passed = counted;
	}
}
