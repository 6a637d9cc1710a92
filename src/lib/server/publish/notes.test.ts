import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

const body = 'Un mot[^b], deux[^a], encore[^b].\n\n[^a]: Plus **tard**.\n[^b]: [Ici](place:calais).';

test('notes stand below the text, numbered in the order of their marks, and lead back', () => {
	const html = renderMarkdown(body, 'fr');
	expect(html).toContain(
		'<p>Un mot<sup class="note"><a id="note-mark-1" href="#note-1" aria-label="Note 1">1</a></sup>, deux<sup class="note"><a id="note-mark-2" href="#note-2" aria-label="Note 2">2</a></sup>, encore<sup class="note"><a href="#note-1" aria-label="Note 1">1</a></sup>.</p>'
	);
	expect(html).toContain(
		'<li id="note-1"><a class="place" href="/fr/places/calais">Ici</a>. <a href="#note-mark-1" aria-label="Retour au texte">↩</a></li>'
	);
	expect(html).toContain('<li id="note-2">Plus <strong>tard</strong>.');
	// Each body by itself
	expect(renderMarkdown('Rien.', 'fr')).toBe('<p>Rien.</p>\n');
});

test.each([
	['a mark without its note', 'Un mot[^x].', '<p>Un mot[^x].</p>\n'],
	['a note without its mark', 'Un.\n\n[^x]: <b>', '<p>Un.</p>\n<p>[^x]: &lt;b&gt;</p>\n']
])('%s is text', (_, markdown, html) => {
	expect(renderMarkdown(markdown, 'fr')).toBe(html);
});

test('what a note says is as harmless as the text', () => {
	const html = renderMarkdown('A[^1]\n\n[^1]: <script>alert(1)</script> [a](javascript:alert(1)) [^1]', 'en');
	expect(html).not.toContain('<script');
	expect(html).not.toContain('javascript:');
	expect(html.match(/id="note-mark-1"/g)).toHaveLength(1);
});
