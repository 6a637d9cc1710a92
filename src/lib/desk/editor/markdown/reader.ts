import type { JSONContent } from '@tiptap/core';
import { Marked, type Token, type Tokens } from 'marked';
import { notes, type NoteMark, type NoteText } from '../../../newsroom/notes.ts';
import { isAddress } from '../addresses.ts';
import { decodeEntities } from '../../../newsroom/markdown/entities.ts';

// The same reader of Markdown, with the same settings, as the one that writes readers' pages
const marked = new Marked({ gfm: true }, notes);

type Mark = NonNullable<JSONContent['marks']>[number];
type Notes = Map<string, string>;

const PICTURE = /^media:([1-9]\d{0,9})$/;

/**
 * A body's Markdown as the editor's document (ProseMirror's JSON). What the editor has no node for (tables, code) is
 * kept as its source, so that nothing that stands in a body is lost by opening it.
 */
export function readMarkdown(markdown: string): JSONContent {
	const tokens = marked.lexer(markdown);
	const told: Notes = new Map(
		tokens.filter(isNoteText).map(({ label, text }): [string, string] => [label, text])
	);
	const marks = new Set<string>();
	void marked.walkTokens(tokens, (token) => {
		if (token.type === 'noteMark') marks.add((token as NoteMark).label);
	});
	const content = tokens.flatMap((token) => {
		// What no mark leads to would otherwise be lost
		if (isNoteText(token)) return marks.has(token.label) ? [] : [source(token.raw)];
		return blocks(token, told);
	});
	return { type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] };
}

const isNoteText = (token: Token): token is NoteText => token.type === 'noteText';

const source = (raw: string): JSONContent => ({
	type: 'source',
	content: raw.trim() ? [{ type: 'text', text: raw.replace(/\n+$/, '') }] : []
});

function blocks(token: Token, told: Notes): JSONContent[] {
	switch (token.type) {
		case 'space':
		case 'def':
			return token.type === 'def' ? [source(token.raw)] : [];
		case 'heading': {
			const { depth, tokens } = token as Tokens.Heading;
			return textblocks('heading', tokens, told, { level: depth < 3 ? 2 : 3 });
		}
		case 'paragraph':
		case 'text':
			return textblocks(
				'paragraph',
				(token as Tokens.Paragraph).tokens ?? [{ type: 'text', raw: token.raw, text: token.raw }],
				told
			);
		case 'html':
			// Readers see raw HTML as text
			return textblocks('paragraph', [{ type: 'text', raw: token.raw, text: token.raw }], told);
		case 'hr':
			return [{ type: 'horizontalRule' }];
		case 'blockquote':
			return [{ type: 'blockquote', content: within((token as Tokens.Blockquote).tokens, told) }];
		case 'list': {
			const { ordered, start, items } = token as Tokens.List;
			if (items.some(({ task }) => task)) return [source(token.raw)];
			const content = items.map(({ tokens }) => ({ type: 'listItem', content: item(tokens, told) }));
			return ordered
				? [{ type: 'orderedList', attrs: { start: start === '' ? 1 : Number(start) }, content }]
				: [{ type: 'bulletList', content }];
		}
		default:
			return [source(token.raw)];
	}
}

/** What stands within a block; an empty paragraph where nothing does. */
function within(tokens: Token[], told: Notes): JSONContent[] {
	const content = tokens.flatMap((token) => blocks(token, told));
	return content.length ? content : [{ type: 'paragraph' }];
}

/** An item of a list begins with a paragraph. */
function item(tokens: Token[], told: Notes): JSONContent[] {
	const content = within(tokens, told);
	return content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content];
}

/** A paragraph or heading; pictures in it stand between its parts. */
function textblocks(
	type: string,
	tokens: Token[],
	told: Notes,
	attrs?: Record<string, unknown>
): JSONContent[] {
	const parts: JSONContent[] = [];
	let content: JSONContent[] = [];
	const close = () => {
		const trimmed = trim(content);
		if (trimmed.length) parts.push({ type, ...(attrs && { attrs }), content: trimmed });
		content = [];
	};
	for (const node of inline(tokens, [], told)) {
		if (node.type !== 'picture') content.push(node);
		else {
			close();
			parts.push(node);
		}
	}
	close();
	return parts.length ? parts : [{ type, ...(attrs && { attrs }) }];
}

function inline(tokens: Token[], marks: Mark[], told: Notes): JSONContent[] {
	return merge(tokens.flatMap((token) => pieces(token, marks, told)));
}

function pieces(token: Token, marks: Mark[], told: Notes): JSONContent[] {
	const plain = (text: string): JSONContent[] =>
		text ? [{ type: 'text', text, ...(marks.length && { marks }) }] : [];
	const marked = (mark: Mark) => inline((token as Tokens.Strong).tokens, [...marks, mark], told);
	switch (token.type) {
		case 'strong':
			return marked({ type: 'bold' });
		case 'em':
			return marked({ type: 'italic' });
		case 'del':
			// The newsroom corrects rather than strikes out: what was struck elsewhere keeps its signs as text
			return [...plain('~~'), ...inline((token as Tokens.Del).tokens, marks, told), ...plain('~~')];
		case 'codespan':
			return [{ type: 'text', text: (token as Tokens.Codespan).text, marks: [...marks, { type: 'code' }] }];
		case 'br':
			return [{ type: 'hardBreak' }];
		case 'link': {
			const { href, tokens } = token as Tokens.Link;
			return isAddress(href)
				? marked({ type: 'link', attrs: { href: decodeEntities(href) } })
				: inline(tokens, marks, told);
		}
		case 'image': {
			const { href, text, title } = token as Tokens.Image;
			const number = PICTURE.exec(href)?.[1];
			if (!number) return plain(token.raw);
			return [
				{
					type: 'picture',
					attrs: {
						media: Number(number),
						alt: decodeEntities(text),
						caption: decodeEntities(title ?? '')
					}
				}
			];
		}
		case 'noteMark': {
			const text = told.get((token as NoteMark).label);
			return text === undefined ? plain(token.raw) : [{ type: 'note', attrs: { text } }];
		}
		case 'escape':
			return plain((token as Tokens.Escape).text);
		case 'html':
			return plain(token.raw);
		default: {
			const { tokens, text, raw } = token as Tokens.Text;
			return tokens
				? inline(tokens, marks, told)
				: plain(decodeEntities((text ?? raw).replace(/[ \t]*\n[ \t]*/g, ' ')));
		}
	}
}

const same = (one: JSONContent, other: JSONContent) =>
	JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

/** Neighbouring texts of the same marks are one. */
function merge(nodes: JSONContent[]): JSONContent[] {
	const merged: JSONContent[] = [];
	for (const node of nodes) {
		const last = merged.at(-1);
		if (last?.type === 'text' && node.type === 'text' && same(last, node)) {
			merged[merged.length - 1] = { ...last, text: last.text! + node.text! };
		} else merged.push(node);
	}
	return merged;
}

/** Breaks and spaces at the ends of a block mean nothing. */
function trim(nodes: JSONContent[]): JSONContent[] {
	let [from, to] = [0, nodes.length];
	const isBreak = (node: JSONContent | undefined) => node?.type === 'hardBreak';
	while (from < to && isBreak(nodes[from])) from++;
	while (from < to && isBreak(nodes[to - 1])) to--;
	return nodes.slice(from, to);
}
