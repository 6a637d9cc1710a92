import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../../story/fold.ts';
import { languages, type InEveryLanguage } from '../../story/language.ts';

/** Open classes of words that are also names of places: they lie in data/geotag, a word or several a line. */
export interface WordLists {
	/** Words that begin sentences (in German: nouns) and that some place somewhere is called, too. Folded. */
	common: InEveryLanguage<ReadonlySet<string>>;
	/** People's first names, in every language. Folded. */
	givenNames: ReadonlySet<string>;
	/** German surnames, as only German writes every noun like a name. Folded. */
	surnames: ReadonlySet<string>;
	/** Firms, papers, clubs. Folded. */
	organisations: ReadonlySet<string>;
}

/** @param folder data/geotag */
export function readWordLists(folder: string): WordLists {
	const read = (name: string) => {
		const lines = readFileSync(join(folder, name), 'utf8').split('\n');
		const words = lines.filter((line) => !line.startsWith('#')).flatMap((line) => line.split(/\s+/));
		return new Set(words.map(foldName).filter(Boolean));
	};
	const common = languages.map((language) => [language, read(`common-words.${language}.txt`)]);
	return {
		common: Object.fromEntries(common) as WordLists['common'],
		givenNames: read('given-names.txt'),
		surnames: read('surnames.de.txt'),
		organisations: read('organisations.txt')
	};
}
