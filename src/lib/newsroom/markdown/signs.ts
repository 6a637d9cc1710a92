import { Marked, type Token, type Tokens } from 'marked';
import { notes, type NoteMark } from '../notes.ts';

// The same reader of Markdown, with the same settings, as the one that writes readers' pages
const marked = new Marked({ gfm: true }, notes);

/** What a sign makes of the words that it stands at; `bare` ones mean nothing by themselves. */
export type SignKind =
	'bold' | 'italic' | 'struck' | 'code' | 'link' | 'picture' | 'heading' | 'quote' | 'list' | 'note' | 'bare';

/** A piece of a text's source that is no word of it. */
export interface Sign {
	/** Offsets in the source (UTF-16). */
	start: number;
	end: number;
	kind: SignKind;
	/** The address of a link or picture, a note's number, a heading's level where it is not the first. */
	says?: string;
}

/** How what stands around words begins; a source written in another way keeps its signs as words. */
const openings: Record<string, { kind: SignKind; begins: RegExp; ends?: RegExp }> = {
	strong: { kind: 'bold', begins: /^(?:\*\*|__)/, ends: /^(?:\*\*|__)$/ },
	em: { kind: 'italic', begins: /^[*_]/, ends: /^[*_]$/ },
	del: { kind: 'struck', begins: /^~~?/, ends: /^~~?$/ },
	link: { kind: 'link', begins: /^\[/, ends: /^\]/ },
	heading: { kind: 'heading', begins: /^ {0,3}#{1,6}[ \t]+/ },
	blockquote: { kind: 'quote', begins: /^ {0,3}>[ \t]?/ },
	list_item: { kind: 'list', begins: /^ {0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+/ }
};

/** The signs of a text in Markdown, in the order of its source. */
export function signsOf(markdown: string): Sign[] {
	const signs: Sign[] = [];
	within(marked.lexer(markdown), markdown, 0, 0, signs);
	return signs.filter(({ start, end }) => start < end);
}

/**
 * The signs of tokens that stand in a piece of the source. @returns where the last of them ends in it; -1 where one is
 * not there to the letter, as in a quote of several lines.
 */
function within(tokens: Token[], source: string, from: number, at: number, signs: Sign[]): number {
	let end = from;
	for (const token of tokens) {
		const start = source.indexOf(token.raw, end);
		if (start < 0) return -1;
		signsOfToken(token, at + start, signs);
		end = start + token.raw.length;
	}
	return end;
}

function signsOfToken(token: Token, at: number, signs: Sign[]): void {
	const { raw } = token;
	const add = (start: number, end: number, kind: SignKind, says?: string) =>
		signs.push({ start: at + start, end: at + end, kind, says });
	if (token.type === 'image') return signsOfPicture(token as Tokens.Image, add);
	if (token.type === 'noteMark') return void add(0, raw.length, 'note', (token as NoteMark).label);
	if (token.type === 'escape') return void add(0, 1, 'bare');
	if (token.type === 'codespan') {
		const ticks = /^`+/.exec(raw)?.[0].length ?? 0;
		add(0, ticks, 'bare');
		return void add(raw.length - ticks, raw.length, 'code');
	}
	const inside =
		(token.type === 'list' ? (token as Tokens.List).items : (token as Tokens.Generic).tokens) ?? [];
	const known = openings[token.type];
	if (!known) return void within(inside, raw, 0, at, signs);
	const opening = known.begins.exec(raw)?.[0].length;
	if (opening === undefined) return;
	const found: Sign[] = [];
	const end = within(inside, raw, opening, at, found);
	if (end < 0) return;
	if (!known.ends) {
		// A heading under another is told from one that stands above it
		const depth = token.type === 'heading' ? (token as Tokens.Heading).depth : 2;
		add(0, opening, known.kind, depth > 2 ? String(depth - 1) : undefined);
		signs.push(...found);
	} else if (known.ends.test(raw.slice(end))) {
		add(0, opening, 'bare');
		signs.push(...found);
		add(end, raw.length, known.kind, known.kind === 'link' ? (token as Tokens.Link).href : undefined);
	}
}

/** Of a picture its description and its caption are words. */
function signsOfPicture(
	{ raw, text, title, href }: Tokens.Image,
	add: (start: number, end: number, kind: SignKind, says?: string) => void
): void {
	const described = raw.indexOf(']', 2 + text.length);
	const caption = title ? raw.lastIndexOf(title) : -1;
	if (described < 0) return;
	add(0, 2, 'bare');
	if (caption < described) return add(described, raw.length, 'picture', href);
	add(described, caption, 'picture', href);
	add(caption + title!.length, raw.length, 'bare');
}
