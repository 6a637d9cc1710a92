import Database from 'better-sqlite3';
import { spacetimeOf } from '../../src/lib/server/store/search.ts';
import type { IsoDay } from '../../src/lib/story/when.ts';
import { curvePosition } from './curve.ts';
import type { ArchiveGeotag, ArchiveStory } from './stories.ts';

/** What is put back once the rows are there: one that is built at the end is built from sorted rows. */
interface Detached {
	name: string;
	type: 'index' | 'trigger';
	sql: string;
}

const loaded = ['story', 'story_text', 'story_theme', 'geotag', 'true_geometry', 'manuscript'];

/** FTS5 gathers words in memory and writes them out at this size: large pieces are few to merge. */
const GATHERED = 256 * 1024 * 1024;
/** FTS5's own sizes, which are kept in the file. */
const AS_DELIVERED = { hashsize: 1024 * 1024, automerge: 4 };

/** The geotag, then what {@link spacetimeOf} says. */
const SPACETIME_COLUMNS = 7;

/** A statement for each table that a story is written into. */
function inserts(database: Database.Database) {
	const insert = (table: string, columns: string) =>
		database.prepare<unknown[]>(`INSERT INTO ${table} (${columns}) VALUES (${columns.replace(/\w+/g, '?')})`);
	return {
		story: insert(
			'story',
			`id, slug, edition, status, kind, original, occurred, occurred_earliest, occurred_latest,
			published, published_earliest, published_latest, source_name, source_url`
		),
		text: insert('story_text', 'id, story, language, title, title_is_ours, standfirst, summary, body'),
		words: insert('story_words', 'rowid, title, standfirst, body, places'),
		theme: insert('story_theme', 'story, theme'),
		geotag: insert('geotag', 'id, story, place, position, role, precision, longitude, latitude, radius'),
		truth: insert('true_geometry', 'manuscript, key, geometry'),
		manuscript: insert(
			'manuscript',
			'id, status, title, original, revision, published_revision, changed, reason'
		),
		spacetime: insert('geotag_spacetime', 'geotag, west, east, south, north, first_day, last_day')
	};
}

/** Fills an archive's store by bare statements, prepared once. The file is of no use until {@link finish} has run. */
export class Loader {
	readonly #database: Database.Database;
	readonly #detached: Detached[];
	readonly #insert: ReturnType<typeof inserts>;
	readonly #edition: string;
	readonly #source: string;
	#texts = 0;
	#geotags = 0;
	/** The rows of the space-time index, one after the other. */
	readonly #spacetime: number[] = [];

	/** @param path a store that is up to date, with places and themes and without stories */
	constructor(path: string, edition: { slug: string; name: string }) {
		this.#edition = edition.slug;
		this.#source = edition.name;
		const database = (this.#database = new Database(path));
		// A load that is cut short is thrown away, so nothing has to be kept safe on the way
		database.pragma('journal_mode = OFF');
		database.pragma('synchronous = OFF');
		database.pragma('locking_mode = EXCLUSIVE');
		database.pragma('cache_size = -524288');
		database.pragma('temp_store = MEMORY');
		// Held by construction, and checked by the tests
		database.pragma('foreign_keys = OFF');
		this.#insert = inserts(database);
		this.#detached = database
			.prepare<string[], Detached>(
				`SELECT name, type, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL
				AND tbl_name IN (${loaded.map(() => '?').join()})`
			)
			.all(...loaded);
		for (const { type, name } of this.#detached) database.exec(`DROP ${type} ${name}`);
		this.#words('hashsize', GATHERED);
		this.#words('automerge', 0);
		database.exec('BEGIN');
	}

	get texts(): number {
		return this.#texts;
	}

	get geotags(): number {
		return this.#geotags;
	}

	add(story: ArchiveStory): void {
		const { number, slug, status, kind, original, occurred, published } = story;
		const dates = [occurred.edtf, occurred.earliest, occurred.latest, published, published, published];
		const source = [this.#source, `https://example.org/${slug}`];
		this.#insert.story.run(number, slug, this.#edition, status, kind, original, ...dates, ...source);
		this.#insert.manuscript.run(
			number,
			status,
			story.texts.find(({ language }) => language === original)!.title,
			original,
			0,
			status === 'published' ? 0 : null,
			`${published}T00:00:00.000Z`,
			status === 'withdrawn' ? 'asked' : null
		);
		for (const { language, title, standfirst, summary, body, folded, places } of story.texts) {
			const id = ++this.#texts;
			this.#insert.text.run(id, number, language, title, 1, standfirst, summary, body);
			this.#insert.words.run(id, folded.title, folded.standfirst, folded.body, places);
		}
		for (const theme of story.themes) this.#insert.theme.run(number, theme);
		story.geotags.forEach((geotag, position) => this.#addGeotag(number, geotag, position, occurred));
	}

	#addGeotag(
		story: number,
		{ place, role, precision, shown, truth }: ArchiveGeotag,
		position: number,
		days: { earliest: IsoDay; latest: IsoDay }
	): void {
		const id = ++this.#geotags;
		const [longitude, latitude] = shown?.at ?? [null, null];
		const radius = shown?.radius ?? null;
		this.#insert.geotag.run(id, story, place, position, role, precision, longitude, latitude, radius);
		if (truth) {
			this.#insert.truth.run(story, `g${id}`, JSON.stringify({ type: 'Point', coordinates: truth }));
		}
		if (!shown) return;
		this.#spacetime.push(id, ...spacetimeOf({ longitude: shown.at[0], latitude: shown.at[1] }, days));
	}

	/** Puts indexes and triggers in place and makes the file one that the application opens. */
	*finish(): Generator<string> {
		yield 'joining the index of words';
		this.#words('optimize');
		for (const [setting, size] of Object.entries(AS_DELIVERED)) this.#words(setting, size);
		yield 'packing the index of space and time';
		this.#packSpacetime();
		yield 'sorting the other indexes';
		const database = this.#database;
		for (const { sql } of this.#detached) database.exec(sql);
		database.exec('COMMIT');
		yield 'counting for the query planner';
		database.exec('ANALYZE');
		database.pragma('locking_mode = NORMAL');
		database.pragma('journal_mode = WAL');
		database.close();
	}

	close(): void {
		this.#database.close();
	}

	/** One of FTS5's commands, which are written as rows; a size has to be an integer, which only a bigint is here. */
	#words(command: string, size?: number): void {
		const rank = size === undefined ? null : BigInt(size);
		this.#database.prepare('INSERT INTO story_words (story_words, rank) VALUES (?, ?)').run(command, rank);
	}

	/** Neighbours on the map, then in time, come one after the other: few nodes, that overlap little. */
	#packSpacetime(): void {
		const rows = this.#spacetime;
		const column = (row: number, number: number) => rows[row * SPACETIME_COLUMNS + number]!;
		const [west, south, firstDay] = [1, 3, 5] as const;
		const keys = Float64Array.from({ length: rows.length / SPACETIME_COLUMNS }, (_, row) =>
			curvePosition(column(row, west), column(row, south))
		);
		const order = Uint32Array.from(keys, (_, row) => row);
		order.sort((one, other) => keys[one]! - keys[other]! || column(one, firstDay) - column(other, firstDay));
		for (const row of order) {
			const start = row * SPACETIME_COLUMNS;
			this.#insert.spacetime.run(...rows.slice(start, start + SPACETIME_COLUMNS));
		}
	}
}
