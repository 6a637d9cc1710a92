import type { Language } from '../story/language.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/**
 * A counting phrase of one language: picks the plural form (CLDR, by Intl.PluralRules) and puts the number,
 * written as the language writes it, where `#` stands.
 */
export function counter(language: Language): (count: number, forms: Forms) => string {
	const rules = new Intl.PluralRules(language);
	const numbers = new Intl.NumberFormat(language);
	return (count, forms) => (forms[rules.select(count)] ?? forms.other).replace('#', numbers.format(count));
}
