import type { IsoDay } from '../story/when.ts';
import type { InEveryLanguage, Language } from '../story/language.ts';

/** How far a translation lies behind its original. */
export interface LagFact {
	/** The revision of the original that it follows. */
	follows: number;
	/** The paragraphs of the original that are new or changed since, or gone. */
	paragraphs: number;
	since: IsoDay;
}

/** What the checklist knows from the store: what a manuscript alone does not say. */
export interface ChecklistFacts {
	/** The places of its geotags, by number. */
	places: Record<number, { names: InEveryLanguage; kind: string }>;
	lags: Partial<Record<Language, LagFact>>;
	/** Inner links (`story:`, `place:`) that lead nowhere. */
	deadLinks: string[];
	/** Names of the newsroom's own places that are finer than a commune: quarters, camps, sites. */
	finePlaces: { name: string; kind: string }[];
}
