import { isArabic, isSpaced, type Token } from './tokens.ts';

/** A stretch of words by the index of its first, and how many there are. */
type Stretch = { first: number; count: number };

const AND = /^(?:et|and|und|ou|or|oder)$/;
const COMMA = /^\s?[,،;]\s$/;
const MOST = 6;

/**
 * What stands in one row with some words: "Florence, Alexandrie et Vincent" are three of a kind. Each of the others is
 * given by its words; Arabic writes "and" onto the next one, which is taken off (the members' texts are folded).
 */
export function rowOf({ first, count }: Stretch, tokens: Token[]): { members: string[][]; start: number } {
	const members: string[][] = [];
	let start = first;
	for (let at = first; members.length < MOST; at = start) {
		const here = tokens[at]!;
		const before = tokens[at - 1];
		if (!before) break;
		const joined = COMMA.test(here.gap) || isWaw(here) ? at - 1 : AND.test(before.folded) ? at - 2 : -1;
		if (joined < 0 || !isName(tokens[joined]!)) break;
		start = joined;
		while (start > 0 && isSpaced(tokens[start]!) && isCapital(tokens[start - 1]!)) start -= 1;
		members.push(wordsOf(tokens.slice(start, joined + 1)));
	}
	let end = first + count;
	while (members.length < MOST * 2) {
		const after = tokens[end];
		if (!after) break;
		const joined = COMMA.test(after.gap) || isWaw(after) ? end : AND.test(after.folded) ? end + 1 : -1;
		if (joined < 0 || !tokens[joined] || !isName(tokens[joined])) break;
		end = joined + 1;
		while (tokens[end] && isSpaced(tokens[end]!) && isCapital(tokens[end]!)) end += 1;
		members.push(wordsOf(tokens.slice(joined, end)));
	}
	return { members, start };
}

const isWaw = ({ text, folded }: Token) => isArabic(text) && folded.length > 3 && folded.startsWith('و');
const isCapital = ({ isCapital, text }: Token) => isCapital && !isArabic(text);
const isName = (token: Token) => token.isCapital || isArabic(token.text);
const wordsOf = (tokens: Token[]) =>
	tokens.map((token) => (isWaw(token) ? token.folded.slice(1) : token.folded));
