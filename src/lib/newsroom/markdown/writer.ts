import type { DocumentNode } from './document.ts';
import { writeInline } from './inline-writer.ts';
import { encodeEntity } from './entities.ts';

/**
 * The editor's document (ProseMirror's JSON) as Markdown, in one way: reading it and writing it again gives the same
 * text. Notes stand at the end, numbered in the order of their marks.
 */
export function writeMarkdown(document: DocumentNode): string {
	const notes: string[] = [];
	const body = writeBlocks(document.content ?? [], notes);
	const told = notes.map((text, i) => `[^${i + 1}]: ${text}`).join('\n');
	return [body, told].filter(Boolean).join('\n\n');
}

function writeBlocks(nodes: DocumentNode[], notes: string[]): string {
	const written: string[] = [];
	let before: DocumentNode | undefined;
	let marker = 0;
	for (const node of nodes) {
		// Two lists in a row would be read as one, were they not marked differently
		const another = before?.type === node.type ? 1 - marker : 0;
		const text = writeBlock(node, notes, another);
		if (!text) continue;
		written.push(text);
		[before, marker] = [node, another];
	}
	return written.join('\n\n');
}

function writeBlock(node: DocumentNode, notes: string[], marker: number): string {
	const content = node.content ?? [];
	switch (node.type) {
		case 'heading': {
			const text = writeInline(
				content.map((one) => (one.type === 'hardBreak' ? { type: 'text', text: ' ' } : one)),
				notes
			);
			// Closing signs of a heading would be taken for its end
			return (
				text && `${'#'.repeat(Number(node.attrs?.level ?? 2))} ${text.replace(/(?<!\\)#(?=#*$)/, '\\#')}`
			);
		}
		case 'blockquote':
			return writeBlocks(content, notes)
				.replace(/^(?=.)/gm, '> ')
				.replace(/^$/gm, '>');
		case 'bulletList':
			return writeList(content, notes, () => (marker ? '*' : '-'));
		case 'orderedList': {
			const start = Number(node.attrs?.start ?? 1);
			return writeList(content, notes, (i) => `${start + i}${marker ? ')' : '.'}`);
		}
		case 'horizontalRule':
			return '___';
		case 'source':
			return content.map(({ text }) => text ?? '').join('');
		case 'picture': {
			const { media, alt, caption } = node.attrs ?? {};
			const told = line(String(caption ?? '')).replace(/["\\&]/g, encodeEntity);
			const described = line(String(alt ?? '')).replace(/[[\]\\`*_<&!~:@]/g, encodeEntity);
			return `![${described}](media:${media}${told && ` "${told}"`})`;
		}
		default:
			return writeInline(content, notes);
	}
}

const line = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();

function writeList(items: DocumentNode[], notes: string[], marker: (i: number) => string): string {
	const written = items
		.map((item) => writeBlocks(item.content ?? [], notes))
		.filter(Boolean)
		.map((text, i) => {
			const sign = `${marker(i)} `;
			return sign + text.replaceAll(/\n(?=.)/g, `\n${' '.repeat(sign.length)}`);
		});
	const isLoose = written.some((text) => text.includes('\n\n'));
	return written.join(isLoose ? '\n\n' : '\n');
}
