import type { Position } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';
import type { GazetteerPlace } from '../gazetteer/place.ts';

/** Why a candidate stands where it stands; worded by whoever shows it. Names are as the text has them. */
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

/** A place that a mention may mean. */
export interface Candidate {
	/** The newsroom's own id where it has the place, else the gazetteer's. */
	id: string;
	source: 'newsroom' | 'gazetteer';
	/** As shown: in the language of the text, where the place has a name in it. */
	name: string;
	/** [longitude, latitude], WGS 84; absent where the newsroom never placed it. */
	at?: Position;
	/** What the gazetteer knows of it. */
	gazetteer?: GazetteerPlace;
	/** Log-odds against the other candidates; only differences mean anything. */
	score: number;
	/** That the mention is a place, and this one. */
	probability: number;
	reason: Reason;
}

/** A stretch of the text that probably names a place. */
export interface Mention {
	/** UTF-16 offsets, the end not included. */
	start: number;
	end: number;
	surface: string;
	/** That it names a place at all. */
	probability: number;
	/** `ambiguous` where no candidate is clearly ahead: a person has to choose. */
	state: 'proposed' | 'ambiguous';
	/** The candidate that may be set before a person has looked. */
	preselected?: string;
	/** The likeliest first, seven at most. */
	candidates: Candidate[];
}

/** A place of the newsroom's own. */
export interface OwnPlace {
	id: string;
	/** The first is the one to show. */
	names: Partial<Record<Language, string[]>>;
	at?: Position;
	/** The gazetteer's id of the same place. */
	gazetteer?: string;
}

/** What the newsroom chose before for a name: the id of its own place, or the gazetteer's. */
export interface Decision {
	surface: string;
	place: string;
	stories: number;
}

/** What a newsroom brings to its reading. */
export interface ReadingContext {
	places?: OwnPlace[];
	decisions?: Decision[];
	/** Names that are never to be proposed. */
	never?: string[];
	/** ISO 3166-1 alpha-2: where this newsroom means a place of that name first. France unless it says otherwise. */
	home?: string;
}
