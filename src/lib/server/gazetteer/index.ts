import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { distance } from '../../geo/globe.ts';
import type { Position } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';
import { schemaVersion } from './file.ts';
import type { GazetteerPlace } from './place.ts';
import { Surroundings, type PlaceRow } from './rows.ts';
import { Suggestions } from './suggestions.ts';

/** A place and how far its reference point lies from where somebody pointed, in metres. */
export type NearPlace = GazetteerPlace & { distance: number };

type InLanguage = { language?: Language };

/** Answers about places. All that it says is read; what it says is in French unless a language is asked for. */
export interface Gazetteer {
	/**
	 * Places by a name as far as it is typed, with or without accents, with a typo, with a hint
	 * ("Croisilles (Calvados)", "62, Croisilles"), by a postcode or an Insee code; the likeliest first.
	 *
	 * @param options limit: 8 unless said otherwise; near: where the map looks, [longitude, latitude]
	 */
	suggest(
		text: string,
		options?: InLanguage & { limit?: number; near?: Position }
	): Promise<GazetteerPlace[]>;
	/**
	 * The places whose reference points lie nearest, three at least where there are three within 20 degrees.
	 * Nearest is not containment: a point at the edge of a commune may be nearer to its neighbour's, so that a
	 * person has to choose.
	 */
	reverse(at: Position, options?: InLanguage & { limit?: number }): Promise<NearPlace[]>;
	/** The commune, arrondissement or département of an Insee code, else the former commune that had it. */
	byInsee(code: string, options?: InLanguage): Promise<GazetteerPlace | undefined>;
	byGeonames(id: number, options?: InLanguage): Promise<GazetteerPlace | undefined>;
	/** By ISO 3166-1 alpha-2; a French territory that ISO lists apart (RE, NC …) is found as a département. */
	byCountry(iso2: string, options?: InLanguage): Promise<GazetteerPlace | undefined>;
	/** By Insee code: "62", "2A", "974". */
	byDepartement(code: string, options?: InLanguage): Promise<GazetteerPlace | undefined>;
	/** By Insee code: "32"; not that of an overseas region, which is a département here. */
	byRegion(code: string, options?: InLanguage): Promise<GazetteerPlace | undefined>;
	/** By the id that this gazetteer gave out, which a later build still knows. */
	byId(id: string, options?: InLanguage): Promise<GazetteerPlace | undefined>;
	close(): void;
}

/** The gazetteer cannot be read; the message says what to do about it. */
export class GazetteerUnusable extends Error {
	override name = 'GazetteerUnusable';
}

/**
 * Opens a gazetteer's file, read-only.
 *
 * @throws GazetteerUnusable where it is missing, damaged or of another version
 */
export function openGazetteer(path: string): Gazetteer {
	return openGazetteerFile(path, (database) => {
		database.pragma('mmap_size = 268435456');
		return gazetteerOf(database);
	});
}

/**
 * Opens the file as a database, read-only, for whoever asks it in other words.
 *
 * @param use makes of the database what is returned; where it fails, the file counts as damaged
 * @throws GazetteerUnusable where it is missing, damaged or of another version
 */
export function openGazetteerFile<Used>(path: string, use: (database: Database.Database) => Used): Used {
	const refuse = (why: string, cause?: unknown) =>
		new GazetteerUnusable(`The gazetteer ${path} ${why}: run "npm run gazetteer" to build it.`, { cause });
	if (!existsSync(path)) throw refuse('is missing');
	let database: Database.Database | undefined;
	try {
		database = new Database(path, { readonly: true, fileMustExist: true });
		const found = database.prepare("SELECT value FROM meta WHERE key = 'schema'").pluck().get();
		if (found !== String(schemaVersion)) throw refuse(`is of version ${String(found)}, not ${schemaVersion}`);
		return use(database);
	} catch (error) {
		database?.close();
		throw error instanceof GazetteerUnusable ? error : refuse('is damaged', error);
	}
}

/** Half the sides of the boxes searched one after the other, in degrees of latitude. */
const boxes = [0.03, 0.08, 0.2, 0.5, 1.2, 3, 8, 20];
const METRES_PER_DEGREE = 111_195;
const FEWEST = 3;

/** The gazetteer of an open database, which may be in memory. */
export function gazetteerOf(database: Database.Database): Gazetteer {
	const surroundings = new Surroundings(database);
	const suggestions = new Suggestions(database, surroundings);
	const lookUp = (where: string, order = 'rank') =>
		database.prepare<[string | number], PlaceRow>(
			`SELECT * FROM place WHERE ${where} ORDER BY ${order} LIMIT 1`
		);
	const byId = lookUp('id = ?');
	const byInsee = lookUp('insee = ?', "kind = 'former-commune', rank");
	const byGeonames = lookUp('geonames = ?');
	const byIso = lookUp('iso = ?', "kind <> 'country', rank");
	const byRank = lookUp('rank = ?');
	const within = database.prepare<number[], { rank: number; west: number; south: number }>(
		'SELECT rank, west, south FROM place_point WHERE west >= ? AND east <= ? AND south >= ? AND north <= ?'
	);

	const found = (row: PlaceRow | undefined, { language = 'fr' }: InLanguage = {}) =>
		row && surroundings.place(row, language);

	/** The nearest points, or all within the largest box. The circle inside a box holds no point nearer than its edge. */
	function nearest([longitude, latitude]: Position, count: number): { rank: number; away: number }[] {
		let ranked: { rank: number; away: number }[] = [];
		for (const half of boxes) {
			const wide = half / Math.max(0.1, Math.cos((latitude * Math.PI) / 180));
			const turns = [0, ...(longitude - wide < -180 ? [360] : []), ...(longitude + wide > 180 ? [-360] : [])];
			ranked = turns
				.flatMap((turn) => {
					const middle = longitude + turn;
					return within.all(middle - wide, middle + wide, latitude - half, latitude + half);
				})
				.map(({ rank, west, south }) => ({ rank, away: distance([longitude, latitude], [west, south]) }))
				.sort((one, other) => one.away - other.away || one.rank - other.rank);
			const sure = ranked.filter(({ away }) => away <= half * METRES_PER_DEGREE);
			if (sure.length >= count) return sure.slice(0, count);
		}
		return ranked.slice(0, count);
	}

	return {
		async suggest(text, { language = 'fr', limit = 8, near } = {}) {
			return suggestions
				.find(text, { language, limit, near })
				.map((row) => surroundings.place(row, language));
		},
		async reverse(at, { language = 'fr', limit = FEWEST } = {}) {
			return nearest(at, Math.max(FEWEST, limit)).flatMap(({ rank, away }) => {
				const row = byRank.get(rank);
				return row ? [{ ...surroundings.place(row, language), distance: Math.round(away) }] : [];
			});
		},
		byInsee: async (code, options) => found(byInsee.get(code.toUpperCase()), options),
		byGeonames: async (id, options) => found(byGeonames.get(id), options),
		byCountry: async (iso2, options) => found(byIso.get(iso2.toUpperCase()), options),
		byDepartement: async (code, options) => found(byId.get(`departement:${code.toUpperCase()}`), options),
		byRegion: async (code, options) => found(byId.get(`region:${code}`), options),
		byId: async (id, options) => found(byId.get(id), options),
		close: () => database.close()
	};
}
