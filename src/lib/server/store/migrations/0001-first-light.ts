import { sql, type Kysely } from 'kysely';

const LANGUAGE = `CHECK (language IN ('fr', 'en', 'de', 'ar'))`;
const PRECISION = `CHECK (precision IN ('exact', 'neighbourhood', 'commune', 'departement', 'region', 'country', 'withheld'))`;

/**
 * Tables are `STRICT`. Dates are kept three times over: as the editor means them (EDTF) and as the first and last
 * day they may cover. Languages are BCP 47 tags.
 */
const statements = [
	`CREATE TABLE edition (
		slug TEXT PRIMARY KEY, name TEXT NOT NULL, years TEXT NOT NULL, home TEXT NOT NULL, licence TEXT NOT NULL
	) STRICT`,
	`CREATE TABLE edition_text (
		edition TEXT NOT NULL REFERENCES edition ON DELETE CASCADE, language TEXT NOT NULL ${LANGUAGE},
		description TEXT NOT NULL, PRIMARY KEY (edition, language)
	) STRICT, WITHOUT ROWID`,

	// A place's point and radius are those of the public record (a commune's chef-lieu, a country's middle).
	`CREATE TABLE place (
		id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
		longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
		latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
		radius INTEGER NOT NULL CHECK (radius >= 0),
		inside INTEGER REFERENCES place, insee TEXT, geonames INTEGER, country TEXT, existed TEXT
	) STRICT`,
	`CREATE INDEX place_inside ON place (inside)`,
	`CREATE INDEX place_insee ON place (insee) WHERE insee IS NOT NULL`,
	`CREATE TABLE place_text (
		place INTEGER NOT NULL REFERENCES place ON DELETE CASCADE, language TEXT NOT NULL ${LANGUAGE},
		name TEXT NOT NULL, standfirst TEXT, PRIMARY KEY (place, language)
	) STRICT, WITHOUT ROWID`,
	// Spellings that find the place: its names and others (a register's), folded.
	`CREATE TABLE place_spelling (
		folded TEXT NOT NULL, place INTEGER NOT NULL REFERENCES place ON DELETE CASCADE, PRIMARY KEY (folded, place)
	) STRICT, WITHOUT ROWID`,

	`CREATE TABLE theme (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE) STRICT`,
	`CREATE TABLE theme_text (
		theme INTEGER NOT NULL REFERENCES theme ON DELETE CASCADE, language TEXT NOT NULL ${LANGUAGE},
		name TEXT NOT NULL, PRIMARY KEY (theme, language)
	) STRICT, WITHOUT ROWID`,

	`CREATE TABLE story (
		id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, edition TEXT NOT NULL REFERENCES edition,
		status TEXT NOT NULL CHECK (status IN ('draft', 'published', 'withdrawn')),
		kind TEXT NOT NULL, original TEXT NOT NULL CHECK (original IN ('fr', 'en', 'de', 'ar')),
		occurred TEXT NOT NULL, occurred_earliest TEXT NOT NULL, occurred_latest TEXT NOT NULL,
		published TEXT NOT NULL, published_earliest TEXT NOT NULL, published_latest TEXT NOT NULL,
		source_name TEXT NOT NULL, source_url TEXT NOT NULL,
		CHECK (occurred_earliest <= occurred_latest), CHECK (published_earliest <= published_latest)
	) STRICT`,
	`CREATE INDEX story_told ON story (status, occurred_latest, id)`,
	`CREATE TABLE story_text (
		id INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
		language TEXT NOT NULL ${LANGUAGE},
		title TEXT NOT NULL, title_is_ours INTEGER NOT NULL CHECK (title_is_ours IN (0, 1)),
		standfirst TEXT NOT NULL, summary TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (story, language)
	) STRICT`,
	`CREATE TABLE story_theme (
		story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE, theme INTEGER NOT NULL REFERENCES theme,
		PRIMARY KEY (story, theme)
	) STRICT, WITHOUT ROWID`,
	`CREATE INDEX story_theme_theme ON story_theme (theme)`,

	// The public geometry, derived by precision; the true one lies in geotag_truth and nowhere else.
	`CREATE TABLE geotag (
		id INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
		place INTEGER NOT NULL REFERENCES place, position INTEGER NOT NULL,
		role TEXT NOT NULL CHECK (role IN ('setting', 'origin', 'destination', 'mentioned')),
		precision TEXT NOT NULL ${PRECISION},
		longitude REAL, latitude REAL, radius INTEGER,
		CHECK ((precision = 'withheld') = (longitude IS NULL)), UNIQUE (story, place, role)
	) STRICT`,
	`CREATE INDEX geotag_place ON geotag (place)`,
	`CREATE TABLE geotag_truth (
		geotag INTEGER PRIMARY KEY REFERENCES geotag ON DELETE CASCADE,
		longitude REAL NOT NULL, latitude REAL NOT NULL
	) STRICT`,

	`CREATE TABLE milestone (
		id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, place INTEGER NOT NULL REFERENCES place,
		occurred TEXT NOT NULL, occurred_earliest TEXT NOT NULL, occurred_latest TEXT NOT NULL,
		source TEXT NOT NULL, leads INTEGER NOT NULL CHECK (leads IN (0, 1))
	) STRICT`,
	`CREATE INDEX milestone_place ON milestone (place)`,
	`CREATE TABLE milestone_text (
		milestone INTEGER NOT NULL REFERENCES milestone ON DELETE CASCADE, language TEXT NOT NULL ${LANGUAGE},
		text TEXT NOT NULL, short TEXT, PRIMARY KEY (milestone, language)
	) STRICT, WITHOUT ROWID`,

	// rowid is story_text.id; the text is stored folded (Arabic needs more than the tokenizer knows).
	`CREATE VIRTUAL TABLE story_words USING fts5 (
		title, standfirst, body, places, content = '', contentless_delete = 1,
		tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
	)`,
	// Longitude, latitude and day as one lookup. Days are scaled (see search.ts), or they would dwarf the degrees.
	`CREATE VIRTUAL TABLE geotag_spacetime USING rtree (
		geotag, west, east, south, north, first_day, last_day
	)`,

	// What everything outside the desk reads: published rows, public geometry.
	`CREATE VIEW public_story AS SELECT id, slug, edition, kind, original, occurred, occurred_earliest, occurred_latest,
		published, published_earliest, published_latest, source_name, source_url
		FROM story WHERE status = 'published'`,
	`CREATE VIEW public_story_text AS SELECT text.* FROM story_text AS text
		JOIN story ON story.id = text.story AND story.status = 'published'`,
	`CREATE VIEW public_geotag AS SELECT geotag.* FROM geotag
		JOIN story ON story.id = geotag.story AND story.status = 'published'
		WHERE geotag.precision <> 'withheld'`,
	// A place is public once a published story or a milestone names it; and so is the town that such a place lies in.
	`CREATE VIEW public_place AS SELECT place.* FROM place
		WHERE EXISTS (SELECT 1 FROM public_geotag WHERE public_geotag.place = place.id)
		OR EXISTS (SELECT 1 FROM milestone WHERE milestone.place = place.id)
		OR place.kind IN ('commune', 'city') AND EXISTS (SELECT 1 FROM place AS part WHERE part.inside = place.id
			AND (EXISTS (SELECT 1 FROM public_geotag WHERE public_geotag.place = part.id)
			OR EXISTS (SELECT 1 FROM milestone WHERE milestone.place = part.id)))`
];

export async function up(db: Kysely<unknown>): Promise<void> {
	for (const statement of statements) await sql.raw(statement).execute(db);
}
