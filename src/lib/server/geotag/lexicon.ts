import type Database from 'better-sqlite3';
import { nameFlags, type NameFlag } from '../gazetteer/place.ts';
import type { PlaceRow } from '../gazetteer/rows.ts';

/** A place of the gazetteer under one of its names. */
export type Entry = PlaceRow & {
	spelling: string;
	folded: string;
	language: string;
	flag: NameFlag;
	/** Code of the French region, else name of the division abroad; '' where neither is known. */
	division: string;
};

/** Below so many people, names from lists that nobody vouches for are noise in a text. */
const WORTH_AN_ALTERNATE = 10_000;
const WORTH_A_SHORT_NAME = 2000;
/** Homonyms that are weighed: there are 79 places called San José. */
const HOMONYMS = 60;
/** Names whose entries are remembered; a text says the same names again, and so does the next one. */
const REMEMBERED = 4000;

/** "Chamonix" for Chamonix-Mont-Blanc, as everybody says, where no other place has that name. */
const isShort = `(p.population >= ${WORTH_A_SHORT_NAME} AND p.name LIKE n.name || '-%'
	AND NOT EXISTS (SELECT 1 FROM place_name o WHERE o.folded = n.folded AND o.flag <= ${nameFlags.translation}))`;

/**
 * Which names a text is searched for: registers', translations, Arabic alternates (few towns have another
 * Arabic name), French names without their article ("Havre"), short ones, and alternates of towns that are not small.
 */
const searched = `(n.flag <= ${nameFlags.translation} OR (n.flag = ${nameFlags.alternate}
	AND (n.language IN ('ar', 'fr') OR p.population >= ${WORTH_AN_ALTERNATE} OR ${isShort})))`;

/** The gazetteer's names as a reader of texts asks for them. Reads an open database; keeps first words only. */
export class Lexicon {
	/** First word -> how many words the longest name has that begins with it. */
	readonly #reach = new Map<string, number>();
	readonly #remembered = new Map<string, Entry[]>();
	readonly #entries: Database.Statement<[string], Omit<Entry, 'division'>>;
	readonly #byId: Database.Statement<[string], PlaceRow>;

	constructor(database: Database.Database) {
		const join = 'place_name n JOIN place p ON p.rank = n.place';
		const names = database.prepare<[], string>(`SELECT n.folded FROM ${join} WHERE ${searched}`).pluck();
		for (const folded of names.iterate()) {
			const words = folded.split(' ');
			const first = words[0]!;
			if ((this.#reach.get(first) ?? 0) < words.length) this.#reach.set(first, words.length);
		}
		this.#entries = database.prepare(
			`SELECT p.*, n.name AS spelling, n.folded, n.language, n.flag FROM ${join}
			WHERE n.folded = ? AND ${searched} ORDER BY n.rank LIMIT ${HOMONYMS}`
		);
		this.#byId = database.prepare('SELECT * FROM place WHERE id = ?');
	}

	/** How many words the longest name has that begins with this one; 0 where none does. Folded. */
	reach(word: string): number {
		return this.#reach.get(word) ?? 0;
	}

	/** The places of a folded name, the most important first. */
	entries(folded: string): Entry[] {
		const known = this.#remembered.get(folded);
		if (known) return known;
		const found = this.#entries.all(folded).map(withDivision);
		if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
		this.#remembered.set(folded, found);
		return found;
	}

	/** A place under a name that the gazetteer does not know. */
	byId(id: string, folded: string): Entry | undefined {
		const row = this.#byId.get(id);
		return (
			row && withDivision({ ...row, spelling: row.name, folded, language: '', flag: nameFlags.translation })
		);
	}
}

function withDivision(row: Omit<Entry, 'division'>): Entry {
	const abroad = row.kind === 'division' ? row.name : (row.context.split(', ').at(-1) ?? '');
	return { ...row, division: row.country === 'FR' ? (row.region ?? '') : abroad };
}
