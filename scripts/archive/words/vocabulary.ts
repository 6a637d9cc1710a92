import { foldWords } from '../../../src/lib/story/fold.ts';
import { languages, type InEveryLanguage, type Language } from '../../../src/lib/story/language.ts';
import { Draw, Random, zipf } from '../random.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { Lexicon } from './lexicon.ts';
import { plantedWords } from './planted.ts';

/** A word as it stands inside a sentence, at its beginning, and in the index. */
export interface Word {
	plain: string;
	capital: string;
	folded: string;
}

export interface Vocabulary {
	label: string;
	heading: string;
	/** By Zipf's law: function words first, then the others. None of the planted ones. */
	words: Draw<Word>;
	/** With the share of texts that hold each. */
	planted: { word: Word; share: number }[];
}

const lexicons: InEveryLanguage<Lexicon> = { fr: french, en: english, de: german, ar: arabic };

/** As many as a newspaper uses in some years, the inflected ones among them. */
const VOCABULARY = 30_000;

/** Words are the same whatever the seed of the archive, so that a bench may name them. */
const SEED = 1996;

const worded = (plain: string): Word => ({
	plain,
	capital: plain.charAt(0).toUpperCase() + plain.slice(1),
	folded: foldWords(plain)
});

function shuffled<Value>(values: Value[], random: Random): Value[] {
	const order = [...values];
	for (let last = order.length - 1; last > 0; last--) {
		const other = random.between(0, last);
		[order[last], order[other]] = [order[other]!, order[last]!];
	}
	return order;
}

function vocabularyOf(language: Language): Vocabulary {
	const { label, heading, function: common, content, syllables, endings } = lexicons[language];
	const random = new Random(SEED);
	const taken = new Set(languages.flatMap((one) => plantedWords[one].map(({ word }) => foldWords(word))));
	const words = new Map<string, Word>();
	const add = (plain: string) => {
		const word = worded(plain);
		if (!taken.has(word.folded) && !words.has(plain)) words.set(plain, word);
	};
	common.forEach(add);
	shuffled(content, random).forEach(add);
	const among = (choices: string[]) => choices[random.between(0, choices.length - 1)]!;
	while (words.size < VOCABULARY) {
		const stem = Array.from({ length: random.between(2, 3) }, () => among(syllables)).join('');
		add(stem + among(endings));
	}
	return {
		label,
		heading,
		words: new Draw([...words.values()], zipf(2)),
		planted: plantedWords[language].map(({ word, share }) => ({ word: worded(word), share }))
	};
}

/** The words of the four languages. */
export function vocabularies(): InEveryLanguage<Vocabulary> {
	return { fr: vocabularyOf('fr'), en: vocabularyOf('en'), de: vocabularyOf('de'), ar: vocabularyOf('ar') };
}
