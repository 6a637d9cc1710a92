import { expect, test } from 'vitest';
import { publishedOf, sourcesOf, unreadFields } from './as-typed.ts';
import { emptyManuscript, manuscriptSchema } from './manuscript.ts';

const typed = {
	...emptyManuscript('fr', 'small'),
	occurred: { typed: 'bientôt', edtf: '' },
	published: 'un de ces jours',
	sources: [
		{ name: 'Le Réveil', url: 'www.reveil.example' },
		{ name: '', url: 'javascript:alert(1)' },
		{ name: '', url: 'https://reveil.example/1' }
	]
};

test('a manuscript keeps a date and an address that cannot be read as they were typed', () => {
	expect(manuscriptSchema.parse(typed)).toEqual(typed);
	expect(unreadFields(typed)).toBe(4);
});

test('readers are told no date and led to no address that cannot be read', () => {
	expect(publishedOf(typed)).toBe('');
	expect(sourcesOf(typed)).toEqual([
		{ name: 'Le Réveil', url: '' },
		{ name: '', url: 'https://reveil.example/1' }
	]);
});

test('what can be read, or is empty, is no unread field', () => {
	const sources = [{ name: 'Le Réveil', url: 'https://reveil.example/1' }];
	const readable = { ...emptyManuscript('fr', 'small'), published: 'avril 1917', sources };
	expect(unreadFields(readable)).toBe(0);
	expect(publishedOf(readable)).toBe('1917-04');
	expect(sourcesOf(readable)).toEqual(sources);
	expect(unreadFields(emptyManuscript('fr', 'small'))).toBe(0);
});
