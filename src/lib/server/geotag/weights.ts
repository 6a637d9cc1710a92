import type { InEveryLanguage } from '../../story/language.ts';
import type { PlaceKind } from '../gazetteer/place.ts';

/** Log-odds. Set by hand, then turned one by one on our own snippets. */
export const weights = {
	/** For each tenfold of people. */
	population: 0.9,
	home: 1,
	/** Far from the rest of home: Saint-Denis is a city of its suburbs first, and of La Réunion when that is said. */
	overseas: -0.5,
	/** Where the language of the text is at home: readers of German know Münster better than Munster. */
	tongue: 0.5,
	alternate: -1,
	spelling: 0.5,
	/** With vowels and doublings as few texts write them: "عمّان" is Amman, and no Oman. */
	marked: 5,
	/** Known under this name in another language only: "Vienne" in a German text is no name of Vienna. */
	otherLanguage: -1,
	inLanguage: 0.3,
	/** Puts the newsroom's own place first among like ones; what sets it is a decision, or the text. */
	own: 0.6,
	/** For each doubling of the stories that meant it. */
	decided: 1.5,
	said: 6,
	/** It tells its neighbour from homonyms: "Athens, Georgia" */
	says: 3,
	/** A noun or an article before the name that fits the kind of place, or another kind. */
	announced: 5,
	/** It does what only an administration does. */
	governs: 4.5,
	/** A province beside the city that it has its name from. */
	namesake: -2,
	insideSentence: 1.2,
	insideText: 0.6,
	/** A département whose towns the sentence names, too: "Dans la Manche, Saint-Lô et Coutances" is no sea. */
	holding: 0.5,
	/** A camp that is called after the town that the text names. */
	otherName: -2.5,
	sameCountry: 1.1,
	/** A country gains little from its own towns: they are named without it. */
	sameCountryOfCountry: 0.26,
	/** Of what the other places of home say for a place of home: texts from home name it all the time. */
	sameCountryAtHome: 0.4,
	sameRegion: 0.8,
	near: 1
} as const;

/** Countries whose towns a text in this language names without saying where they lie. */
export const tongues: InEveryLanguage<readonly string[]> = {
	fr: ['FR', 'BE', 'CH'],
	en: ['GB', 'IE'],
	de: ['DE', 'AT', 'CH'],
	ar: ['SY', 'LB', 'SD', 'IQ', 'LY', 'EG', 'TN', 'DZ', 'MA', 'JO', 'YE', 'PS']
};

/** What a kind is worth beside its people, in log-odds. */
export const kinds: Record<PlaceKind, number> = {
	country: 5,
	area: 2,
	site: 2,
	capital: 1.5,
	region: 0.9,
	division: 0.3,
	departement: 0.2,
	district: -0.3,
	commune: 0,
	town: 0,
	arrondissement: -0.3,
	quarter: -0.6,
	'former-commune': -1
};

export const TOWNS = new Set<PlaceKind>([
	'commune',
	'town',
	'capital',
	'former-commune',
	'arrondissement',
	'quarter'
]);
export const DIVISIONS = new Set<PlaceKind>(['division', 'district', 'departement', 'region']);
export const WIDE = new Set<PlaceKind>(['country', 'area', 'division', 'departement', 'region']);
