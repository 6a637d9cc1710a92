import { foldName } from '../../story/fold.ts';

/** A word of a text. Offsets are UTF-16 code units. */
export interface Token {
	start: number;
	end: number;
	text: string;
	/** As names of the gazetteer are folded. */
	folded: string;
	isCapital: boolean;
	/** A capital here tells nothing: the word begins a sentence, a line, a quotation, or follows a colon. */
	isFirst: boolean;
	/** The number of its sentence, from 0. */
	sentence: number;
	/** What stands between the word before and this one. */
	gap: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const SENTENCE_END = /[.!?…؟]["»”’)\]]*\s|[\n\r]/u;
const OPENING = /[:;«“„"‹–—•]\s*$/u;
/** "M. Robert", "J. Robert": the stop ends a word, not a sentence. */
const ABBREVIATION = /^(?:\p{Lu}|mm|mme|mlle|mr|mrs|ms|dr|st|ste|prof|art|av|bd|no|nr)$/iu;

/** The words of a text, in order. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	// A text says the same words again and again, and folding is slow
	const folded = new Map<string, string>();
	const fold = (word: string) => {
		let known = folded.get(word);
		if (known === undefined) folded.set(word, (known = foldName(word)));
		return known;
	};
	let end = 0;
	let sentence = 0;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		const gap = text.slice(end, index);
		const before = tokens.at(-1);
		const isAbbreviation = before !== undefined && /^\.\s*$/.test(gap) && ABBREVIATION.test(before.text);
		const ends = before !== undefined && !isAbbreviation && SENTENCE_END.test(gap);
		if (ends) sentence += 1;
		tokens.push({
			start: index,
			end: index + word.length,
			text: word,
			folded: fold(word),
			isCapital: /^[\p{Lu}\p{Lt}]/u.test(word),
			isFirst: before === undefined || ends || OPENING.test(gap),
			sentence,
			gap
		});
		end = index + word.length;
	}
	return tokens;
}

const SPACE = /^[ \u00a0\u202f]$/;

/** Whether only a space stands before the word. */
export const isSpaced = ({ gap }: Token) => SPACE.test(gap);
/** Whether the word hangs on to the one before: "d'Arras", "l’Oise". */
export const isElided = ({ gap }: Token) => gap === "'" || gap === '’';
export const isHyphenated = ({ gap }: Token) => /^[-‐‑–]$/.test(gap);

export const isArabic = (text: string) => /^\p{Script=Arabic}/u.test(text);
