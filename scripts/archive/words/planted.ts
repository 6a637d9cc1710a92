import type { InEveryLanguage } from '../../../src/lib/story/language.ts';

/** A word that nothing else in the archive's texts contains, and the share of its language's texts that hold it. */
export interface PlantedWord {
	word: string;
	share: number;
}

const shares = [0.9, 0.5, 0.1, 0.01, 0.001, 0.0001];
const planted = (...words: string[]): PlantedWord[] =>
	words.map((word, index) => ({ word, share: shares[index]! }));

/**
 * Words of known frequency, for measuring searches by. Each is written into a text by itself, so that two of them
 * stand together in the product of their shares. Every story has a French text: there the share of texts is the share
 * of stories.
 */
export const plantedWords: InEveryLanguage<PlantedWord[]> = {
	fr: planted('matin', 'horizon', 'lumière', 'boussole', 'nacelle', 'sextant'),
	en: planted('morning', 'harvest', 'lantern', 'compass', 'gondola', 'astrolabe'),
	de: planted('Morgen', 'Ernte', 'Laterne', 'Kompass', 'Gondel', 'Fernrohr'),
	ar: planted('صباح', 'أفق', 'فانوس', 'بوصلة', 'منطاد', 'مرصد')
};
