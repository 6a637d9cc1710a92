import { expect, test } from 'vitest';
import { markOf, writtenSum } from './assembly.ts';

const choices = { language: 'fr', edition: 'small', withPages: false, themes: {}, columns: null } as const;
const story = { origin: 'site:https://journal.example', source: '7' };
const point = { longitude: 1.85, latitude: 50.95, name: 'La salle' };

test('a point has one mark in its story, whatever it is called, and another in every other', () => {
	const mark = markOf('secret', story, point);
	expect(mark).toMatch(/^[0-9a-f]{32}$/);
	expect(markOf('secret', story, { ...point, name: '' })).toBe(mark);
	expect(markOf('secret', { ...story, source: '8' }, point)).not.toBe(mark);
	expect(markOf('secret', story, { ...point, latitude: 50.95001 })).not.toBe(mark);
});

test('whoever has the store alone can try no guess of a point on what it keeps', () => {
	expect(markOf('another', story, point)).not.toBe(markOf('secret', story, point));
	expect(writtenSum('another', 'content', [], choices)).not.toBe(
		writtenSum('secret', 'content', [], choices)
	);
});
