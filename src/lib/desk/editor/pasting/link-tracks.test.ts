import { expect, test } from 'vitest';
import { withoutTracks } from './link-tracks.ts';

test.each([
	['https://example.org/a?utm_source=x&utm_medium=mail', 'https://example.org/a'],
	['https://example.org/a?page=2&fbclid=IwAR0&lang=fr#fin', 'https://example.org/a?page=2&lang=fr#fin'],
	['https://example.org/a?q=%C3%A9t%C3%A9&b=1', 'https://example.org/a?q=%C3%A9t%C3%A9&b=1'],
	['https://example.org/a?b=%zz&gclid=1', 'https://example.org/a?b=%zz'],
	['https://www.google.com/url?q=https://example.org/a%3Futm_id%3D1&sa=D&ust=1', 'https://example.org/a'],
	['https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=AT0', 'https://example.org/a'],
	[
		'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F&data=05',
		'https://example.org/'
	],
	['https://www.google.com/url?q=javascript:alert(1)', 'https://www.google.com/url?q=javascript:alert(1)'],
	['story:un-repas', 'story:un-repas'],
	['mailto:a@example.org?utm_source=x', 'mailto:a@example.org?utm_source=x'],
	['#note', '#note']
])('%s leads to %s', (given, meant) => {
	expect(withoutTracks(given)).toBe(meant);
});
