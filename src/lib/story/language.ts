/** The newsroom's languages, equals; the order is the one readers see. BCP 47 tags. */
export const languages = ['fr', 'en', 'de', 'ar'] as const;
export type Language = (typeof languages)[number];

/** One value for each of the four languages. */
export type InEveryLanguage<T = string> = Record<Language, T>;

export function isLanguage(value: unknown): value is Language {
	return languages.includes(value as Language);
}

export function direction(language: Language): 'ltr' | 'rtl' {
	return language === 'ar' ? 'rtl' : 'ltr';
}
