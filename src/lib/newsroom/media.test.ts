import { expect, test } from 'vitest';
import { foreignPlayer, knownPlayer } from './foreign-player.ts';
import { descriptionSchema, ellipsesSchema, mediaIn, missingForPublication } from './media.ts';

const described = {
	kind: 'picture' as const,
	credit: 'Jungle News',
	texts: { fr: { alt: 'Un repas' }, en: { alt: ' ' } }
};

test('a picture is described in each language of its story, and credited', () => {
	expect(missingForPublication(described, ['fr'])).toEqual([]);
	expect(missingForPublication({ ...described, credit: ' ' }, ['fr', 'en', 'ar'])).toEqual([
		{ what: 'alt', language: 'en' },
		{ what: 'alt', language: 'ar' },
		{ what: 'credit' }
	]);
});

test('a foreign player is credited by its address', () => {
	expect(missingForPublication({ kind: 'foreign', credit: '', texts: {} }, ['de'])).toEqual([
		{ what: 'alt', language: 'de' }
	]);
});

test.each([
	['![a](media:12)\n\n![](media:3 "caption") and again ![b](media:12)', [12, 3]],
	['![a](<media:7>)', [7]],
	['[a link](media:12) ![x](media:0) ![x](media:-1) ![x](https://example.org/media:5)', []],
	['![a](media:12345678901234567890)', []]
])('the media of %j are %j', (body, found) => {
	expect(mediaIn(body)).toEqual(found);
});

test.each([
	[[]],
	[[{ x: 2, y: 0.5, rx: 0.1, ry: 0.1 }]],
	[[{ x: 0.5, y: 0.5, rx: 0, ry: 0.1 }]],
	[[{ x: 0.5, y: Number.NaN, rx: 0.1, ry: 0.1 }]],
	[[{ x: 0.5, y: 0.5, rx: 0.1, ry: 0.1, owner: 'me' }]]
])('%j are no ellipses', (given) => {
	expect(ellipsesSchema.safeParse(given).success).toBe(false);
});

test('what is said of a medium holds nothing else', () => {
	const said = { name: 'meal', credit: '', focus: { x: 0.5, y: 0.5 }, still: null, texts: {} };
	const texts = Object.fromEntries(['fr', 'en', 'de', 'ar'].map((one) => [one, { alt: '', caption: '' }]));
	expect(descriptionSchema.safeParse({ ...said, texts }).success).toBe(true);
	expect(descriptionSchema.safeParse({ ...said, texts, owner: 'me' }).success).toBe(false);
	expect(descriptionSchema.safeParse({ ...said, texts, name: '  ' }).success).toBe(false);
});

test.each([
	['https://www.youtube.com/watch?v=abc', 'YouTube', 'Google'],
	['https://youtu.be/abc', 'YouTube', 'Google'],
	['https://player.vimeo.com/video/1', 'Vimeo', 'Vimeo']
])('%s is told by name', (address, name, company) => {
	expect(knownPlayer(address)).toEqual({ address, name, company });
});

test.each([
	'https://youtube.com.example.org/',
	'https://notyoutube.com/',
	'javascript:alert(1)//youtube.com',
	'https://youtube.com@example.org/',
	'youtube.com'
])('%s is no known player', (address) => {
	expect(knownPlayer(address)).toBeUndefined();
});

test('an unknown player is called by its host; what is no address of the web is none', () => {
	expect(foreignPlayer('https://www.tube.example.org/w/1')).toMatchObject({
		name: 'tube.example.org',
		company: 'tube.example.org'
	});
	expect(foreignPlayer('https://me:secret@example.org/')).toBeUndefined();
	expect(foreignPlayer('data:text/html,x')).toBeUndefined();
});
