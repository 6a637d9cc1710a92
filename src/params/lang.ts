import { isLanguage, type Language } from '$lib/story/language';

export function match(param: string): param is Language {
	return isLanguage(param);
}
