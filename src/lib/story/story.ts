import type { Position } from '../geo/position.ts';
import type { InEveryLanguage, Language } from './language.ts';
import type { Precision, Role } from './precision.ts';
import type { IsoDay, When } from './when.ts';

/** Something with an address and a name in the reader's language. */
export interface Named {
	slug: string;
	name: string;
}

/** A geotag as readers may know it: the public geometry, never the true one. */
export interface StoryPlace extends Named {
	role: Role;
	precision: Precision;
	at: Position;
	/** metres; 0 when exact */
	radius: number;
	/** What it lies in, nearest first, named in the reader's language: département, région, country. */
	inside: string[];
}

/** A story as lists show it. */
export interface StoryCard {
	slug: string;
	kind: string;
	/** The language of the text shown: the reader's, or the original's where there is no translation. */
	language: Language;
	title: string;
	summary: string;
	occurred: When;
	published: When;
	themes: Named[];
	/** In the newsroom's order; those where it happens come first. */
	places: StoryPlace[];
	/** The languages it can be read in. */
	languages: Language[];
}

/** A story as its own page shows it. */
export interface Story extends StoryCard {
	standfirst: string;
	/** Markdown */
	body: string;
	original: Language;
	/** The title in the language of the original, where it is not the one shown. */
	originalTitle?: string;
	/** The title shown is the newsroom's, not the work's own. */
	titleIsOurs: boolean;
	/** Who wrote it, as the newsroom says it; '' where it does not. */
	byline: string;
	/** What it draws on, the first first; none where it is the newsroom's own. An address may be ''. */
	sources: Source[];
	/** When the newsroom last published a change of it, ISO 8601 instant. */
	modified?: string;
	/** The day since which the text shown is older than its original. */
	outdatedSince?: IsoDay;
}

export interface Source {
	name: string;
	url: string;
}

export interface Milestone {
	slug: string;
	place: Named;
	occurred: When;
	text: string;
	/** A few words, for those that frame the edition. */
	short?: string;
	/** As the newsroom gives it. */
	source: string;
}

export interface Place extends Named {
	kind: string;
	names: InEveryLanguage;
	at: Position;
	/** metres */
	radius: number;
	standfirst?: string;
	insee?: string;
	existed?: When;
	/** Nearest first: commune, département, région, country. */
	inside: (Named & { isTold: boolean })[];
}

/** A place with the number of stories that happen there, for the map. */
export interface ToldPlace extends Named {
	at: Position;
	radius: number;
	precision: Precision;
	stories: number;
	/** The store's numbers of these stories: one told in two places counts once where both are shown as one. */
	told?: number[];
}

export interface Edition {
	name: string;
	years: string;
	home: string;
	description: string;
}
