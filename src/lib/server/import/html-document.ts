import { SaxesParser } from 'saxes';
import type { DocumentNode } from '../../newsroom/markdown/document.ts';

const MARKS: Record<string, string> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic', code: 'code' };
const HEADING = /^h([1-6])$/;
/** What holds blocks of its own; a cell is of its row only, and never leaves this file. */
const FRAMES: Record<string, string> = {
	blockquote: 'blockquote',
	ul: 'bulletList',
	ol: 'orderedList',
	li: 'listItem',
	tr: 'row',
	td: 'cell',
	th: 'cell'
};

interface Frame {
	type: string;
	blocks: DocumentNode[];
}

const isList = ({ type }: Pick<Frame, 'type'>) => type === 'bulletList' || type === 'orderedList';
const isBreak = (node: DocumentNode | undefined) => node?.type === 'hardBreak';
const isCell = ({ type }: DocumentNode) => type === 'cell';

/** Cells of one line each as a line, since the editor has no tables; longer ones one after the other. */
function lineOf(cells: DocumentNode[]): DocumentNode[] {
	const blocks = cells.flatMap((cell) => (isCell(cell) ? (cell.content ?? []) : [cell]));
	const areLines = cells.every(
		(cell) => isCell(cell) && cell.content!.every(({ type }, at) => type === 'paragraph' && !at)
	);
	if (!areLines || !blocks.length) return blocks;
	const content = cells.flatMap((cell, at) => [
		...(at ? [{ type: 'text', text: ' · ' }] : []),
		...(cell.content![0]?.content ?? [])
	]);
	return [{ type: 'paragraph', content }];
}

class DocumentBuilder {
	readonly #frames: Frame[] = [{ type: 'doc', blocks: [] }];
	/** The paragraph under way. */
	#line: DocumentNode[] = [];
	readonly #marks: string[] = [];
	readonly #links: string[] = [];
	#heading = 0;
	/** Text whose spaces count; null outside of it. */
	#code: string | null = null;

	open(name: string, href: string): void {
		if (name in MARKS) this.#marks.push(MARKS[name]!);
		else if (name === 'a') this.#links.push(href);
		else if (name === 'br') this.#break();
		else {
			this.#endLine();
			if (name === 'hr') this.#add({ type: 'horizontalRule' });
			else if (name === 'pre') this.#code ??= '';
			else if (name in FRAMES) this.#frames.push({ type: FRAMES[name]!, blocks: [] });
			else this.#heading = Number(HEADING.exec(name)?.[1] ?? this.#heading);
		}
	}

	close(name: string): void {
		if (name in MARKS) this.#marks.splice(this.#marks.lastIndexOf(MARKS[name]!), 1);
		else if (name === 'a') this.#links.pop();
		else if (name !== 'br') {
			this.#endLine();
			if (name === 'pre') this.#endCode();
			else if (HEADING.test(name)) this.#heading = 0;
			else if (name in FRAMES) this.#endFrame();
		}
	}

	text(text: string): void {
		if (this.#code !== null) {
			this.#code += text;
			return;
		}
		const before = this.#line.at(-1);
		const isAfterSpace = !before || isBreak(before) || before.text?.endsWith(' ');
		const said = text.replace(/[\t\n\f\r ]+/g, ' ').slice(isAfterSpace && /^[\t\n\f\r ]/.test(text) ? 1 : 0);
		if (!said) return;
		const marks = this.#marksNow();
		// Two pieces of code would otherwise stand side by side
		if (before?.type === 'text' && JSON.stringify(before.marks) === JSON.stringify(marks))
			before.text += said;
		else this.#line.push({ type: 'text', text: said, marks });
	}

	#marksNow(): DocumentNode['marks'] {
		const href = this.#links.at(-1);
		if (!href && !this.#marks.length) return undefined;
		const marks = [...new Set(this.#marks)].sort().map((type) => ({ type }));
		return href ? [...marks, { type: 'link', attrs: { href } }] : marks;
	}

	end(): DocumentNode {
		this.#endLine();
		return { type: 'doc', content: this.#frames[0]!.blocks };
	}

	#break(): void {
		if (this.#code !== null) this.#code += '\n';
		// Two in a row part paragraphs, as many people write them
		else if (isBreak(this.#line.at(-1))) this.#endLine();
		else if (this.#line.length) this.#line.push({ type: 'hardBreak' });
	}

	#endLine(): void {
		if (isBreak(this.#line.at(-1))) this.#line.pop();
		if (!this.#line.length) return;
		const content = this.#line;
		this.#line = [];
		if (!content.some(({ text }) => text?.trim())) return;
		// The editor has headings of two depths
		if (this.#heading) this.#add({ type: 'heading', attrs: { level: this.#heading < 3 ? 2 : 3 }, content });
		else this.#add({ type: 'paragraph', content });
	}

	#endCode(): void {
		const text = (this.#code ?? '').replace(/^\n|\s+$/g, '');
		this.#code = null;
		if (!text) return;
		const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
		const fence = '`'.repeat(longest + 1);
		this.#add({ type: 'source', content: [{ type: 'text', text: `${fence}\n${text}\n${fence}` }] });
	}

	#endFrame(): void {
		if (this.#frames.length === 1) return;
		const { type, blocks } = this.#frames.pop()!;
		const parent = this.#frames.at(-1)!;
		const isOfParent = type === 'cell' ? parent.type === 'row' : type === 'listItem' && isList(parent);
		// An empty cell still has its neighbours
		if (isOfParent && (blocks.length || type === 'cell')) parent.blocks.push({ type, content: blocks });
		else if (type === 'blockquote' || isList({ type })) {
			if (blocks.length) this.#add({ type, content: blocks });
		}
		// A row is what its cells are; so are an item without its list and a cell without its row
		else for (const block of type === 'row' ? lineOf(blocks) : blocks) this.#add(block);
	}

	#add(block: DocumentNode): void {
		const frame = this.#frames.at(-1)!;
		if (!isList(frame)) frame.blocks.push(block);
		// What stands in a list beside its items belongs to the one before
		else if (frame.blocks.length) frame.blocks.at(-1)!.content!.push(block);
		else frame.blocks.push({ type: 'listItem', content: [block] });
	}
}

/**
 * Clean HTML as the editor's document. Blocks that the editor does not know are their words, in paragraphs.
 * @param html well-formed and of known tags, as sanitize-html writes it
 */
export function documentOf(html: string): DocumentNode {
	const builder = new DocumentBuilder();
	const parser = new SaxesParser({ fragment: true });
	// Characters that XML does not have are text all the same
	parser.on('error', () => {});
	parser.on('opentag', ({ name, attributes }) => builder.open(name, String(attributes.href ?? '')));
	parser.on('closetag', ({ name }) => builder.close(name));
	parser.on('text', (text) => builder.text(text));
	parser.write(html).close();
	return builder.end();
}
