import { foldName } from '../../story/fold.ts';
import type { OwnPlace, ReadingContext } from './mention.ts';

/** What a newsroom brings to its reading, by folded name. */
export class Newsroom {
	readonly home: string;
	readonly #places = new Map<string, OwnPlace[]>();
	readonly #reach = new Map<string, number>();
	/** Folded surface -> place -> stories. */
	readonly #decisions = new Map<string, Map<string, number>>();
	readonly #never: Set<string>;

	constructor({ places = [], decisions = [], never = [], home = 'FR' }: ReadingContext) {
		this.home = home;
		this.#never = new Set(never.map(foldName));
		for (const place of places) {
			const names = new Set(Object.values(place.names).flat().map(foldName));
			for (const name of names) if (name) this.#add(name, place);
		}
		for (const { surface, place, stories } of decisions) {
			const name = foldName(surface);
			const counts = this.#decisions.get(name) ?? new Map<string, number>();
			this.#decisions.set(name, counts.set(place, (counts.get(place) ?? 0) + stories));
		}
	}

	#add(name: string, place: OwnPlace): void {
		this.#places.set(name, [...(this.#places.get(name) ?? []), place]);
		const words = name.split(' ');
		this.#reach.set(words[0]!, Math.max(words.length, this.#reach.get(words[0]!) ?? 0));
	}

	/** As `Lexicon.reach`. */
	reach(word: string): number {
		return this.#reach.get(word) ?? 0;
	}

	places(folded: string): OwnPlace[] {
		return this.#places.get(folded) ?? [];
	}

	isNever(folded: string): boolean {
		return this.#never.has(folded);
	}

	/** In how many stories this name meant that place. */
	stories(folded: string, ids: (string | undefined)[]): number {
		const counts = this.#decisions.get(folded);
		if (!counts) return 0;
		return ids.reduce((sum, id) => sum + (id ? (counts.get(id) ?? 0) : 0), 0);
	}

	/** Whether this name ever meant a place. */
	isDecided(folded: string): boolean {
		return this.#decisions.has(folded);
	}
}
