import { expect, test } from 'vitest';
import { renderMarkdown } from './markdown.ts';

test('places and stories become links in the reader’s language', () => {
	expect(
		renderMarkdown('[Croisilles](place:croisilles), [Noël](story:croisilles-christmas)', 'de').trim()
	).toBe(
		'<p><a class="place" href="/de/places/croisilles">Croisilles</a>, ' +
			'<a class="story" href="/de/stories/croisilles-christmas">Noël</a></p>'
	);
});

test.each([
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'a <b onmouseover=alert(1)>b</b>',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](data:text/html,<script>alert(1)</script>)',
	'![x](https://example.org/spy.png)',
	'[x](place:"><script>alert(1)</script>)',
	'<https://example.org/"onmouseover="alert(1)>'
])('%s does nothing', (payload) => {
	const html = renderMarkdown(payload, 'en');
	expect(html).not.toMatch(/<(script|img|b|iframe|svg)\b/i);
	expect(html).not.toMatch(/<[^>]*\son\w+=/i);
	expect(html).not.toMatch(/href="(javascript|data)/i);
});
