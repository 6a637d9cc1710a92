import type Database from 'better-sqlite3';
import { fold } from '../../story/fold.ts';
import { type Language, languages } from '../../story/language.ts';
import { hasBit } from './bits.ts';
import { candidatesOf } from './candidates.ts';
import type { Listed } from './listing.ts';
import { indexIn } from './loader.ts';
import { positionOf } from './lookup.ts';
import { shared } from './memory.ts';
import type { Segment } from './segment.ts';
import { matches, type Sieve } from './sieve.ts';
import { compareKeys, type Key } from './sort-key.ts';

/**
 * The ordinals of stories by their titles, as readers of each language see them: in that language, or else in the
 * original's. Read apart from the other columns: a million titles take seven seconds of a processor.
 */
export type TitleOrders = Record<Language, Uint32Array>;

/** Titles that begin with the same hundred letters follow one another as they came in: a cursor stays short. */
const LETTERS = 100;
const sortable = (title: string) => fold(title).slice(0, LETTERS);

type OrderedRow = [story: number, language: number, isOriginal: number];

/** Stories by their titles, over one connection. */
export class Titles {
	readonly #database: Database.Database;
	readonly #title: Database.Statement<[id: number, language: Language, again: Language], string>;

	constructor(database: Database.Database) {
		this.#database = database;
		database.function('sortable_title', { deterministic: true, directOnly: true }, (title) =>
			sortable(title as string)
		);
		this.#title = database
			.prepare<[number, Language, Language], string>(
				`SELECT title FROM public_story_text AS text JOIN public_story AS story ON story.id = text.story
				WHERE story.id = ? AND text.language IN (?, story.original)
				ORDER BY text.language = ? DESC LIMIT 1`
			)
			.pluck();
	}

	/**
	 * Sorts all stories of a segment. Those that changed since it was made may lie anywhere: they are listed with what
	 * is newer.
	 * @param isWhole the segment has about all stories of the store
	 */
	read(segment: Segment, isWhole: boolean): TitleOrders {
		const found = languages.map(() => new Uint32Array(segment.size));
		const counts = languages.map(() => 0);
		/** A bit for each language in whose order a story is. */
		const placed = new Uint8Array(segment.size);
		for (const [id, language, isOriginal] of this.#ordered(isWhole ? undefined : segment.id)) {
			const story = positionOf(segment.byId, id);
			if (story < 0) continue;
			for (const reader of languages.keys()) {
				const bit = 1 << reader;
				const isSeen = reader === language || (isOriginal && !(segment.languages[story]! & bit));
				if (!isSeen || placed[story]! & bit) continue;
				placed[story]! |= bit;
				found[reader]![counts[reader]!++] = story;
			}
		}
		const orders = languages.map((language, i) => {
			const order = shared(Uint32Array, segment.size);
			const titled = found[i]!.subarray(0, counts[i]);
			let nameless = 0;
			while (nameless < titled.length && !this.#titleOf(segment, titled[nameless]!, language)) nameless++;
			const named = titled.subarray(nameless);
			order.set(named, order.length - named.length);
			order.set(byId(segment, [...untitled(segment, placed, 1 << i), ...titled.subarray(0, nameless)]));
			return [language, order];
		});
		return Object.fromEntries(orders) as TitleOrders;
	}

	#ordered(only: Float64Array | undefined): Iterable<OrderedRow> {
		const sql = `SELECT text.story, ${indexIn('text.language', languages)}, text.language = story.original
			FROM public_story_text AS text JOIN public_story AS story ON story.id = text.story
			${only ? 'WHERE text.story IN (SELECT value FROM json_each(?))' : ''}
			ORDER BY sortable_title(title), text.story`;
		const statement = this.#database.prepare<unknown[], OrderedRow>(sql).raw();
		return only ? statement.iterate(JSON.stringify([...only])) : statement.iterate();
	}

	/** The next so many selected stories of a part after a key. */
	list(
		sieve: Sieve,
		orders: TitleOrders,
		language: Language,
		after: Key | undefined,
		count: number
	): Listed[] {
		const order = orders[language];
		const candidates = candidatesOf(sieve);
		const found: Listed[] = [];
		const from = after ? this.#positionAfter(sieve, order, language, after) : 0;
		for (let at = from; at < order.length && found.length < count; at++) {
			const story = order[at]!;
			if ((candidates && !hasBit(candidates, story)) || !matches(sieve, story)) continue;
			found.push({ story, key: this.#keyOf(sieve.part.segment, story, language) });
		}
		return found;
	}

	/** Each byte of UTF-8 as a letter of its own: so JavaScript compares as SQLite sorted. */
	#keyOf(segment: Segment, story: number, language: Language): Key {
		return [Buffer.from(this.#titleOf(segment, story, language)).toString('latin1'), segment.id[story]!];
	}

	/** Empty where a story has none for a language, or one of signs alone. */
	#titleOf({ id }: Segment, story: number, language: Language): string {
		return sortable(this.#title.get(id[story]!, language, language) ?? '');
	}

	#positionAfter({ part }: Sieve, order: Uint32Array, language: Language, after: Key): number {
		let [low, high] = [0, order.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			// A story that has changed since may have another title by now, and lies by its old one
			let at = middle;
			while (at < high && part.gone && hasBit(part.gone, order[at]!)) at++;
			if (at < high && compareKeys(this.#keyOf(part.segment, order[at]!, language), after) <= 0) low = at + 1;
			else high = middle;
		}
		return low;
	}
}

/** Stories that have no text for a language. */
function untitled({ size }: Segment, placed: Uint8Array, bit: number): number[] {
	const stories: number[] = [];
	for (let story = 0; story < size; story++) if (!(placed[story]! & bit)) stories.push(story);
	return stories;
}

/** As they came in. Stories without a title and those with an empty one have keys alike, and come first together. */
const byId = ({ id }: Segment, stories: number[]) => stories.sort((a, b) => id[a]! - id[b]!);
