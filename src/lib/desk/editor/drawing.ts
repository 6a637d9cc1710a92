import { getSchema } from '@tiptap/core';
import { DOMSerializer, Node } from '@tiptap/pm/model';
import { readMarkdown } from './markdown/reader.ts';
import { schemaFor } from './schema.ts';

/**
 * Draws paragraphs of a body as the editor shows them, to be read only: a function that fills an element with one of
 * them. The texts of notes, which stand in paragraphs of their own, are known to all.
 */
export function drawing(story: number, paragraphs: readonly string[]) {
	const schema = getSchema(schemaFor(story));
	const serializer = DOMSerializer.fromSchema(schema);
	const notes = paragraphs.filter((paragraph) => paragraph.startsWith('[^'));
	return (given: string) => (element: HTMLElement) => {
		// Their texts are read after their numbers, one after the other
		const paragraph = given.replace(/^\[\^([^\]\n]+)\]:[ \t]*/gm, '\n\n$1\\. ').trim();
		// A note that this paragraph does not lead to is read as a block behind its own
		const own = readMarkdown(paragraph).content!.length;
		const { content } = readMarkdown([paragraph, ...notes].join('\n\n'));
		const read = Node.fromJSON(schema, { type: 'doc', content: content!.slice(0, own) });
		element.replaceChildren(serializer.serializeFragment(read.content));
		// An address of the newsroom's own leads nowhere as it stands, and nobody follows links while translating
		for (const link of element.querySelectorAll('a')) link.removeAttribute('href');
	};
}
