import type Database from 'better-sqlite3';
import { distance } from '../../geo/globe.ts';
import type { Position } from '../../geo/position.ts';
import type { Language } from '../../story/language.ts';
import { nameFlags, type NameFlag } from './place.ts';
import { phrase, readings, type Reading } from './query.ts';
import type { PlaceRow, Surroundings } from './rows.ts';
import { deletions, edits } from './typo.ts';

/** A place under the name that was found. */
type Found = PlaceRow & { folded: string; language: string; flag: NameFlag };
type How = 'exact' | 'start' | 'word' | 'typo';
type Scored = { row: Found; score: number; how: How };

export type SuggestOptions = { language: Language; limit: number; near?: Position };

/** So many of the most important names are weighed; a hint may call for one much further down. */
const CANDIDATES = 40;
const CANDIDATES_WITH_HINT = 200;
const SHORT = 3;
const SHORTEST_WITH_TYPO = 4;

/** Finds places by what somebody has typed so far. */
export class Suggestions {
	#surroundings: Surroundings;
	#exact: Database.Statement<[string], Found>;
	#words: Database.Statement<[string, number], Found>;
	#deletion: Database.Statement<[number], { rank: number; folded: string }>;
	#name: Database.Statement<[number], Found>;
	#insee: Database.Statement<[string], Found>;

	constructor(database: Database.Database, surroundings: Surroundings) {
		this.#surroundings = surroundings;
		const found = 'p.*, n.folded, n.language, n.flag';
		const join = 'place_name n JOIN place p ON p.rank = n.place';
		this.#exact = database.prepare(
			`SELECT ${found} FROM ${join} WHERE n.folded = ? ORDER BY n.rank LIMIT ${CANDIDATES_WITH_HINT}`
		);
		// No ORDER BY: FTS5 walks in row order, which is the order of importance, and LIMIT stops it.
		this.#words = database.prepare(
			`SELECT ${found} FROM name_words w CROSS JOIN place_name n ON n.rank = w.rowid
			CROSS JOIN place p ON p.rank = n.place WHERE name_words MATCH ? LIMIT ?`
		);
		this.#deletion = database.prepare(
			'SELECT n.rank, n.folded FROM deletion d CROSS JOIN place_name n ON n.rank = d.name WHERE d.hash = ?'
		);
		this.#name = database.prepare(`SELECT ${found} FROM ${join} WHERE n.rank = ?`);
		this.#insee = database.prepare(
			"SELECT p.*, '' AS folded, '' AS language, 1 AS flag FROM place p WHERE insee = ? ORDER BY rank"
		);
	}

	/** The rows that fit best, the best first. */
	find(text: string, options: SuggestOptions): PlaceRow[] {
		const best = new Map<number, Scored>();
		const keep = (row: Found, how: How, score: number) => {
			const known = best.get(row.rank);
			if (!known || known.score < score) best.set(row.rank, { row, how, score });
		};
		const code = text.trim().toUpperCase();
		if (/^\d[\dAB]\d{3}$/.test(code)) {
			for (const row of this.#insee.all(code)) keep(row, 'exact', row.importance - 0.5);
		}
		for (const reading of readings(text)) {
			if (reading.name) this.#read(reading, options, keep);
			if (best.size) break;
		}
		const ranked = [...best.values()].sort((one, other) => other.score - one.score);
		// A commune called Y must be reachable among all that begin with it.
		const exact = ranked.findIndex(({ how }) => how === 'exact');
		if (exact > 2) ranked.splice(2, 0, ...ranked.splice(exact, 1));
		return ranked.slice(0, options.limit).map(({ row }) => row);
	}

	#read(reading: Reading, options: SuggestOptions, keep: (row: Found, how: How, score: number) => void) {
		const { name, typed, hints } = reading;
		const fitting = (rows: Found[]) =>
			rows.filter((row) => hints.every((hint) => this.#surroundings.fits(row, hint)));
		const whole = hints.length > 0;
		const most = whole ? CANDIDATES_WITH_HINT : CANDIDATES;
		const exact = fitting(this.#exact.all(name));
		const seen = new Set<number>();
		const take = (rows: Found[], how: How, penalty = 0) => {
			for (const row of rows) {
				seen.add(row.rank);
				keep(row, row.folded === name ? 'exact' : how, this.#score(row, name, options) - penalty);
			}
		};
		take(exact, 'exact');
		// "Is" is a whole word of Is-sur-Tille, which hundreds of larger places that begin with it would hide.
		if (name.length <= SHORT)
			take(fitting(this.#words.all(phrase(name, { start: true, whole: true }), most)), 'start');
		take(fitting(this.#words.all(phrase(typed, { start: true, whole }), most)), 'start');
		if (seen.size < options.limit) {
			take(fitting(this.#words.all(phrase(typed, { start: false, whole }), most)), 'word', 1.2);
		}
		if (!exact.length && name.length >= SHORTEST_WITH_TYPO) {
			for (const { row, away } of this.#mended(name)) {
				if (fitting([row]).length) keep(row, 'typo', this.#score(row, name, options) - 2.2 * away);
			}
		}
	}

	#score(row: Found, name: string, { language, near }: SuggestOptions): number {
		// Lists of alternates hold many a word that means another place: they count for less, above all when short.
		const sure = row.flag <= nameFlags.translation;
		let score = row.importance;
		if (row.folded === name) score += sure ? 2.5 : 1.5;
		else if (row.folded.startsWith(`${name} `)) score += sure && name.length < SHORT ? 2 : 0.8;
		if (row.flag === nameFlags.alternate) score -= 0.8;
		if (row.flag === nameFlags.code) score -= 3;
		if (row.language === language) score += 0.4;
		if (near) score += 1.5 * Math.exp(-distance(near, [row.longitude, row.latitude]) / 100_000);
		return score;
	}

	/** Names one edit away from what was typed, or two where it is long. */
	#mended(name: string): { row: Found; away: number }[] {
		const limit = name.length >= 8 ? 2 : 1;
		const away = new Map<number, number>();
		for (const hash of deletions(name)) {
			for (const { rank, folded } of this.#deletion.all(hash)) {
				if (!away.has(rank)) away.set(rank, edits(name, folded, limit));
			}
		}
		return [...away]
			.filter(([, count]) => count <= limit)
			.sort((one, other) => one[1] - other[1] || one[0] - other[0])
			.slice(0, CANDIDATES)
			.flatMap(([rank, count]) => {
				const row = this.#name.get(rank);
				return row ? [{ row, away: count }] : [];
			});
	}
}
