import type Database from 'better-sqlite3';
import type { Language } from '../../../story/language.ts';
import type { Named } from '../../../story/story.ts';
import type { StoreVersion } from './store-version.ts';

/**
 * Names of places or themes, each read once until something is written: stories share them by the hundred, and looking
 * them up with each row takes as long as the rows.
 */
export class KeptNames {
	readonly #ask: Database.Statement<[Language, number], Named>;
	readonly #version: StoreVersion;
	readonly #known = new Map<Language, Map<number, Named>>();
	#seen = '';

	constructor(database: Database.Database, noun: 'place' | 'theme', version: StoreVersion) {
		this.#ask = database.prepare(
			`SELECT slug, (SELECT name FROM ${noun}_text WHERE ${noun} = ${noun}.id AND language = ?) AS name
			FROM ${noun} WHERE id = ?`
		);
		this.#version = version;
	}

	/** How to name one by its number in a language, for the state of the store that is being read. */
	in(language: Language): (id: number) => Named {
		const version = this.#version.current();
		if (version !== this.#seen) {
			this.#known.clear();
			this.#seen = version;
		}
		const known = this.#known.get(language) ?? new Map<number, Named>();
		this.#known.set(language, known);
		return (id) => {
			let named = known.get(id);
			if (!named) known.set(id, (named = this.#ask.get(language, id)!));
			return named;
		};
	}
}
