import type Database from 'better-sqlite3';
import type { Term, Words } from '../../story/words.ts';
import type { Part } from './archive.ts';
import { allBits, type Bits, hasBit, noBits, setBit, without } from './bits.ts';
import { positionOf } from './lookup.ts';
import { Recent } from './recent.ts';
import type { Segment } from './segment.ts';

const termQuery = ({ words, begun }: Term) => `"${words.join(' ')}"${begun ? ' *' : ''}`;
const anyOf = (terms: Term[]) => `(${terms.map(termQuery).join(' OR ')})`;

/** What FTS5 is asked of texts: those that hold all that is wanted, and those that hold what is not. Either may be empty. */
const queriesOf = ({ all, none }: Words) => ({
	wanted: all.map(anyOf).join(' AND '),
	unwanted: none.length ? anyOf(none) : ''
});

/** A million stories take 125 kB a query. */
const KEPT = 64;

/** A word in more texts than this is common: its list is longer than asking the newest stories one by one. */
const COMMON = 20_000;

/** How much a word in a title, standfirst, body or the name of a place says of a story. */
const WEIGHTS = '10, 4, 1, 4';

/** The ids of some stories' texts. */
function textsOf({ textStart, texts }: Segment, stories: number[]): number[] {
	return stories.flatMap((story) => [...texts.subarray(textStart[story]!, textStart[story + 1]!)]);
}

/**
 * Finds stories by their words. FTS5 knows texts; what it says of the base's is kept, and stays true while that base
 * does, because a story that changes leaves it.
 */
export class WordFinder {
	readonly #database: Database.Database;
	#base: Segment | undefined;
	readonly #kept = new Recent<Bits>(KEPT);
	/** Whether words are common. What is published since hardly changes it, and the answer is right either way. */
	readonly #common = new Recent<boolean>(KEPT);

	constructor(database: Database.Database) {
		this.#database = database;
	}

	/** A part's stories that answer the words; not to be written to. */
	find(part: Part, words: Words): Bits {
		const { wanted, unwanted } = queriesOf(words);
		const found = wanted ? this.#holding(part, wanted) : allBits(part.segment.size);
		return unwanted ? without(found, this.#holding(part, unwanted)) : found;
	}

	/** The stories one of whose texts answers a query. */
	#holding({ segment, isBase }: Part, query: string): Bits {
		if (!isBase) return this.#ask(segment, query, segment.texts);
		if (this.#base !== segment) this.#kept.clear();
		this.#base = segment;
		return this.#kept.of(query, () => this.#ask(segment, query));
	}

	/** Which of a few stories answer the words. */
	answering(part: Part, words: Words, stories: number[]): Set<number> {
		const { segment } = part;
		const { wanted, unwanted } = queriesOf(words);
		const holding = (query: string) =>
			this.#texts(query, textsOf(segment, stories)).map((text) => positionOf(segment.byText, text));
		const leftOut = new Set(unwanted ? holding(unwanted) : []);
		return new Set((wanted ? holding(wanted) : stories).filter((story) => !leftOut.has(story)));
	}

	#ask(segment: Segment, query: string, among?: Iterable<number>): Bits {
		const bits = noBits(segment.size);
		for (const text of this.#texts(query, among)) {
			const story = positionOf(segment.byText, text);
			if (story >= 0) setBit(bits, story);
		}
		return bits;
	}

	/** All at once: fetched one by one a million rows would take a second, so 0.1. */
	#texts(query: string, among?: Iterable<number>): number[] {
		const sql = 'SELECT rowid FROM story_words WHERE story_words MATCH ?';
		if (!among) return this.#database.prepare<[string], number>(sql).pluck().all(query);
		return this.#database
			.prepare<[string, string], number>(`${sql} AND rowid IN (SELECT value FROM json_each(?))`)
			.pluck()
			.all(query, JSON.stringify([...among]));
	}

	/** Whether reading the whole list of the wanted words' texts would take longer than a page may. */
	areCommon({ segment }: Part, words: Words): boolean {
		const { wanted } = queriesOf(words);
		if (this.#base === segment && this.#kept.has(wanted)) return false;
		return this.#common.of(wanted, () => {
			const sql = `SELECT count(*) FROM (SELECT 1 FROM story_words WHERE story_words MATCH ? LIMIT ${COMMON})`;
			return this.#database.prepare<[string], number>(sql).pluck().get(wanted)! >= COMMON;
		});
	}

	/**
	 * How well each of some stories answers the words: the least BM25 of its texts (the less, the better); those that
	 * do not answer are left out.
	 * @param words some of which are wanted: those that only leave out say nothing of what answers them best
	 */
	rank(part: Part, words: Words, stories: number[]): Map<number, number> {
		const { segment } = part;
		const ranks = new Map<number, number>();
		if (stories.length === 0) return ranks;
		const { wanted, unwanted } = queriesOf(words);
		const leftOut = unwanted ? this.#holding(part, unwanted) : undefined;
		const texts = textsOf(segment, leftOut ? stories.filter((story) => !hasBit(leftOut, story)) : stories);
		let [least, most] = [Infinity, -Infinity];
		for (const text of texts) {
			if (text < least) least = text;
			if (text > most) most = text;
		}
		// The plus keeps SQLite from asking FTS5 anew for each text, which would weigh the words anew each time. Between
		// the first and the last text is often a small part of a common word's list: what came in some years lies together
		const rows = this.#database
			.prepare<[string, number, number, string], [number, number]>(
				`SELECT rowid, bm25(story_words, ${WEIGHTS}) FROM story_words
				WHERE story_words MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))`
			)
			.raw()
			.all(wanted, least, most, JSON.stringify(texts));
		for (const [text, rank] of rows) {
			const story = positionOf(segment.byText, text);
			ranks.set(story, Math.min(rank, ranks.get(story) ?? 0));
		}
		return ranks;
	}
}
