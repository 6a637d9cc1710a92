import type { KnownPlace } from './place.ts';

/** Why a place is proposed for a name; worded by the desk. Names are as the text has them. */
export type Reason =
	| { kind: 'confirmedBefore'; stories: number }
	| { kind: 'newsroom' }
	| { kind: 'said'; name: string }
	| { kind: 'inSentence'; name: string }
	| { kind: 'inText'; name: string }
	| { kind: 'near'; name: string; km: number }
	| { kind: 'only' }
	| { kind: 'largest' }
	| { kind: 'name' };

/** A place that a name may mean. */
export interface Candidate {
	place: KnownPlace;
	reason: Reason;
}

/** A name in a text that is probably a place. */
export interface FoundName {
	/** UTF-16 offsets in the text, the end not included. */
	start: number;
	end: number;
	surface: string;
	/** `ambiguous`: nothing tells its candidates apart, and a person has to choose. */
	state: 'proposed' | 'ambiguous';
	/** The index of the candidate that is set before anybody has looked. */
	preselected?: number;
	/** The newsroom's own places first, then the gazetteer's; the likeliest first of each. */
	candidates: Candidate[];
}
