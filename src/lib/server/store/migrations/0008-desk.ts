import { sql, type Kysely } from 'kysely';

const LANGUAGE = `CHECK (language IN ('fr', 'en', 'de', 'ar'))`;

/** Tables of which readers' pages speak, beside those of stories, whose changes `story_change` numbers. */
const told = [
	['edition', 'edition_text'],
	['place', 'place_text', 'place_spelling'],
	['theme', 'theme_text'],
	['milestone', 'milestone_text'],
	['story_source']
].flat();

const statements = [
	// The working copies: a story's public tables are written from here, and only when it is published.
	`CREATE TABLE manuscript (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'scheduled', 'published', 'withdrawn')),
		title TEXT NOT NULL, original TEXT NOT NULL CHECK (original IN ('fr', 'en', 'de', 'ar')),
		owner TEXT, revision INTEGER NOT NULL, published_revision INTEGER, changed TEXT NOT NULL,
		due TEXT, binned TEXT, reason TEXT CHECK (reason IN ('danger', 'asked', 'mistake', 'law')), remark TEXT,
		CHECK ((status = 'scheduled') = (due IS NOT NULL)), CHECK ((status = 'withdrawn') = (reason IS NOT NULL))
	) STRICT`,
	`CREATE INDEX manuscript_changed ON manuscript (changed, id) WHERE binned IS NULL`,
	`CREATE INDEX manuscript_status ON manuscript (status, changed, id) WHERE binned IS NULL`,
	`CREATE INDEX manuscript_owner ON manuscript (owner, changed, id) WHERE owner IS NOT NULL`,
	`CREATE INDEX manuscript_due ON manuscript (due) WHERE due IS NOT NULL`,
	`CREATE INDEX manuscript_binned ON manuscript (binned) WHERE binned IS NOT NULL`,
	`CREATE TABLE revision (
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE, number INTEGER NOT NULL,
		author TEXT, made TEXT NOT NULL,
		cause TEXT NOT NULL CHECK (cause IN ('edition', 'save', 'restore', 'merge', 'import')),
		token TEXT UNIQUE, document BLOB NOT NULL, PRIMARY KEY (manuscript, number)
	) STRICT`,
	`CREATE TABLE aside (
		token TEXT PRIMARY KEY, manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE,
		base INTEGER NOT NULL, author TEXT, made TEXT NOT NULL, document BLOB NOT NULL
	) STRICT`,
	`CREATE INDEX aside_manuscript ON aside (manuscript)`,
	`CREATE VIRTUAL TABLE manuscript_words USING fts5 (
		title, body, places, content = '', contentless_delete = 1,
		tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
	)`,
	`CREATE TABLE name_decision (
		language TEXT NOT NULL ${LANGUAGE}, folded TEXT NOT NULL, surface TEXT NOT NULL,
		place INTEGER REFERENCES place ON DELETE CASCADE, times INTEGER NOT NULL
	) STRICT`,
	`CREATE UNIQUE INDEX name_decision_name ON name_decision (language, folded, ifnull(place, 0))`,

	// One table of true geometries, under the key that a manuscript's geotag carries.
	`CREATE TABLE true_geometry (
		manuscript INTEGER NOT NULL REFERENCES manuscript ON DELETE CASCADE, key TEXT NOT NULL,
		geometry TEXT NOT NULL, PRIMARY KEY (manuscript, key)
	) STRICT, WITHOUT ROWID`,
	`INSERT INTO manuscript (id, status, title, original, revision, published_revision, changed, reason)
		SELECT story.id, story.status, ifnull(text.title, ''), story.original, 0,
			CASE story.status WHEN 'published' THEN 0 END, story.published_latest || 'T00:00:00.000Z',
			CASE story.status WHEN 'withdrawn' THEN 'asked' END
		FROM story LEFT JOIN story_text AS text ON text.story = story.id AND text.language = story.original
		ORDER BY story.id`,
	`INSERT INTO true_geometry SELECT geotag.story, 'g' || geotag.id,
		json_object('type', 'Point', 'coordinates', json_array(truth.longitude, truth.latitude))
		FROM geotag_truth AS truth JOIN geotag ON geotag.id = truth.geotag`,
	`DROP TABLE geotag_truth`,
	`ALTER TABLE geotag ADD COLUMN key TEXT`,

	// What readers are told that only the desk knows.
	`ALTER TABLE story ADD COLUMN byline TEXT NOT NULL DEFAULT ''`,
	`ALTER TABLE story ADD COLUMN modified TEXT`,
	`ALTER TABLE story ADD COLUMN withdrawn TEXT`,
	`ALTER TABLE story ADD COLUMN withdrawal_told TEXT`,
	`ALTER TABLE story_text ADD COLUMN outdated_since TEXT`,
	`CREATE TABLE story_source (
		story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE, position INTEGER NOT NULL,
		name TEXT NOT NULL, url TEXT NOT NULL, PRIMARY KEY (story, position)
	) STRICT, WITHOUT ROWID`,
	`DROP VIEW public_story`,
	`CREATE VIEW public_story AS SELECT id, slug, edition, kind, original, occurred, occurred_earliest, occurred_latest,
		published, published_earliest, published_latest, source_name, source_url, byline, modified
		FROM story WHERE status = 'published'`,
	`CREATE VIEW public_source AS SELECT source.* FROM story_source AS source
		CROSS JOIN story ON story.id = source.story AND story.status = 'published'`,
	`CREATE VIEW public_withdrawal AS SELECT slug, withdrawn AS day, withdrawal_told AS reason_told
		FROM story WHERE status = 'withdrawn' AND withdrawn IS NOT NULL`,

	// Names the columns kept in a file beside the store: see columns/kept-base.ts.
	`CREATE TABLE columns_kept (token TEXT NOT NULL) STRICT`,

	// The log is only added to, by whomever.
	`CREATE TABLE journal (
		number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, member TEXT, name TEXT NOT NULL,
		address TEXT NOT NULL, action TEXT NOT NULL, kind TEXT, subject TEXT, title TEXT,
		detail TEXT NOT NULL, sum TEXT NOT NULL
	) STRICT`,
	`CREATE INDEX journal_action ON journal (action, number)`,
	`CREATE INDEX journal_subject ON journal (kind, subject, number) WHERE kind IS NOT NULL`,
	`CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
		BEGIN SELECT raise(ABORT, 'the log is only added to'); END`,
	`CREATE TRIGGER journal_kept BEFORE DELETE ON journal
		BEGIN SELECT raise(ABORT, 'the log is only added to'); END`,

	// Readers' kept answers end when one of these or a story changes, and live through everything else.
	`CREATE TABLE public_version (number INTEGER NOT NULL) STRICT`,
	`INSERT INTO public_version VALUES (0)`,
	...told.flatMap((table) =>
		(['INSERT', 'UPDATE', 'DELETE'] as const).map(
			(act) => `CREATE TRIGGER ${table}_told_${act.toLowerCase()} AFTER ${act} ON ${table}
				BEGIN UPDATE public_version SET number = number + 1; END`
		)
	)
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}
