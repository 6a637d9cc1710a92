import type Database from 'better-sqlite3';
import { nameFlags, type Entry } from './place.ts';
import { byImportance, importance, nameImportance } from './ranking.ts';
import { deletions } from './typo.ts';

/** Raised when the tables change: a file of another version is refused and has to be built again. */
export const schemaVersion = 1;

const tables = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (
	rank INTEGER PRIMARY KEY,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	name TEXT NOT NULL,
	names TEXT NOT NULL,
	longitude REAL NOT NULL,
	latitude REAL NOT NULL,
	radius INTEGER NOT NULL,
	population INTEGER NOT NULL,
	country TEXT NOT NULL,
	departement TEXT,
	region TEXT,
	insee TEXT,
	geonames INTEGER,
	iso TEXT,
	approximate INTEGER NOT NULL,
	context TEXT NOT NULL,
	postcodes TEXT NOT NULL,
	importance REAL NOT NULL
);
CREATE TABLE place_name (
	rank INTEGER PRIMARY KEY,
	place INTEGER NOT NULL,
	name TEXT NOT NULL,
	folded TEXT NOT NULL,
	language TEXT NOT NULL,
	flag INTEGER NOT NULL
);
CREATE TABLE deletion (hash INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY (hash, name)) WITHOUT ROWID;
`;

// The words are folded already, so the tokenizer has nothing left to take off.
const indices = `
CREATE UNIQUE INDEX place_id ON place (id);
CREATE INDEX place_insee ON place (insee) WHERE insee IS NOT NULL;
CREATE INDEX place_geonames ON place (geonames) WHERE geonames IS NOT NULL;
CREATE INDEX place_iso ON place (iso) WHERE iso IS NOT NULL;
CREATE INDEX place_name_folded ON place_name (folded);
CREATE VIRTUAL TABLE name_words USING fts5 (
	folded, content = 'place_name', content_rowid = 'rank',
	tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4', columnsize = 0
);
INSERT INTO name_words (rowid, folded) SELECT rank, folded FROM place_name ORDER BY rank;
INSERT INTO name_words (name_words) VALUES ('optimize');
CREATE VIRTUAL TABLE place_point USING rtree (rank, west, east, south, north);
INSERT INTO place_point SELECT rank, longitude, longitude, latitude, latitude FROM place
	WHERE kind IN ('commune', 'arrondissement', 'capital', 'town', 'site') ORDER BY rank;
`;

/** A typo in the name of a hamlet abroad is not worth the room that its deletions take. */
function worthMending(entry: Entry): boolean {
	return !['town', 'quarter', 'former-commune'].includes(entry.kind) || entry.population >= 5000;
}

/**
 * Writes a whole gazetteer into an empty database. Places and names go in by falling importance, so that the
 * order of the rows is the order of the answers: an index walked in row order gives the best first, and
 * `LIMIT` stops it early. The same entries give the same file, byte for byte.
 *
 * @param about what the `meta` table says besides the schema's version
 */
export function writeGazetteer(
	database: Database.Database,
	entries: Entry[],
	about: Record<string, string> = {}
) {
	database.exec(tables);
	const ranked = [...entries].sort(byImportance);
	const write = database.transaction(() => {
		const insertMeta = database.prepare('INSERT INTO meta VALUES (?, ?)');
		insertMeta.run('schema', String(schemaVersion));
		for (const [key, value] of Object.entries(about)) insertMeta.run(key, value);

		const insertPlace = database.prepare(`INSERT INTO place VALUES (${Array(19).fill('?').join(', ')})`);
		ranked.forEach((entry, index) => {
			insertPlace.run(
				index + 1,
				entry.id,
				entry.kind,
				entry.name,
				JSON.stringify(entry.names),
				...entry.at,
				entry.radius,
				entry.population,
				entry.country,
				entry.departement ?? null,
				entry.region ?? null,
				entry.insee ?? null,
				entry.geonames ?? null,
				entry.iso ?? null,
				entry.approximate ? 1 : 0,
				entry.context,
				(entry.postcodes ?? []).join(' '),
				importance(entry)
			);
		});

		const spellings = ranked
			.flatMap((entry, index) =>
				entry.spellings.map((spelling) => ({
					...spelling,
					place: index + 1,
					mend: worthMending(entry),
					weight: nameImportance(entry, spelling)
				}))
			)
			.sort((one, other) => other.weight - one.weight || one.place - other.place);
		const insertName = database.prepare('INSERT INTO place_name VALUES (?, ?, ?, ?, ?, ?)');
		const pairs: [hash: number, name: number][] = [];
		spellings.forEach(({ place, name, folded, language, flag, mend }, index) => {
			insertName.run(index + 1, place, name, folded, language, flag);
			if (!mend || flag > nameFlags.translation || folded.length < 4) return;
			for (const hash of deletions(folded)) pairs.push([hash, index + 1]);
		});

		// In key order the tree is filled from left to right, which is several times faster and leaves no holes.
		pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
		const insertDeletion = database.prepare('INSERT INTO deletion VALUES (?, ?)');
		for (const pair of pairs) insertDeletion.run(...pair);
	});
	write();
	database.exec(indices);
	database.exec('ANALYZE');
}
