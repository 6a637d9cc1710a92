import type { Language } from '../story/language.ts';

const formats = new Map<Language, Intl.ListFormat>();

/** "Calais et Grande-Synthe", "Gélos, Pau und London". */
function joinNames(language: Language, names: string[]): string {
	let format = formats.get(language);
	if (!format) formats.set(language, (format = new Intl.ListFormat(language, { type: 'conjunction' })));
	return format.format(names);
}

/** What a group of places is called, most told first: in full, then as short as it can be. */
export function groupLabels(language: Language, names: string[]): string[] {
	if (names.length === 1) return names;
	const short = `${names[0]} +${names.length - 1}`;
	return names.length <= 3 ? [joinNames(language, names), short] : [short];
}
