import type { Position } from '../../geo/position.ts';
import type { Reason } from '../../newsroom/reading.ts';
import type { Language } from '../../story/language.ts';
import type { GazetteerPlace } from '../gazetteer/place.ts';

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
