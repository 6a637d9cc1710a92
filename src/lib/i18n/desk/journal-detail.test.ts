import { expect, test } from 'vitest';
import { languages } from '../../story/language.ts';
import { writeDetail } from './journal-detail.ts';
import { logWords } from './log.ts';

const said = (language: (typeof languages)[number], detail: Record<string, string | number>) =>
	writeDetail(language, detail, 'UTC');

test('the log says what changed of an account, and a precision before and after, in the reader’s words', () => {
	expect(said('fr', { what: 'name' })).toBe('quoi nom');
	expect(said('de', { what: 'language' })).toBe('was Sprache');
	const precision = { place: 'Croisilles', from: 'commune', to: 'exact' };
	expect(said('fr', precision)).toBe('lieu Croisilles, avant commune, après exact');
	expect(said('fr', { languages: 'fr ar' })).toBe('langues Français · العربية');
});

test('the log has the same words in every language', () => {
	const { details, values } = logWords.en;
	for (const language of languages) {
		expect(Object.keys(logWords[language].details).sort()).toEqual(Object.keys(details).sort());
		expect(Object.keys(logWords[language].values).sort()).toEqual(Object.keys(values).sort());
	}
});

test('a place that is called like a word of ours keeps its name', () => {
	expect(said('fr', { merged: 'code' })).toBe('réuni code');
});
