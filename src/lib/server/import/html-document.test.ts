import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../desk/editor/markdown/reader.ts';
import { writeMarkdown } from '../../newsroom/markdown/writer.ts';
import { fromHtml } from './markup.ts';

const body = (html: string) => fromHtml(html, 1).body;

test.each([
	['headings of any depth are of the editor’s two', '<h1>Un</h1><h4>Deux</h4>', '## Un\n\n### Deux'],
	[
		'marks within marks',
		'<p>Du <b>gras <i>et les deux</i></b>, <em>penché</em>.</p>',
		'Du **gras _et les deux_**, _penché_.'
	],
	['a mark over two paragraphs', '<b><p>Un.</p><p>Deux.</p></b>', '**Un.**\n\n**Deux.**'],
	['a line that breaks', '<p>Un<br>Deux<br/></p>', 'Un\\\nDeux'],
	['two breaks part paragraphs', '<p>Un<br><br>\nDeux</p>', 'Un\n\nDeux'],
	['spaces and ends of lines are one space', '<p>  Un\n\t mot <b> ou </b> deux </p>', 'Un mot **ou** deux'],
	['a quotation', '<blockquote><p>Un.</p><p>Deux.</p></blockquote>', '> Un.\n>\n> Deux.'],
	[
		'a list within a list',
		'<ul><li>un<ol><li>dedans</li></ol></li><li>deux</li></ul>',
		'- un\n\n  1. dedans\n\n- deux'
	],
	['a list beside its items', '<ul><li>un</li><ul><li>dedans</li></ul></ul>', '- un\n\n  - dedans'],
	['words in a list without an item', '<ul>un<li>deux</li></ul>', '- un\n- deux'],
	['an item without a list', '<li>un</li>', 'un'],
	['a rule', '<p>un</p><hr><p>deux</p>', 'un\n\n___\n\ndeux'],
	['code keeps its lines', '<pre><code>un\n  deux &lt;b&gt;</code></pre>', '```\nun\n  deux <b>\n```'],
	['code that has fences', '<pre>```\nun</pre>', '````\n```\nun\n````'],
	['a word of code', '<p>La clef <code>a_b</code>.</p>', 'La clef `a_b`.'],
	[
		'a row of a table is a line',
		'<table><thead><tr><th>Lieu</th><th>Lits</th></tr></thead><tr><td>Arras</td><td><p>12</p></td></tr></table>',
		'Lieu · Lits\n\nArras · 12'
	],
	[
		'a table that lays out a page',
		'<table><tr><td><p>Un.</p><p>Deux.</p></td><td>Trois.</td></tr></table>',
		'Un.\n\nDeux.\n\nTrois.'
	],
	['a cell without its row', '<td>un</td>', 'un'],
	['terms and what they mean', '<dl><dt>CAO</dt><dd>un centre</dd></dl>', 'CAO\n\nun centre'],
	[
		'an address that says itself',
		'<a href="https://example.org/a">https://example.org/a</a>',
		'<https://example.org/a>'
	],
	['a link around a picture only', '<p>un <a href="https://example.org/a"><img src="x"></a></p>', 'un'],
	['a link that leads nowhere', '<p><a name="x">un</a></p>', 'un'],
	['what would be markup', '<p>1. un *mot* &amp;amp; # deux</p>', '1\\. un \\*mot\\* \\&amp; # deux'],
	['ends without a beginning', 'un</b></ul></td> deux', 'un deux'],
	['a character that XML does not have', '<p>un\u0001 deux</p>', 'un\u0001 deux'],
	['nothing', '<p> <br> </p><ul><li></li></ul><pre> </pre>', '']
])('%s', (_, html, markdown) => {
	expect(body(html)).toBe(markdown);
});

/** Markup as sites have it: of any kind, in any order, often unended. */
const tag = fc.constantFrom(
	...'p div b em a h2 h5 ul ol li blockquote table tr td th pre code figure span'.split(' ')
);
const piece = fc.oneof(
	tag.map((name) => `<${name}>`),
	tag.map((name) => `</${name}>`),
	fc.constantFrom('<br>', '<hr>', '<a href="https://example.org/(a)_b">', '\n', ' ', '\n\n'),
	fc.constantFrom('un', 'deux', 'été', 'مدرسة', '*', '_', '1.', '-', '#', '`', '[x]', '&lt;b&gt;', '|', '!')
);

test('what is taken in stays as it is when the editor opens it', () => {
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const written = body(pieces.join(''));
			expect(writeMarkdown(readMarkdown(written))).toBe(written);
		}),
		{ numRuns: 300 }
	);
});
