import { foldWords } from './fold.ts';

/** One word, or several in a row (a phrase), folded as the index is. */
export interface Term {
	words: string[];
	/** Whether the last of the words may be only begun. */
	begun: boolean;
}

/** The words that somebody looks for, asked of a story in all its languages. Both lists empty: nothing is asked. */
export interface Words {
	/** Every group needs one of its terms, in one and the same text of the story. */
	all: Term[][];
	/** None of these may be in any of its texts. Alone, they ask for every story but those that hold one. */
	none: Term[];
}

/** What is typed beyond these is not asked. */
const TERMS_AT_MOST = 32;

/** Shorter beginnings begin too many words. */
const BEGUN_AT_LEAST = 3;

// Whatever opens a phrase and whatever closes it: „German“, “English”, »reversed«, « à la française ».
const QUOTES = '"«»“”„‟‹›';
/** What stands between words, even where the space is forgotten. */
const GAPS = String.raw`\s(){}\[\],;،؛`;

/**
 * A phrase, a word or the sign of an alternative, in the order typed. Minus counts where a word may start; within
 * one it is a hyphen. The last quotation may have been left open.
 */
const PIECE = new RegExp(
	`(?<minus>(?<![^${GAPS}|])[-−]+(?=[^${GAPS}|]))?` +
		`(?:[${QUOTES}](?<phrase>[^${QUOTES}]*)[${QUOTES}]?|(?<word>[^${QUOTES}${GAPS}|]+))|\\|`,
	'gu'
);

/** Upper case in Latin letters: "ou" and "or" are words that people look for. */
const OR = new Set(['|', 'OR', 'OU', 'ODER', 'أو']);

/** The words of a text, as the index has them. */
export const foldedWords = (text: string): string[] => foldWords(text).split(' ').filter(Boolean);

/**
 * Reads the words that somebody looks for. Words side by side must all be there; "in quotes" they must follow each
 * other, as the parts of a hyphenated word must; `OR`, `OU`, `ODER`, `أو` or `|` between two terms lets either do,
 * and binds tighter than standing side by side; `-` before a word or a phrase leaves out the stories that hold it in
 * any of their languages. The last word outside quotes, of three letters or more, may be only begun. There are no
 * mistakes: an operator without its two terms is passed over, unless nothing else was typed, when it is a word.
 */
export function parseWords(text: string): Words {
	const all: Term[][] = [];
	const none: Term[] = [];
	let lastWord: Term | undefined;
	let afterTerm = false;
	let either = false;
	let count = 0;
	// A decomposed "أو" is the same operator.
	for (const { 0: piece, groups = {} } of text.normalize('NFC').matchAll(PIECE)) {
		if (OR.has(piece)) {
			either = afterTerm;
			continue;
		}
		const words = foldedWords(groups.phrase ?? groups.word ?? '');
		if (words.length === 0) continue;
		if (++count > TERMS_AT_MOST) break;
		const term: Term = { words, begun: false };
		if (groups.minus) none.push(term);
		else if (either) all.at(-1)!.push(term);
		else all.push([term]);
		afterTerm = !groups.minus;
		either = false;
		if (groups.word && !groups.minus) lastWord = term;
	}
	if (count === 0) {
		const words = foldedWords(text).slice(0, TERMS_AT_MOST);
		return { all: words.map((word) => [{ words: [word], begun: false }]), none };
	}
	if (lastWord) lastWord.begun = [...lastWord.words.at(-1)!].length >= BEGUN_AT_LEAST;
	return { all, none };
}
