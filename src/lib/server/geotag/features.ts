import type { Language } from '../../story/language.ts';
import type { Hint } from './hints.ts';
import type { Span } from './spans.ts';
import type { Token } from './tokens.ts';
import type { WordLists } from './word-lists.ts';

/** A text cut up, as the features look at it. */
export interface Reading {
	text: string;
	language: Language;
	tokens: Token[];
	spans: Span[];
	hints: Map<Span, Hint>;
	home: string;
	lists: WordLists;
}

/** What is true of a span, each worth 1 unless it says how much. The model knows them by these names. */
export const featureNames = [
	// what bears this name
	'country',
	'capital',
	'division',
	'departement',
	'area',
	'site',
	'population',
	'large',
	'small',
	'home',
	'smallHome',
	'smallAbroad',
	'alternate',
	'spelling',
	'severalWords',
	// what the word is beside that
	'common',
	'commonFirst',
	'commonWithoutCue',
	'severalCommon',
	'calendar',
	'givenName',
	'surname',
	'givenNameWithoutCue',
	'lowerCaseElsewhere',
	'acronym',
	'short',
	'arabicShort',
	'otherArticle',
	'lowerCaseStart',
	// what stands before
	'first',
	'preposition',
	'articledPreposition',
	'rowPreposition',
	'strongPreposition',
	'linking',
	'determiner',
	'wrongArticle',
	'placeNoun',
	'title',
	'capitalBefore',
	'givenNameBefore',
	'initialBefore',
	'organisationBefore',
	'club',
	'product',
	'treaty',
	'line',
	'street',
	'prefix',
	'prefixTo',
	'andPlace',
	'listed',
	// what stands after
	'capitalAfter',
	'personAfter',
	'surnameAfter',
	'organisationAfter',
	'speaks',
	'possessive',
	'hyphen',
	'hinted',
	'hint',
	// the rest of the text
	'repeated',
	'sameCountry',
	'near',
	'smallWithoutCue',
	'twoNames',
	'organisation',
	'amongPeople',
	'amongOrganisations',
	'amongPlaces',
	'thanked',
	'aged',
	'movement',
	'located',
	'alone',
	'bareNoun'
] as const;
export type FeatureName = (typeof featureNames)[number];
export type Features = Partial<Record<FeatureName, number>>;

/** Notes that a feature holds, and what it is worth where that is not 1. */
export type SetFeature = (name: FeatureName, holds: boolean, worth?: number) => void;
