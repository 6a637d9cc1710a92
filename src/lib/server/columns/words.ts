import type Database from 'better-sqlite3';
import { foldedWords, parseWords, type Term, type Words } from '../../story/words.ts';
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
const KEPT = 128;

/** A word in so many texts is common: reading its list takes longer than asking the newest stories one by one. */
const COMMON = 20_000;

/** In how many texts words stand: in more than half of all they are everywhere, and BM25 weighs them by nothing. */
export type Frequency = 'rare' | 'common' | 'everywhere';

/** Texts that are looked at for words that stand in most of them, and the share of those that is worth a closer look. */
const SAMPLED = 256;
const PROBABLE = 0.4;

/** Where words weigh more than in a body. */
const inTitle = (wanted: string) => `title : (${wanted})`;
const inFront = (wanted: string) => `{standfirst places} : (${wanted})`;

/** How much a word there says of a story: the columns of the index, in its order. */
const WEIGHTS = { title: 10, standfirst: 4, body: 1, places: 4 };

/**
 * Some texts, for `rangeOf`. The plus keeps SQLite from asking FTS5 anew for each. Between the first and the last text
 * is often a small part of a common word's list: what came in some years lies together.
 */
const IN_RANGE = 'rowid BETWEEN ? AND ? AND +rowid IN (SELECT value FROM json_each(?))';

/** What IN_RANGE asks for: the first and the last of some texts, and all of them as JSON. */
function rangeOf(texts: Iterable<number>): { least: number; most: number; list: string } {
	let [least, most] = [Infinity, -Infinity];
	for (const text of texts) {
		if (text < least) least = text;
		if (text > most) most = text;
	}
	return { least, most, list: JSON.stringify([...texts]) };
}

/** The ids of some stories' texts. */
function textsOf({ textStart, texts }: Segment, stories: number[]): number[] {
	return stories.flatMap((story) => [...texts.subarray(textStart[story]!, textStart[story + 1]!)]);
}

/** What was asked of a segment's texts lately. It stays true while the segment does: a story that changes leaves it. */
interface Known {
	holding: Recent<Bits>;
	frequencies: Recent<Frequency>;
}

/** Finds stories by their words. FTS5 knows texts; what it says of a segment's is kept. */
export class WordFinder {
	readonly #database: Database.Database;
	readonly #known = new WeakMap<Segment, Known>();

	constructor(database: Database.Database) {
		this.#database = database;
	}

	#knownOf(segment: Segment): Known {
		const known = this.#known.get(segment) ?? { holding: new Recent(KEPT), frequencies: new Recent(KEPT) };
		this.#known.set(segment, known);
		return known;
	}

	/** A part's stories that answer the words; not to be written to. */
	find(part: Part, words: Words): Bits {
		const { wanted, unwanted } = queriesOf(words);
		const found = wanted ? this.#holding(part, wanted) : allBits(part.segment.size);
		return unwanted ? without(found, this.#holding(part, unwanted)) : found;
	}

	/** The stories one of whose texts answers a query. */
	#holding({ segment, isBase }: Part, query: string): Bits {
		return this.#knownOf(segment).holding.of(query, () => {
			const bits = noBits(segment.size);
			for (const text of this.#texts(query, isBase ? undefined : segment.texts)) {
				const story = positionOf(segment.byText, text);
				if (story >= 0) setBit(bits, story);
			}
			return bits;
		});
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

	/**
	 * The texts that answer a query, all at once: fetched one by one a million rows would take a second, so 0.1.
	 * @param among a list that it reads once, from the first to the last: asked for one text, FTS5 looks for the next
	 * that answers, which may be the end of the list, and would do so for each
	 */
	#texts(query: string, among?: Iterable<number>): number[] {
		const sql = 'SELECT rowid FROM story_words WHERE story_words MATCH ?';
		if (!among) return this.#database.prepare<[string], number>(sql).pluck().all(query);
		const { least, most, list } = rangeOf(among);
		return this.#database
			.prepare<[string, number, number, string], number>(`${sql} AND ${IN_RANGE}`)
			.pluck()
			.all(query, least, most, list);
	}

	/** Whether it is known already which of a part's stories have the wanted words. */
	hasRead({ segment }: Part, words: Words): boolean {
		return this.#knownOf(segment).holding.has(queriesOf(words).wanted);
	}

	/** In how many texts of the store the wanted words stand together, as it was when a part was first asked with them. */
	frequency({ segment }: Part, words: Words): Frequency {
		const { wanted } = queriesOf(words);
		return this.#knownOf(segment).frequencies.of(wanted, () => {
			// By the last one's number: texts that are gone may have words pass for less frequent, which does no harm
			const last = 'SELECT coalesce(max(id), 0) FROM story_words_docsize';
			const half = Math.floor(this.#database.prepare<[], number>(last).pluck().get()! / 2);
			const counted = 'SELECT count(*) FROM (SELECT 1 FROM story_words WHERE story_words MATCH ? LIMIT ?)';
			const enough = Math.max(COMMON, half + 1);
			const texts = this.#database.prepare<[string, number], number>(counted).pluck().get(wanted, enough)!;
			return texts > half ? 'everywhere' : texts >= COMMON ? 'common' : 'rare';
		});
	}

	/**
	 * How well each of some stories answers the words (the less, the better): the least BM25 of its texts, or, for
	 * words that are everywhere, by what they stand in. Those that do not answer are left out.
	 * @param words some of which are wanted: those that only leave out say nothing of what answers them best
	 * @param frequency of all parts that are ranked together the same one
	 */
	rank(part: Part, words: Words, frequency: Frequency, stories: number[]): Map<number, number> {
		const { wanted, unwanted } = queriesOf(words);
		const leftOut = unwanted ? this.#holding(part, unwanted) : undefined;
		const asked = leftOut ? stories.filter((story) => !hasBit(leftOut, story)) : stories;
		if (asked.length === 0) return new Map();
		return frequency === 'everywhere'
			? this.#byColumn(part, wanted, asked)
			: this.#byWeight(part, wanted, asked);
	}

	/**
	 * Reads what the first question for each word that is everywhere would wait for: some tenths of a second in a large
	 * archive. A step at a time, so that questions come in between.
	 */
	*readEverywhere(part: Part): Generator<undefined, void> {
		// Of fewer texts, every list is short
		if (part.segment.texts.length < COMMON) return;
		for (const word of this.#probable(part.segment)) {
			const words = parseWords(word);
			if (this.frequency(part, words) === 'everywhere') {
				const { wanted } = queriesOf(words);
				for (const query of [wanted, inTitle(wanted), inFront(wanted)]) {
					yield;
					this.#holding(part, query);
				}
			}
			yield;
		}
	}

	/** Words of many among some texts, taken evenly from a segment. */
	#probable({ texts }: Segment): string[] {
		const sampled = Array.from(
			{ length: SAMPLED },
			(_, i) => texts[Math.floor((i * texts.length) / SAMPLED)]!
		);
		const bodies = this.#database
			.prepare<[string], string>(
				`SELECT title || ' ' || standfirst || ' ' || body FROM public_story_text
				WHERE id IN (SELECT value FROM json_each(?))`
			)
			.pluck()
			.all(JSON.stringify(sampled));
		const counts = new Map<string, number>();
		for (const word of bodies.flatMap((body) => [...new Set(foldedWords(body))]))
			counts.set(word, (counts.get(word) ?? 0) + 1);
		return [...counts].filter(([, count]) => count >= PROBABLE * bodies.length).map(([word]) => word);
	}

	#byWeight({ segment }: Part, wanted: string, stories: number[]): Map<number, number> {
		const ranks = new Map<number, number>();
		const { least, most, list } = rangeOf(textsOf(segment, stories));
		const rows = this.#database
			.prepare<[string, number, number, string], [number, number]>(
				`SELECT rowid, bm25(story_words, ${Object.values(WEIGHTS).join(', ')}) FROM story_words
				WHERE story_words MATCH ? AND ${IN_RANGE}`
			)
			.raw()
			.all(wanted, least, most, list);
		for (const [text, rank] of rows) {
			const story = positionOf(segment.byText, text);
			ranks.set(story, Math.min(rank, ranks.get(story) ?? 0));
		}
		return ranks;
	}

	/** By the weights of the columns that hold the words. BM25 would count all their texts once more, to tell nothing. */
	#byColumn(part: Part, wanted: string, stories: number[]): Map<number, number> {
		const answering = this.#holding(part, wanted);
		const { title, standfirst } = WEIGHTS;
		const titled = this.#holding(part, inTitle(wanted));
		const fronted = this.#holding(part, inFront(wanted));
		const rank = (story: number) =>
			-title * Number(hasBit(titled, story)) - standfirst * Number(hasBit(fronted, story));
		return new Map(stories.filter((story) => hasBit(answering, story)).map((story) => [story, rank(story)]));
	}
}
