import { expect, test } from 'vitest';
import { markdownOfPlain } from './plain-paste.ts';

const full = 'Une ligne pleine, comme les écrivent les courriers électroniques,';

test.each([
	[
		'the lines of a message stay lines',
		'Bonsoir\nOn est à Calais\r\nÀ demain',
		'Bonsoir\\\nOn est à Calais\\\nÀ demain'
	],
	['lines that are Markdown’s already stay as they are', 'un\\\ndeux  \ntrois', 'un\\\ndeux\\\ntrois'],
	['lines broken for being full are one', `${full}\n${full}\nfin.`, `${full}\n${full}\nfin.`],
	['lists stay lists', '- un\n- deux\n  - dedans', '- un\n- deux\n  - dedans'],
	['an indented paragraph is no code', 'Un.\n\n\tDeux.\n    Trois.', 'Un.\n\nDeux.\\\nTrois.'],
	['spaces that line things up are one', 'un \u00a0\u00a0 deux\u00a0: « trois »', 'un deux\u00a0: « trois »'],
	['the space of a French sign does not break', 'Quoi \u00a0! 12\u00a0000', 'Quoi\u00a0! 12\u00a0000'],
	['soft hyphens hide no word', 'Croi\u00adsilles \u200bet \ufeffArras', 'Croisilles et Arras'],
	['nothing turns the text around', 'a\u202eb\u202c\u2066c\u2069', 'abc'],
	['marks of direction within a line stay', 'قال\u200f: «Calais\u200e»', 'قال\u200f: «Calais\u200e»'],
	['joiners stay', 'می\u200cخواهم 👩\u200d👧', 'می\u200cخواهم 👩\u200d👧'],
	['links lose their tracks', 'Voir https://example.org/a?utm_source=x.', 'Voir https://example.org/a.']
])('%s', (_, pasted, markdown) => {
	expect(markdownOfPlain(pasted)).toBe(markdown);
});
