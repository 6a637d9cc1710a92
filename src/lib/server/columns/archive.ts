import { type Bits, countBits, hasBit, noBits, setBit } from './bits.ts';
import type { Dictionary } from './dictionary.ts';
import { positionOf } from './lookup.ts';
import type { Segment } from './segment.ts';

/** Columns, less the stories that have changed or gone since they were made. */
export interface Part {
	segment: Segment;
	gone?: Bits;
	/** Stories that are still as the columns have them. */
	size: number;
	/** Whether its columns are those that were read whole; what is worked out from them is worth keeping. */
	isBase: boolean;
}

/**
 * The published stories of one state of the store: the columns as they were read whole, and beside them small ones
 * with what has changed since. A story is in one of the two.
 */
export class Archive {
	readonly parts: readonly Part[];
	readonly dictionary: Dictionary;
	readonly #kinds: Float64Array;
	readonly #themes: Float64Array;
	readonly #places: Float64Array;
	readonly #known: Uint8Array;

	/** @param changed the ids of stories that `base` may have otherwise; those still published are in `fresh` */
	constructor(base: Segment, fresh: Segment, changed: number[], dictionary: Dictionary) {
		this.dictionary = dictionary;
		const gone = noBits(base.size);
		this.#kinds = new Float64Array(dictionary.kinds.keys.length);
		this.#themes = new Float64Array(dictionary.themes.keys.length);
		this.#places = new Float64Array(dictionary.places.keys.length);
		for (const { ofKind, ofTheme, atPlace } of [base, fresh]) {
			for (const [theme, count] of ofTheme.entries()) if (count) this.#themes[theme]! += count;
			for (const [kind, count] of ofKind.entries()) if (count) this.#kinds[kind]! += count;
			for (const [place, count] of atPlace.entries()) if (count) this.#places[place]! += count;
		}
		for (const id of changed) {
			const story = positionOf(base.byId, id);
			if (story < 0 || hasBit(gone, story)) continue;
			setBit(gone, story);
			this.#kinds[base.kind[story]!]!--;
			for (let at = base.themeStart[story]!; at < base.themeStart[story + 1]!; at++)
				this.#themes[base.themes[at]!]!--;
			for (let geotag = base.geotagStart[story]!; geotag < base.geotagStart[story + 1]!; geotag++)
				this.#places[base.spots.place[base.spot[geotag]!]!]!--;
		}
		const left = base.size - countBits(gone);
		const parts: Part[] = [
			{ segment: base, gone: left < base.size ? gone : undefined, size: left, isBase: true },
			{ segment: fresh, size: fresh.size, isBase: false }
		];
		this.parts = parts.filter(({ size }) => size > 0);
		this.#known = this.#placesKnown();
	}

	/** Places that a story or a milestone names, and all that they lie in: one may ask for a region that none names. */
	#placesKnown(): Uint8Array {
		const { inside, milestones } = this.dictionary;
		const known = new Uint8Array(inside.length);
		for (const place of known.keys()) {
			if (!this.#places[place] && !milestones.has(place)) continue;
			for (let whole = place; whole >= 0 && !known[whole]; whole = inside[whole]!) known[whole] = 1;
		}
		return known;
	}

	isKnown(place: number): boolean {
		return this.#known[place] === 1;
	}

	/** Whether a published story has it: a theme that only drafts have is nobody's to know. */
	hasTheme(theme: number): boolean {
		return this.#themes[theme]! > 0;
	}

	hasKind(kind: number): boolean {
		return this.#kinds[kind]! > 0;
	}
}
