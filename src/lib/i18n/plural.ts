import type { Language } from '../story/language.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A page counts the stories of each week and of each place: small numbers, again and again. */
const SMALL = 100;

/**
 * A counting phrase of one language: picks the plural form (CLDR, by Intl.PluralRules) and puts the number,
 * written as the language writes it, where `#` stands.
 */
export function counter(language: Language): (count: number, forms: Forms) => string {
	const rules = new Intl.PluralRules(language);
	const numbers = new Intl.NumberFormat(language);
	const counted = (count: number) => ({ rule: rules.select(count), written: numbers.format(count) });
	const small = new Map<number, ReturnType<typeof counted>>();
	return (count, forms) => {
		let known = small.get(count);
		if (!known) {
			known = counted(count);
			if (Number.isInteger(count) && count >= 0 && count < SMALL) small.set(count, known);
		}
		return (forms[known.rule] ?? forms.other).replace('#', known.written);
	};
}
