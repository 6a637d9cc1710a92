import type { Node } from '@tiptap/pm/model';
import type { DocumentNode } from '../../newsroom/markdown/document.ts';

/** The text of a document as the assistant reads it, and where each of its letters stands. */
export interface PlainText {
	text: string;
	/** The document's position of an offset in the text (UTF-16); between paragraphs, the end of the one before. */
	position(offset: number): number;
}

/** Between paragraphs, so that no name is read across two. */
const BREAK = '\n\n';
/** A line that is broken within a paragraph, and anything else that stands in a line: a note's mark. */
const leaf = (type: string | undefined) => (type === 'hardBreak' ? '\n' : '\ufffc');

/** The text blocks of a document, an empty line between them. */
export function plainText(document: Node): PlainText {
	const blocks: { start: number; end: number; at: number }[] = [];
	let text = '';
	document.descendants((node, at) => {
		if (!node.isTextblock) return true;
		if (blocks.length) text += BREAK;
		const start = text.length;
		// A leaf takes one position, as it takes one letter here: offsets and positions run alike
		text += node.textBetween(0, node.content.size, undefined, ({ type }) => leaf(type.name));
		blocks.push({ start, end: text.length, at: at + 1 });
		return false;
	});
	return {
		text,
		position(offset) {
			let [low, high] = [0, blocks.length - 1];
			while (low < high) {
				const middle = (low + high + 1) >> 1;
				if (blocks[middle]!.start <= offset) low = middle;
				else high = middle - 1;
			}
			const block = blocks[low];
			return block ? block.at + Math.min(offset, block.end) - block.start : 0;
		}
	};
}

/** The nodes whose content is a text. */
const TEXT_BLOCKS: ReadonlySet<string | undefined> = new Set(['paragraph', 'heading', 'source']);

const blocksOf = ({ type, content = [] }: DocumentNode): string[] =>
	TEXT_BLOCKS.has(type)
		? [content.map((node) => node.text ?? leaf(node.type)).join('')]
		: content.flatMap(blocksOf);

/** The same text of a document that no editor has open. */
export const textOf = (document: DocumentNode): string => blocksOf(document).join(BREAK);
