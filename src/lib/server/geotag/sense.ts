import type { Hint } from './hints.ts';
import type { Entry } from './lexicon.ts';
import type { OwnPlace } from './mention.ts';
import type { Span } from './spans.ts';

/** One place that a name may mean, and what speaks for it. */
export interface Option {
	entry?: Entry;
	own?: OwnPlace;
	/** What is known of it apart from the text's other places. */
	prior: number;
	score: number;
	stories: number;
	isSaid: boolean;
}

/** The spans of one name in one sense, and its options, the likeliest first. */
export interface Sense {
	spans: Span[];
	/** The numbers of the sentences that name it. */
	sentences: ReadonlySet<number>;
	hint?: Hint;
	options: Option[];
	/** How far the first option is ahead of the second; infinite where there is no second. */
	margin: number;
}
