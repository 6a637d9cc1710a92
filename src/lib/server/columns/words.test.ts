import type Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addStory, openLittleArchive } from '../../../../tests/support/little-archive.ts';
import { always } from '../../../../tests/support/little-selection.ts';
import type { Language } from '../../story/language.ts';
import { parseWords } from '../../story/words.ts';
import type { Part } from './archive.ts';
import { countBits, hasBit } from './bits.ts';
import { readBase } from './base.ts';
import { WordFinder } from './words.ts';

/** Stories by their title in each language. */
const titles: [fr: string, en?: string][] = [
	['river', 'house'],
	['river rain', 'road'],
	['house', 'river'],
	['rain'],
	['river', 'rain road']
];

let database: Database.Database;
let part: Part;
beforeEach(async () => {
	database = await openLittleArchive();
	for (const [fr, en] of titles) {
		const text = (language: Language, title: string) => ({ language, title, body: '' });
		addStory(database, {
			...always('report'),
			texts: [text('fr', fr), ...(en ? [text('en', en)] : [])]
		});
	}
	const { segment } = readBase(database);
	part = { segment, size: segment.size, isBase: true };
});
afterEach(() => database.close());

const ids = (stories: number[]) => stories.map((story) => part.segment.id[story]!).sort((a, b) => a - b);
const everyStory = () => [...titles.keys()];

test.each([
	['river', [1, 2, 3, 5]],
	['river road', []],
	['rain road', [5]],
	['river -road', [1, 3]],
	['river -rain', [1, 3]],
	['river -"rain road"', [1, 2, 3]],
	['river -road -house', []],
	['-rain', [1, 3]],
	['-river -rain', []],
	['-sea', [1, 2, 3, 4, 5]]
])('%s: all that is wanted stands in one text, what is left out in none', (typed, expected) => {
	const finder = new WordFinder(database);
	const words = parseWords(typed);
	// Asked twice: what is kept of a first answer must not be spoilt by it
	for (const one of [part, { ...part, isBase: false }, part]) {
		const bits = finder.find(one, words);
		expect(ids(everyStory().filter((story) => hasBit(bits, story)))).toEqual(expected);
		expect(countBits(bits)).toBe(expected.length);
	}
});

test.each([
	['river', [1, 2, 3, 5]],
	['river -road', [1, 3]],
	['river -house', [2, 5]],
	['sea', []]
])('%s: whichever stories are to be ranked, only those that answer are', (typed, expected) => {
	const finder = new WordFinder(database);
	const words = parseWords(typed);
	for (const frequency of ['rare', 'everywhere'] as const) {
		expect(ids([...finder.rank(part, words, frequency, everyStory()).keys()])).toEqual(expected);
		expect(finder.rank(part, words, frequency, []).size).toBe(0);
	}
});

test('words are everywhere that more than half of the texts have', () => {
	const finder = new WordFinder(database);
	expect(finder.frequency(part, parseWords('river'))).toBe('rare');
	for (const body of ['river', 'river rain'])
		addStory(database, { ...always('report'), texts: [{ language: 'fr', title: 'road', body }] });
	const { segment } = readBase(database);
	const grown = { segment, size: segment.size, isBase: true };
	expect(finder.frequency(grown, parseWords('river'))).toBe('everywhere');
	expect(finder.frequency(grown, parseWords('rain'))).toBe('rare');
});

test('a word that is everywhere tells most of stories that have it in their title, then of those in front', () => {
	const [inBody, inTitle, inPlace] = [
		{ title: 'house', body: 'river river river' },
		{ title: 'river', body: 'house house house house house house' },
		{ title: 'house', body: 'river' }
	].map((text) => addStory(database, { ...always('report'), texts: [{ language: 'fr', ...text }] }));
	database
		.prepare(
			`UPDATE story_words SET title = 'house', standfirst = '', body = 'river', places = 'River'
			WHERE rowid = (SELECT id FROM story_text WHERE story = ?)`
		)
		.run(inPlace);
	const { segment } = readBase(database);
	for (const isBase of [true, false]) {
		const ranks = new WordFinder(database).rank(
			{ segment, size: segment.size, isBase },
			parseWords('river'),
			'everywhere',
			[...segment.id.keys()]
		);
		const rankOf = (id: number) => ranks.get(segment.id.indexOf(id))!;
		expect(rankOf(inTitle!)).toBeLessThan(rankOf(inPlace!));
		expect(rankOf(inPlace!)).toBeLessThan(rankOf(inBody!));
	}
});

test('words that most texts hold are read beforehand, in steps, and no others', () => {
	const many = 20_000;
	database.transaction(() => {
		for (let i = 0; i < many; i++) {
			const body = `river ${i % 3 ? 'rain' : 'snow'}`;
			addStory(database, { ...always('report'), texts: [{ language: 'fr', title: 'road', body }] });
		}
	})();
	const { segment } = readBase(database);
	const grown = { segment, size: segment.size, isBase: true };
	const finder = new WordFinder(database);
	expect([...finder.readEverywhere(part)]).toEqual([]);
	const steps = [...finder.readEverywhere(grown)];
	// Each list by itself: whoever asks meanwhile waits for one
	expect(steps.length).toBeGreaterThanOrEqual(9);
	const isRead = (word: string) => finder.hasRead(grown, parseWords(word));
	expect(['river', 'rain', 'road', 'snow', 'house'].filter(isRead)).toEqual(['river', 'rain', 'road']);
});
