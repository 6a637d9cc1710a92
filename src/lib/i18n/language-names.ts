import type { Language } from '../story/language.ts';

/** What each language calls itself. */
export const languageNames: Record<Language, string> = {
	fr: 'Français',
	en: 'English',
	de: 'Deutsch',
	ar: 'العربية'
};
