import { describe, expect, test } from 'vitest';
import { readings } from './query.ts';

describe('what somebody typed is read as a name and hints', () => {
	test.each([
		['Croisilles', 'croisilles', []],
		['Croisilles (Calvados)', 'croisilles', ['calvados']],
		['Croisilles, Pas-de-Calais, France', 'croisilles', ['pas de calais', 'france']],
		['62, Croisilles', 'croisilles', ['62']],
		['(2A) Ajaccio', 'ajaccio', ['2a']],
		['St Denis, 93', 'saint denis', ['93']]
	])('%s', (text, name, hints) => expect(readings(text)[0]).toMatchObject({ name, hints }));

	test('a number beside a name belongs to it first, and is a hint after that', () => {
		expect(readings('Paris 18').map(({ name, hints }) => [name, hints])).toEqual([
			['paris 18', []],
			['paris', ['18']]
		]);
	});
});

describe('the last word may still be going on', () => {
	test.each([
		['st', 'st'],
		['St ', 'saint'],
		['St.', 'saint'],
		['St D', 'saint d'],
		['الق', 'ق'],
		['القا', 'قا']
	])('%s', (text, typed) => expect(readings(text)[0]?.typed).toBe(typed));
});
