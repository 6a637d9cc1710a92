import type { Editor } from '@tiptap/core';

/** What can be put into a text, in the order they are offered. */
export const inserts = [
	'paragraph',
	'heading',
	'quote',
	'list',
	'numbered',
	'link',
	'picture',
	'note'
] as const;
export type Insert = (typeof inserts)[number];

/** Those that the toolbar has room for. */
export const toolbarInserts = inserts.filter((insert) => insert !== 'numbered');

/** What asks for more than a change of the text: an address, a picture, the words of a note. */
export type Asked = Extract<Insert, 'link' | 'picture' | 'note'>;

export const isAsked = (insert: Insert): insert is Asked =>
	insert === 'link' || insert === 'picture' || insert === 'note';

/** Makes what is selected one of these, or text again where it is one already. */
export function apply(editor: Editor, insert: Exclude<Insert, Asked>): void {
	const chain = editor.chain().focus();
	switch (insert) {
		case 'paragraph':
			chain.clearNodes().run();
			break;
		case 'heading':
			// Once a heading, twice a smaller one, then text again
			if (editor.isActive('heading', { level: 2 })) chain.setHeading({ level: 3 }).run();
			else if (editor.isActive('heading')) chain.setParagraph().run();
			else chain.setHeading({ level: 2 }).run();
			break;
		case 'quote':
			chain.toggleBlockquote().run();
			break;
		case 'list':
			chain.toggleBulletList().run();
			break;
		case 'numbered':
			chain.toggleOrderedList().run();
			break;
	}
}

/** Whether the caret stands in one. */
export function isIn(editor: Editor, insert: Insert): boolean {
	switch (insert) {
		case 'paragraph':
			return (
				editor.isActive('paragraph') &&
				!['blockquote', 'bulletList', 'orderedList'].some((name) => editor.isActive(name))
			);
		case 'quote':
			return editor.isActive('blockquote');
		case 'list':
			return editor.isActive('bulletList');
		case 'numbered':
			return editor.isActive('orderedList');
		default:
			return editor.isActive(insert);
	}
}
