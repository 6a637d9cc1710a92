import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../../story/fold.ts';
import { languages, type InEveryLanguage } from '../../story/language.ts';
import { Phrases } from './phrases.ts';

/** Open classes of words that are also names of places: they lie in data/geotag, a word or several a line. */
export interface WordLists {
	/** Words that begin sentences (in German: nouns) and that some place somewhere is called, too. Folded. */
	common: InEveryLanguage<ReadonlySet<string>>;
	/** People's first names, in every language. Folded. */
	givenNames: ReadonlySet<string>;
	/** People's surnames, in every language. Folded. */
	surnames: ReadonlySet<string>;
	/** Firms, papers, clubs. Folded. */
	organisations: ReadonlySet<string>;
	/** What has a place's name among its words and is none: "Ouest-France", "gare de Lyon". */
	phrases: Phrases;
}

/** @param folder data/geotag */
export function readWordLists(folder: string): WordLists {
	const read = (name: string) => {
		const words = linesOf(folder, name).flatMap((line) => line.split(/\s+/));
		return new Set(words.map(foldName).filter(Boolean));
	};
	const common = languages.map((language) => [language, read(`common-words.${language}.txt`)]);
	return {
		common: Object.fromEntries(common) as WordLists['common'],
		givenNames: read('given-names.txt'),
		surnames: read('surnames.txt'),
		organisations: read('organisations.txt'),
		phrases: new Phrases(linesOf(folder, 'phrases.txt').map(foldName))
	};
}

function linesOf(folder: string, name: string): string[] {
	const lines = readFileSync(join(folder, name), 'utf8').split('\n');
	return lines.filter((line) => line && !line.startsWith('#'));
}
