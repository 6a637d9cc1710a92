import Database from 'better-sqlite3';
import type {
	Fate,
	ImportedMedia,
	ImportedStory,
	PreviewItem,
	Problem,
	ProblemKind
} from '../../newsroom/import.ts';
import { languages, type Language } from '../../story/language.ts';
import type { Family } from './assembly.ts';

/** What a file holds, beside it while it waits to be imported; made anew whenever it is read again. */
const SCHEMA = `
	CREATE TABLE item (position INTEGER PRIMARY KEY, source TEXT NOT NULL UNIQUE, line INTEGER, what TEXT NOT NULL,
		family TEXT, original INTEGER NOT NULL, language TEXT NOT NULL, title TEXT NOT NULL, published TEXT NOT NULL,
		byline TEXT NOT NULL, points TEXT NOT NULL, media INTEGER NOT NULL, story TEXT NOT NULL,
		leader INTEGER, content TEXT, fate TEXT) STRICT;
	CREATE INDEX item_family ON item (family) WHERE family IS NOT NULL;
	CREATE INDEX item_leader ON item (leader, position);
	CREATE TABLE heading (name TEXT NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (name, item)) STRICT, WITHOUT ROWID;
	CREATE INDEX heading_item ON heading (item);
	CREATE TABLE attachment (position INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, alt TEXT NOT NULL, source TEXT)
		STRICT;
	CREATE INDEX attachment_source ON attachment (source);
	CREATE TABLE problem (number INTEGER PRIMARY KEY, line INTEGER, kind TEXT NOT NULL, given TEXT NOT NULL,
		excerpt TEXT NOT NULL) STRICT;
`;

/** Problems of one file that are kept; the rest are counted with the last. */
const MOST_PROBLEMS = 10_000;

/** Makes a preview's file. What was there is gone. */
export function makePreview(path: string): Database.Database {
	const database = new Database(path);
	// Thrown away where it was not finished
	database.pragma('journal_mode = OFF');
	database.pragma('synchronous = OFF');
	database.exec(SCHEMA);
	return database;
}

export const openPreview = (path: string) => new Database(path, { readonly: true, fileMustExist: true });

/** Writes what a reader tells, as it comes. */
export class PreviewWriter {
	readonly #database: Database.Database;
	readonly #item: Database.Statement;
	readonly #heading: Database.Statement;
	readonly #attachment: Database.Statement;
	readonly #problem: Database.Statement;
	items = 0;
	problems = 0;

	constructor(database: Database.Database) {
		this.#database = database;
		this.#item = database.prepare(
			`INSERT INTO item (source, line, what, family, original, language, title, published, byline, points, media, story)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`
		);
		this.#heading = database.prepare('INSERT OR IGNORE INTO heading VALUES (?, ?)');
		this.#attachment = database.prepare(
			'INSERT OR IGNORE INTO attachment (url, alt, source) VALUES (?, ?, ?)'
		);
		this.#problem = database.prepare('INSERT INTO problem (line, kind, given, excerpt) VALUES (?, ?, ?, ?)');
	}

	/** Writes many at once. */
	batch(write: () => void): void {
		this.#database.transaction(write)();
	}

	story(story: ImportedStory): void {
		const [language = 'und'] = Object.keys(story.texts);
		const title = story.texts[language as Language]?.title ?? '';
		const { changes, lastInsertRowid } = this.#item.run(
			story.source,
			story.line,
			story.what,
			story.group,
			story.language === null ? 0 : 1,
			story.language ?? language,
			title,
			story.published,
			story.byline,
			JSON.stringify(story.points),
			story.media.length,
			JSON.stringify(story)
		);
		if (!changes)
			return this.problem({ kind: 'twice', given: story.source, line: story.line, excerpt: title });
		this.items++;
		for (const theme of new Set(story.themes)) this.#heading.run(theme, lastInsertRowid);
	}

	attachment({ url, alt }: ImportedMedia, of: string | null): void {
		this.#attachment.run(url, alt, of);
	}

	problem({ line, kind, given, excerpt }: Problem): void {
		if (++this.problems <= MOST_PROBLEMS) this.#problem.run(line, kind, given, excerpt.slice(0, 300));
	}
}

interface ItemRow {
	position: number;
	line: number | null;
	source: string;
	title: string;
	published: string;
	language: Language | 'und';
	fate: Fate;
	points: string;
	translation: string | null;
}

/** Which items a list has. */
export interface ListedItems {
	only: 'all' | 'points' | 'aside';
	/** Items that name places, where the source has no point for them. */
	named: number[];
}

/** A page of a list. */
export interface ItemsQuestion extends ListedItems {
	/** Starts after this many. */
	offset: number;
	limit: number;
}

const listed: Record<ListedItems['only'], string> = {
	all: '1',
	points: `(item.points <> '[]' OR item.position IN (SELECT value FROM json_each(:named)))`,
	aside: `leader.fate IN ('aside', 'conflict', 'binned')`
};

const COLUMNS = `item.position, item.line, item.source, item.title, item.published, item.language, leader.fate,
	item.points, CASE WHEN item.leader <> item.position THEN leader.source END AS translation`;
const ITEMS = 'FROM item JOIN item AS leader ON leader.position = item.leader';

const itemFrom = ({ points, translation, ...row }: ItemRow): PreviewItem => ({
	...row,
	translationOf: translation,
	points: JSON.parse(points) as PreviewItem['points']
});

/** Items in the order of the file. */
export function itemsOf(
	preview: Database.Database,
	{ only, named, offset, limit }: ItemsQuestion
): { items: PreviewItem[]; count: number } {
	const asked = { named: JSON.stringify(named), offset, limit };
	const from = `${ITEMS} WHERE ${listed[only]}`;
	const rows = preview
		.prepare<[typeof asked], ItemRow>(
			`SELECT ${COLUMNS} ${from} ORDER BY item.position LIMIT :limit OFFSET :offset`
		)
		.all(asked);
	const count = preview.prepare<[typeof asked], number>(`SELECT count(*) ${from}`).pluck().get(asked)!;
	return { items: rows.map(itemFrom), count };
}

/** An item with its whole story. */
export function itemAt(
	preview: Database.Database,
	position: number
): { item: PreviewItem; story: ImportedStory } | undefined {
	const row = preview
		.prepare<[number], ItemRow & { story: string }>(
			`SELECT ${COLUMNS}, item.story ${ITEMS} WHERE item.position = ?`
		)
		.get(position);
	if (!row) return undefined;
	const { story, ...item } = row;
	return { item: itemFrom(item), story: JSON.parse(story) as ImportedStory };
}

/** What stands around an item in a list. */
export interface Neighbours {
	/** Positions in the file; null at either end of the list. */
	previous: number | null;
	next: number | null;
	/** How many of the list come before it. */
	before: number;
}

/** The neighbours of an item in a list, which need not have it itself. */
export function neighboursOf(
	preview: Database.Database,
	position: number,
	{ only, named }: ListedItems
): Neighbours {
	const asked = { position, named: JSON.stringify(named) };
	return preview
		.prepare<[typeof asked], Neighbours>(
			`SELECT max(item.position) FILTER (WHERE item.position < :position) AS previous,
			min(item.position) FILTER (WHERE item.position > :position) AS next,
			count(*) FILTER (WHERE item.position < :position) AS before
			${ITEMS} WHERE ${listed[only]}`
		)
		.get(asked)!;
}

/** Problems in the order in which they were met. */
export function problemsOf(preview: Database.Database, limit: number): Problem[] {
	return preview
		.prepare<[number], { line: number | null; kind: ProblemKind; given: string; excerpt: string }>(
			'SELECT line, kind, given, excerpt FROM problem ORDER BY ifnull(line, 0), number LIMIT ?'
		)
		.all(limit);
}

/** A family as it is imported: with the files that the source says belong to it. */
export interface Leader {
	source: string;
	family: Family;
	content: string;
	what: ImportedStory['what'];
}

/** The families of a file, in its order, one at a time. */
export function* familiesOf(preview: Database.Database): Generator<Leader & { position: number }> {
	const leaders = preview.prepare<
		[number],
		{ position: number; source: string; what: Leader['what']; content: string | null }
	>(
		`SELECT position, source, what, content FROM item WHERE leader = position AND position > ?
		ORDER BY position LIMIT 100`
	);
	// Originals before translations, those in the order of languages
	const members = preview
		.prepare<[number], string>(
			'SELECT story FROM item WHERE leader = ? ORDER BY position <> leader, language'
		)
		.pluck();
	const attached = preview.prepare<[string], ImportedMedia>(
		'SELECT url, alt FROM attachment WHERE source = ? ORDER BY position'
	);
	for (let after = 0; ;) {
		const rows = leaders.all(after);
		for (const { content, ...row } of rows) {
			const family = members.all(row.position).map((text) => {
				const story = JSON.parse(text) as ImportedStory;
				const known = new Set(story.media.map(({ url }) => url));
				const more = attached.all(story.source).filter(({ url }) => !known.has(url));
				return { ...story, media: [...story.media, ...more] };
			}) as Family;
			yield { ...row, family, content: content ?? '' };
		}
		if (rows.length < 100) return;
		after = rows.at(-1)!.position;
	}
}

/** How many texts there are in each language. */
export function languageCounts(preview: Database.Database): Partial<Record<Language | 'und', number>> {
	const counts = Object.fromEntries(
		preview
			.prepare<[], [string, number]>(
				`SELECT text.key, count(*) FROM item, json_each(item.story, '$.texts') AS text GROUP BY text.key`
			)
			.raw()
			.all()
	) as Partial<Record<Language | 'und', number>>;
	return Object.fromEntries(
		[...languages, 'und' as const].filter((one) => counts[one]).map((one) => [one, counts[one]])
	);
}
