import { foldWords } from '../../src/lib/story/fold.ts';
import type { Random } from './random.ts';
import type { Vocabulary, Word } from './words/vocabulary.ts';

/** A translation, and what the word index keeps of it: the same as `foldWords` makes of each part. */
export interface ArchiveText {
	title: string;
	standfirst: string;
	summary: string;
	body: string;
	folded: { title: string; standfirst: string; body: string };
}

/** Words in a row, and the same folded. */
interface Passage {
	plain: string;
	folded: string;
}

/**
 * Writes texts that mean nothing: words by Zipf's law, set like sentences. Each begins by saying what it is. Folding
 * takes longer than writing, so each word of the vocabulary was folded once and the folded text is put together from
 * those.
 */
export class TextWriter {
	readonly #vocabulary: Vocabulary;
	readonly #heading: Passage;
	readonly #label: Passage;

	constructor(vocabulary: Vocabulary) {
		const { heading, label } = vocabulary;
		this.#vocabulary = vocabulary;
		this.#heading = { plain: `${heading} `, folded: `${foldWords(heading)} ` };
		this.#label = { plain: `${label}. `, folded: `${foldWords(label)} ` };
	}

	write(random: Random): ArchiveText {
		const title = this.#sentence(random, random.between(4, 7), [], '');
		const standfirst = this.#sentence(random, random.between(7, 11));
		const summary = this.#sentence(random, random.between(7, 11));
		const body = this.#paragraph(random);
		return {
			title: this.#heading.plain + title.plain,
			standfirst: this.#label.plain + standfirst.plain,
			summary: this.#label.plain + summary.plain,
			body: this.#label.plain + body.plain,
			folded: {
				title: this.#heading.folded + title.folded,
				standfirst: this.#label.folded + standfirst.folded,
				body: this.#label.folded + body.folded
			}
		};
	}

	/** Three or four sentences, about forty words, with the planted words that chance puts there. */
	#paragraph(random: Random): Passage {
		const planted: Word[] = [];
		for (const { word, share } of this.#vocabulary.planted) if (random.chance(share)) planted.push(word);
		const sentences = random.between(3, 4);
		let plain = '';
		let folded = '';
		for (let index = 0; index < sentences; index++) {
			// A sentence takes its share of the planted words, the last one what is left
			const here = planted.splice(0, Math.ceil(planted.length / (sentences - index)));
			const sentence = this.#sentence(random, random.between(8, 14), here);
			plain += index ? ` ${sentence.plain}` : sentence.plain;
			folded += index ? ` ${sentence.folded}` : sentence.folded;
		}
		return { plain, folded };
	}

	/** Given words come after the first; where there are none the vocabulary has its turn. */
	#sentence(random: Random, length: number, given: Word[] = [], end = '.'): Passage {
		const { words } = this.#vocabulary;
		const first = words.take(random);
		let plain = first.capital;
		let { folded } = first;
		for (let index = 1; index < length; index++) {
			const word = given[index - 1] ?? words.take(random);
			plain += ` ${word.plain}`;
			folded += ` ${word.folded}`;
		}
		return { plain: plain + end, folded };
	}
}
