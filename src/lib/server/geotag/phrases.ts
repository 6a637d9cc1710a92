import type { Token } from './tokens.ts';

/** Fixed expressions of several words, sought in texts. */
export class Phrases {
	/** First word -> the phrases that begin with it, by words. */
	readonly #byFirst = new Map<string, string[][]>();

	/** @param phrases folded */
	constructor(phrases: Iterable<string>) {
		for (const phrase of phrases) {
			const words = phrase.split(' ');
			this.#byFirst.set(words[0]!, [...(this.#byFirst.get(words[0]!) ?? []), words]);
		}
	}

	/** The indices of all words that stand in one of the phrases. */
	wordsIn(tokens: Token[]): ReadonlySet<number> {
		const found = new Set<number>();
		tokens.forEach(({ folded, sentence }, first) => {
			for (const words of this.#byFirst.get(folded) ?? []) {
				const said = tokens.slice(first, first + words.length);
				const isSaid =
					said.length === words.length &&
					said.every((token, index) => token.folded === words[index] && token.sentence === sentence);
				if (isSaid) for (let index = 0; index < words.length; index++) found.add(first + index);
			}
		});
		return found;
	}
}
