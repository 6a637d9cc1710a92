import type { InEveryLanguage, Language } from '../story/language.ts';
import type { IsoDay } from '../story/when.ts';
import type { FineKind } from './fine-words.ts';
import type { Missing } from './media.ts';
import type { KnownPlace, PlaceNature } from './place.ts';

/** How far a translation lies behind its original. */
export interface LagFact {
	/** The revision of the original that it follows. */
	follows: number;
	/** The paragraphs of the original that are new or changed since, or gone. */
	paragraphs: number;
	since: IsoDay;
	/** Where the paragraphs stand in the original's body that are new or changed since, from 0. */
	changed: number[];
}

/** A medium that a body shows, as far as the checklist looks at it. */
export interface MediaFact {
	id: number;
	/** As its file was called: readers never see it. */
	name: string;
	texts: Record<Language, { alt: string; caption: string }>;
	/** What it lacks in the languages that would be published; `gone`: there is none that whoever looks may see. */
	missing: (Missing | { what: 'gone' })[];
}

/** The place of a geotag, as far as the checklist looks at it. */
export interface PlaceFact extends PlaceNature, Pick<KnownPlace, 'communePopulation' | 'possible'> {
	names: InEveryLanguage;
	/** Numbers of the place as it is now and of all it lies in. */
	chain: number[];
}

/** A name that stands in the texts, of a place of the newsroom. */
export interface NamedFact {
	name: string;
	kind: FineKind;
	/** The number of the place. */
	place: number;
}

/** What the checklist knows from the store: what a manuscript alone does not say. */
export interface ChecklistFacts {
	/** The places of its geotags, by number. */
	places: Record<number, PlaceFact>;
	lags: Partial<Record<Language, LagFact>>;
	/** Inner links (`story:`, `place:`) that lead nowhere. */
	deadLinks: string[];
	/** The newsroom's own places whose names stand in its texts and in what its media say. */
	named: NamedFact[];
	media: MediaFact[];
}
