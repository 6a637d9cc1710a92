import { Node, mergeAttributes, type AnyExtension } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { isAddress } from './addresses.ts';

/** Markdown that the editor has no node for: shown and written as it stands. */
const Source = Node.create({
	name: 'source',
	group: 'block',
	content: 'text*',
	marks: '',
	code: true,
	defining: true,
	parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
	renderHTML: ({ HTMLAttributes }) => [
		'pre',
		mergeAttributes(HTMLAttributes, { dir: 'ltr', 'data-source': '' }),
		['code', 0]
	]
});

/** A picture, a sound or a video of the newsroom, by its number: `![alt](media:12 "caption")`. */
const Picture = Node.create<{ sourceOf: (media: number) => string }>({
	name: 'picture',
	addOptions: () => ({ sourceOf: (media) => `/desk/media/${media}` }),
	group: 'block',
	atom: true,
	draggable: true,
	addAttributes: () => ({
		media: { default: 0, parseHTML: (element) => Number(element.dataset.media), rendered: false },
		alt: { default: '', parseHTML: (element) => element.dataset.alt ?? '', rendered: false },
		caption: { default: '', parseHTML: (element) => element.dataset.caption ?? '', rendered: false }
	}),
	parseHTML: () => [{ tag: 'figure[data-media]' }],
	renderHTML({ node }) {
		const { media, alt, caption } = node.attrs as { media: number; alt: string; caption: string };
		return [
			'figure',
			{ 'data-media': media, 'data-alt': alt, 'data-caption': caption },
			['img', { src: this.options.sourceOf(media), alt, loading: 'lazy' }],
			['figcaption', { dir: 'auto' }, caption]
		];
	}
});

/** A note, where its mark stands: what it says is its attribute, as Markdown of one paragraph. */
const Note = Node.create({
	name: 'note',
	group: 'inline',
	inline: true,
	atom: true,
	addAttributes: () => ({
		text: { default: '', parseHTML: (element) => element.dataset.note ?? '', rendered: false }
	}),
	parseHTML: () => [{ tag: 'sup[data-note]' }],
	// Its number comes from counting, in CSS
	renderHTML: ({ node }) => {
		const { text } = node.attrs as { text: string };
		return ['sup', { 'data-note': text, title: text, class: 'note' }];
	}
});

/**
 * What a body of a story can hold. Pasted HTML is read through it, so that nothing else comes in: no styles, no scripts, no
 * addresses but those of `addresses.ts`.
 */
export const schemaFor = (story: number): AnyExtension[] => [
	StarterKit.configure({
		heading: { levels: [2, 3] },
		codeBlock: false,
		strike: false,
		underline: false,
		link: {
			openOnClick: false,
			autolink: true,
			linkOnPaste: true,
			protocols: ['story', 'place'],
			defaultProtocol: 'https',
			isAllowedUri: (given) => isAddress(given),
			HTMLAttributes: { rel: null, target: null }
		}
	}),
	Source,
	Picture.configure({ sourceOf: (media) => `/desk/stories/${story}/pictures/${media}` }),
	Note
];
