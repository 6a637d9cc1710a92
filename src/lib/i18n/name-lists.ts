import type { Language } from '../story/language.ts';

const formats = new Map<Language, Intl.ListFormat>();

/** "Calais et Grande-Synthe", "Gélos, Pau und London". */
export function joinNames(language: Language, names: string[]): string {
	let format = formats.get(language);
	if (!format) formats.set(language, (format = new Intl.ListFormat(language, { type: 'conjunction' })));
	return format.format(names);
}
