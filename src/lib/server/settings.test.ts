import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('nothing set means localhost:3000 and data/local', () => {
	expect(readSettings({})).toEqual({
		port: 3000,
		host: 'localhost',
		origin: 'http://localhost:3000',
		data: 'data/local',
		keeps: true
	});
});

test.each([
	['PORT', 'eighty'],
	['PORT', '70000'],
	['PORT', '0'],
	['ORIGIN', 'news.example.org'],
	['ORIGIN', 'ftp://news.example.org'],
	['LIEUDIT_KEEP', 'perhaps']
])('%s=%s is refused by name', (name, value) => {
	expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} is "${value}": it must be `));
});
