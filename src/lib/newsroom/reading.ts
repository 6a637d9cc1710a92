import type { KnownPlace } from './place.ts';

/** Why a place is proposed for a name, and stands where it stands; worded by the desk. Names are as the text has them. */
export type Reason =
	/** The newsroom meant this place under this name before, in so many stories. */
	| { kind: 'confirmedBefore'; stories: number }
	/** One of the newsroom's own places. */
	| { kind: 'newsroom' }
	/** Said right beside it: "Croisilles (Calvados)", "Birmingham, England", "62100 Calais". */
	| { kind: 'said'; name: string }
	/** What it lies in is named in the same sentence, or elsewhere in the text. */
	| { kind: 'inSentence'; name: string }
	| { kind: 'inText'; name: string }
	/** Another place of the text lies near. */
	| { kind: 'near'; name: string; km: number }
	/** No other place has this name. */
	| { kind: 'only' }
	/** It has the most people, or the widest reach, among those of this name. */
	| { kind: 'largest' }
	/** Nothing but its name. */
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
