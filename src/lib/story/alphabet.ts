import type { Language } from './language.ts';

// Made once: making a collator takes longer than sorting a page with it
const collators = new Map<Language, Intl.Collator>();

/** The order of a language's alphabet, for sorting names. */
export function alphabetical(language: Language): (a: string, b: string) => number {
	let collator = collators.get(language);
	if (!collator) collators.set(language, (collator = new Intl.Collator(language)));
	return collator.compare;
}
