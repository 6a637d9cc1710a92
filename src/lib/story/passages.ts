import { foldedWords, type Term, type Words } from './words.ts';

/** A piece of a text in which words were found. */
export interface Passage {
	/** Cut between words, with an ellipsis where it was cut. */
	text: string;
	/** Where the words stand in this passage's text, as `slice` takes it; in order, without overlap. */
	marked: [start: number, end: number][];
}

/** The length of a passage and what of it comes before the first word found, in UTF-16 units. */
const LENGTH = 160;
const LEAD = 60;

/**
 * What may be letters: everything but the signs that folding always turns into a space. Each run is folded by itself,
 * because folding changes lengths ("œ" becomes two letters, an Arabic article none) and only the run's edges are
 * sure. A run such as "½" can be several words, which then share its edges.
 */
const RUN = /[^\p{P}\p{Z}\p{Cc}\p{Sm}\p{Sk}]+/gu;

/** One folded word and where it stands in the text as written. */
interface Token {
	word: string;
	start: number;
	end: number;
}

function tokensOf(text: string): Token[] {
	// Most words of a text come more than once, and folding is what costs.
	const folded = new Map<string, string[]>();
	const tokens: Token[] = [];
	for (const { 0: run, index } of text.matchAll(RUN)) {
		let words = folded.get(run);
		if (!words) folded.set(run, (words = foldedWords(run)));
		for (const word of words) tokens.push({ word, start: index, end: index + run.length });
	}
	return tokens;
}

function standsAt(tokens: Token[], at: number, { words, begun }: Term): boolean {
	return words.every((word, i) => {
		const token = tokens[at + i]?.word;
		return begun && i === words.length - 1 ? token?.startsWith(word) : token === word;
	});
}

function spansOf(tokens: Token[], terms: Term[]): [start: number, end: number][] {
	const spans: [number, number][] = [];
	for (const [i, { start }] of tokens.entries()) {
		const ends = terms
			.filter((term) => standsAt(tokens, i, term))
			.map(({ words }) => tokens[i + words.length - 1]!.end);
		if (ends.length === 0) continue;
		const last = spans.at(-1);
		if (last && start < last[1]) last[1] = Math.max(last[1], ...ends);
		else spans.push([start, Math.max(...ends)]);
	}
	return spans;
}

/**
 * The passages of a text that hold the words, in the text's order. What is left out marks nothing.
 * @param text plain, without markup
 * @param atMost how many passages
 */
export function passages(words: Words, text: string, atMost = 3): Passage[] {
	const tokens = tokensOf(text);
	const spans = spansOf(tokens, words.all.flat());
	const found: Passage[] = [];
	let cutBefore = 0;
	for (let i = 0; i < spans.length && found.length < atMost;) {
		const [start, end] = spans[i]!;
		const wantedFrom = Math.max(cutBefore, Math.min(start - LEAD, text.length - LENGTH));
		const wantedTo = Math.max(end, wantedFrom + LENGTH);
		const first = tokens.findIndex((token) => token.start >= wantedFrom);
		const last = tokens.findLastIndex((token) => token.end <= wantedTo);
		const from = first === 0 ? 0 : tokens[first]!.start;
		const to = last === tokens.length - 1 ? text.length : tokens[last]!.end;
		const opening = from > 0 ? '…' : '';
		const marked: Passage['marked'] = [];
		for (; i < spans.length && spans[i]![1] <= to; i++) {
			const shift = opening.length - from;
			marked.push([spans[i]![0] + shift, spans[i]![1] + shift]);
		}
		found.push({ text: opening + text.slice(from, to) + (to < text.length ? '…' : ''), marked });
		cutBefore = to;
	}
	return found;
}
