import { sql, type Kysely } from 'kysely';

/** What readers are told of a medium changes with any of these. */
const watched = [
	['media', 'id'],
	['media_text', 'media'],
	['media_file', 'media'],
	['story_media', 'media']
] as const;

/**
 * Pictures, sound and video lie in the store itself, in parts: one file to back up, and what belongs together is
 * written or deleted together. A number is never given twice, or an old address would show something else.
 */
const statements = [
	`CREATE TABLE media (
		id INTEGER PRIMARY KEY AUTOINCREMENT,
		kind TEXT NOT NULL CHECK (kind IN ('picture', 'sound', 'video', 'foreign')),
		name TEXT NOT NULL, owner TEXT, created TEXT NOT NULL, upload TEXT UNIQUE,
		credit TEXT NOT NULL DEFAULT '', width INTEGER, height INTEGER, thumbhash TEXT, foretaste TEXT,
		address TEXT, still INTEGER REFERENCES media ON DELETE SET NULL,
		focus_x REAL NOT NULL DEFAULT 0.5 CHECK (focus_x BETWEEN 0 AND 1),
		focus_y REAL NOT NULL DEFAULT 0.5 CHECK (focus_y BETWEEN 0 AND 1),
		removed TEXT NOT NULL DEFAULT '{}', version INTEGER NOT NULL DEFAULT 0,
		blurred INTEGER NOT NULL DEFAULT 0, is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
		CHECK ((kind = 'foreign') = (address IS NOT NULL)), CHECK ((kind = 'picture') = (width IS NOT NULL))
	) STRICT`,
	`CREATE INDEX media_still ON media (still) WHERE still IS NOT NULL`,
	`CREATE TABLE media_text (
		media INTEGER NOT NULL REFERENCES media ON DELETE CASCADE,
		language TEXT NOT NULL CHECK (language IN ('fr', 'en', 'de', 'ar')),
		alt TEXT NOT NULL, caption TEXT NOT NULL, PRIMARY KEY (media, language)
	) STRICT, WITHOUT ROWID`,
	`CREATE TABLE media_file (
		id INTEGER PRIMARY KEY, media INTEGER NOT NULL REFERENCES media ON DELETE CASCADE,
		name TEXT NOT NULL, type TEXT NOT NULL, width INTEGER, height INTEGER,
		bytes INTEGER NOT NULL, sha256 TEXT NOT NULL,
		is_original INTEGER NOT NULL CHECK (is_original IN (0, 1)), UNIQUE (media, name)
	) STRICT`,
	`CREATE TABLE media_chunk (
		id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES media_file ON DELETE CASCADE,
		position INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE (file, position)
	) STRICT`,
	`CREATE TABLE story_media (
		story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
		media INTEGER NOT NULL REFERENCES media ON DELETE RESTRICT, PRIMARY KEY (story, media)
	) STRICT, WITHOUT ROWID`,
	`CREATE INDEX story_media_media ON story_media (media)`,
	`CREATE TABLE media_rule (keeps_originals INTEGER NOT NULL CHECK (keeps_originals IN (0, 1))) STRICT`,
	`INSERT INTO media_rule VALUES (0)`,

	// Public is what a published story shows, and the still before it.
	`CREATE VIEW public_media AS SELECT id, kind, credit, width, height, foretaste, address, still, focus_x, focus_y
		FROM media WHERE is_whole = 1 AND EXISTS (
			SELECT 1 FROM story_media AS shown JOIN story ON story.id = shown.story AND story.status = 'published'
			WHERE shown.media IN (
				SELECT media.id UNION ALL SELECT player.id FROM media AS player WHERE player.still = media.id
			)
		)`,
	`CREATE VIEW public_media_text AS SELECT text.* FROM media_text AS text
		JOIN public_media ON public_media.id = text.media`,
	`CREATE VIEW public_media_file AS SELECT file.id, file.media, file.name, file.type, file.width, file.height,
		file.bytes, file.sha256 FROM media_file AS file JOIN public_media ON public_media.id = file.media
		WHERE file.is_original = 0`,

	// Readers' kept answers end when something they show changes, not with every upload.
	...watched.flatMap(([table, media]) =>
		(['INSERT', 'UPDATE', 'DELETE'] as const).map((act) => {
			const row = act === 'DELETE' ? 'old' : 'new';
			return `CREATE TRIGGER ${table}_told_${act.toLowerCase()} AFTER ${act} ON ${table}
				WHEN EXISTS (SELECT 1 FROM public_media WHERE id = ${row}.${media})
				BEGIN UPDATE public_version SET number = number + 1; END`;
		})
	)
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}
