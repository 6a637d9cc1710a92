import type Database from 'better-sqlite3';
import type { Term, Words } from '../../story/words.ts';
import type { Part } from './archive.ts';
import { type Bits, noBits, setBit } from './bits.ts';
import { positionOf } from './lookup.ts';
import { Recent } from './recent.ts';
import type { Segment } from './segment.ts';

const termQuery = ({ words, begun }: Term) => `"${words.join(' ')}"${begun ? ' *' : ''}`;
const anyOf = (terms: Term[]) => `(${terms.map(termQuery).join(' OR ')})`;

/** What FTS5 is asked: `wanted` and not `unwanted`, of one text. Either may be empty, not both. */
function queryOf({ all, none }: Words): { query: string; isComplement: boolean } {
	const wanted = all.map(anyOf).join(' AND ');
	const unwanted = none.length ? anyOf(none) : '';
	// NOT has two sides in FTS5: "all but" is asked the other way round
	if (!wanted) return { query: unwanted, isComplement: true };
	return { query: unwanted ? `(${wanted}) NOT ${unwanted}` : wanted, isComplement: false };
}

/** A million stories take 125 kB a query. */
const KEPT = 64;

/** A word in more texts than this is common: its list is longer than asking the newest stories one by one. */
const COMMON = 20_000;

/** How much a word in a title, standfirst, body or the name of a place says of a story. */
const WEIGHTS = '10, 4, 1, 4';

/**
 * Finds stories by their words. FTS5 knows texts; what it says of the base's is kept, and stays true while that base
 * does, because a story that changes leaves it.
 */
export class WordFinder {
	readonly #database: Database.Database;
	#base: Segment | undefined;
	readonly #kept = new Recent<Bits>(KEPT);

	constructor(database: Database.Database) {
		this.#database = database;
	}

	/** A part's stories one of whose texts answers the words; not to be written to. */
	find({ segment, isBase }: Part, words: Words): Bits {
		const { query, isComplement } = queryOf(words);
		if (!isBase) return this.#find(segment, query, isComplement, true);
		if (this.#base !== segment) this.#kept.clear();
		this.#base = segment;
		const key = `${isComplement ? '-' : ''}${query}`;
		return this.#kept.of(key, () => this.#find(segment, query, isComplement, false));
	}

	#find(segment: Segment, query: string, isComplement: boolean, isSmall: boolean): Bits {
		const bits = noBits(segment.size);
		const found = this.#texts(query, isSmall ? segment.texts : undefined);
		if (!isComplement) {
			for (const text of found) {
				const story = positionOf(segment.byText, text);
				if (story >= 0) setBit(bits, story);
			}
			return bits;
		}
		const without = new Set(found);
		for (let story = 0; story < segment.size; story++)
			for (let i = segment.textStart[story]!; i < segment.textStart[story + 1]!; i++)
				if (!without.has(segment.texts[i]!)) setBit(bits, story);
		return bits;
	}

	/** All at once: fetched one by one a million rows would take a second, so 0.1. */
	#texts(query: string, among?: Float64Array): number[] {
		const sql = 'SELECT rowid FROM story_words WHERE story_words MATCH ?';
		if (!among) return this.#database.prepare<[string], number>(sql).pluck().all(query);
		return this.#database
			.prepare<[string, string], number>(`${sql} AND rowid IN (SELECT value FROM json_each(?))`)
			.pluck()
			.all(query, JSON.stringify([...among]));
	}

	/** Whether reading the whole list of the words' texts would take longer than a page may. */
	areCommon({ segment }: Part, words: Words): boolean {
		const { query, isComplement } = queryOf(words);
		if (isComplement) return true;
		if (this.#base === segment && this.#kept.has(query)) return false;
		const sql = `SELECT count(*) FROM (SELECT 1 FROM story_words WHERE story_words MATCH ? LIMIT ${COMMON})`;
		return this.#database.prepare<[string], number>(sql).pluck().get(query)! >= COMMON;
	}

	/**
	 * How well each of some stories answers the words: the least BM25 of its texts (the less, the better); those that
	 * do not answer are left out. None for words that only leave out.
	 */
	rank({ segment }: Part, words: Words, stories: number[]): Map<number, number> {
		const ranks = new Map<number, number>();
		const { query, isComplement } = queryOf(words);
		if (isComplement || stories.length === 0) return ranks;
		const texts: number[] = [];
		for (const story of stories)
			for (let i = segment.textStart[story]!; i < segment.textStart[story + 1]!; i++)
				texts.push(segment.texts[i]!);
		// The plus keeps SQLite from asking FTS5 anew for each text, which would weigh the words anew each time
		const rows = this.#database
			.prepare<[string, string], [number, number]>(
				`SELECT rowid, bm25(story_words, ${WEIGHTS}) FROM story_words
				WHERE story_words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))`
			)
			.raw()
			.all(query, JSON.stringify(texts));
		for (const [text, rank] of rows) {
			const story = positionOf(segment.byText, text);
			ranks.set(story, Math.min(rank, ranks.get(story) ?? 0));
		}
		return ranks;
	}
}
