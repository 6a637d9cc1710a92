import { describe, expect, test } from 'vitest';
import { foldName } from '../../story/fold.ts';
import { Phrases } from './phrases.ts';
import { tokenize } from './tokens.ts';

const phrases = new Phrases(['Ouest-France', 'gare de Lyon', 'gare'].map(foldName));
const found = (text: string) => {
	const tokens = tokenize(text);
	return [...phrases.wordsIn(tokens)].map((index) => tokens[index]!.text);
};

describe('a fixed expression', () => {
	test('is found with all its words', () => {
		expect(found('À la gare de Lyon, on lit Ouest-France.')).toEqual([
			'gare',
			'de',
			'Lyon',
			'Ouest',
			'France'
		]);
	});

	test('is none in part, and none across two sentences', () => {
		expect(found('Il vit à Lyon. La France est loin. À l’ouest. France.')).toEqual([]);
	});
});
