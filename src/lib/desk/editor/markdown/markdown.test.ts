import fc from 'fast-check';
import type { JSONContent } from '@tiptap/core';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from './reader.ts';
import { writeMarkdown } from '../../../newsroom/markdown/writer.ts';

const edition = new URL('../../../../../data/edition/stories/', import.meta.url);
const bodies = readdirSync(edition).flatMap((file) => {
	const { translations } = JSON.parse(readFileSync(new URL(file, edition), 'utf8')) as {
		translations: Record<string, { body: string }>;
	};
	return Object.entries(translations).map(([language, { body }]) => ({ name: `${file} ${language}`, body }));
});

test.each(bodies)('the body of $name goes through the editor unchanged', ({ body }) => {
	expect(writeMarkdown(readMarkdown(body))).toBe(body.trim());
});

test.each([
	['headings of two depths', '## Le départ\n\n### Le soir'],
	['a quotation of two paragraphs', '> Un.\n>\n> Deux.'],
	['a list within a list', '- un\n\n  - dedans\n\n- deux'],
	['a list of two paragraphs', '1. Un.\n\n   Encore.\n\n2. Deux.'],
	['two lists in a row', '- un\n\n* deux'],
	['a line that breaks', 'Une ligne\\\nune autre'],
	[
		'links of all schemes',
		'À [Calais](place:calais), [ici](story:arrival) et [là](<https://example.org/a_(b)>).'
	],
	['a picture between two paragraphs', 'Avant.\n\n![Un repas](media:12 "Le soir")\n\nAprès.'],
	['notes', 'Un mot[^1], un autre[^2].\n\n[^1]: D’abord.\n[^2]: Ensuite, [ici](https://example.org/).'],
	['marks within marks', 'Du **gras et _les deux_**.'],
	['marks that touch letters', '**«\u202fmot\u202f»**&#115;uite'],
	['signs that are only text', '1\\. n’est pas une liste, \\*ni\\* \\_cela\\_, ni \\<b>, ni # ça'],
	['an ellipsis in brackets', '«\u202fIls sont partis […] puis revenus [...]\u202f»'],
	['a table, as its source', '| a | b |\n|---|---|\n| 1 | 2 |'],
	['code, as its source', '```\nun\n\ndeux\n```'],
	['an address that is no link', 'https\\://example.org et moi\\@example.org'],
	['Arabic', 'ذهبوا إلى [كاليه](place:calais)، **ثم** عادوا.'],
	['nothing', '']
])('%s keep their Markdown', (_, markdown) => {
	expect(writeMarkdown(readMarkdown(markdown))).toBe(markdown);
});

test.each([
	['a heading of the first depth', '# Un', '## Un'],
	['the other signs of emphasis', '*un* et __deux__', '_un_ et **deux**'],
	['lines of one paragraph', 'un\ndeux', 'un deux'],
	['a bare address', 'https://example.org/', '<https://example.org/>'],
	['a link that no reader may follow', '[un](javascript:alert(1))', 'un'],
	['what is struck out', '~~un~~', '\\~\\~un\\~\\~'],
	['raw HTML', '<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
	['a picture of elsewhere', '![un](https://example.org/a.png)', '!\\[un\\](https\\://example.org/a.png)'],
	[
		'notes in another order',
		'a[^b] b[^a]\n\n[^a]: Un.\n[^b]: Deux.',
		'a[^1] b[^2]\n\n[^1]: Deux.\n[^2]: Un.'
	],
	['a mark without its note', 'a[^7]', 'a\\[^7\\]'],
	['a note without its mark', 'a\n\n[^7]: Un.', 'a\n\n[^7]: Un.']
])('%s is written as the newsroom writes it', (_, markdown, written) => {
	expect(writeMarkdown(readMarkdown(markdown))).toBe(written);
	expect(writeMarkdown(readMarkdown(written))).toBe(written);
});

/** Words and signs that Markdown might take for more than text. */
const word = fc.oneof(
	fc.constantFrom(
		'mot',
		'Calais',
		'été',
		'مدرسة',
		'و',
		'1',
		'12',
		'«\u202foui\u202f»',
		'l’',
		'a.',
		'…',
		'[…]'
	),
	fc.constantFrom(
		'*',
		'**',
		'_',
		'~~',
		'`',
		'``',
		'#',
		'##',
		'-',
		'+',
		'1.',
		'2)',
		'>',
		'|',
		'---',
		'===',
		'!'
	),
	fc.constantFrom(
		'[',
		']',
		'[x]',
		'](y)',
		'[^1]',
		'[^1]:',
		'&amp;',
		'&#65;',
		'<b>',
		'\\',
		'(',
		')',
		':',
		'😀'
	),
	fc.constantFrom('https://example.org', 'www.example.org', 'a@b.org', '    ', '\u00a0', 'snake_case')
);
const words = fc
	.array(fc.tuple(word, fc.constantFrom(' ', '', ' ')), { minLength: 1, maxLength: 6 })
	.map((parts) => parts.map(([text, space]) => text + space).join(''));
const marks = fc
	.record({
		link: fc.option(
			fc.constantFrom('place:calais', 'https://example.org/a_b?c=1&lt;=2', 'https://e.org/(x)'),
			{
				freq: 4
			}
		),
		bold: fc.boolean(),
		italic: fc.boolean()
	})
	.map(({ link, bold, italic }) => [
		...(link ? [{ type: 'link', attrs: { href: link } }] : []),
		...(bold ? [{ type: 'bold' }] : []),
		...(italic ? [{ type: 'italic' }] : [])
	]);
const inline: fc.Arbitrary<JSONContent> = fc.oneof(
	{ weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks }) },
	{ weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
	{ weight: 1, arbitrary: fc.constantFrom('Une note.', 'De [là](https://e.org).').map(noteOf) }
);
function noteOf(text: string): JSONContent {
	return { type: 'note', attrs: { text } };
}
const content = fc.array(inline, { maxLength: 5 });
const paragraph = fc.record({ type: fc.constant('paragraph'), content });
const { block } = fc.letrec<{ block: JSONContent; item: JSONContent }>((tie) => ({
	block: fc.oneof(
		{ maxDepth: 3, depthSize: 'small' },
		paragraph,
		fc.record({
			type: fc.constant('heading'),
			attrs: fc.constantFrom({ level: 2 }, { level: 3 }),
			content
		}),
		fc.constant({ type: 'horizontalRule' }),
		fc.record({ media: fc.nat(99), alt: words, caption: fc.oneof(words, fc.constant('')) }).map((attrs) => ({
			type: 'picture',
			attrs: { ...attrs, media: attrs.media + 1 }
		})),
		fc.record({
			type: fc.constant('blockquote'),
			content: fc.array(tie('block'), { minLength: 1, maxLength: 3 })
		}),
		fc.record({
			type: fc.constant('bulletList'),
			content: fc.array(tie('item'), { minLength: 1, maxLength: 3 })
		}),
		fc.record({
			type: fc.constant('orderedList'),
			attrs: fc.record({ start: fc.nat(20) }),
			content: fc.array(tie('item'), { minLength: 1, maxLength: 3 })
		})
	),
	item: fc.record({
		type: fc.constant('listItem'),
		content: fc
			.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 }))
			.map(([first, rest]): JSONContent[] => [first, ...rest])
	})
}));

/** The words of a document, whatever their marks. */
const said = (node: JSONContent): string =>
	(node.text ?? '') +
	(node.type === 'note' ? `(${String(node.attrs?.text)})` : '') +
	(node.content ?? []).map(said).join('');
const letters = (node: JSONContent) => said(node).replace(/\s+/g, '');

test('whatever is written is read as the same words, and written again the same', () => {
	fc.assert(
		fc.property(fc.array(block, { maxLength: 5 }), (content) => {
			const document = { type: 'doc', content };
			const written = writeMarkdown(document);
			const again = readMarkdown(written);
			expect(letters(again)).toBe(letters(document));
			expect(writeMarkdown(again)).toBe(written);
		}),
		{ numRuns: 1500 }
	);
});
