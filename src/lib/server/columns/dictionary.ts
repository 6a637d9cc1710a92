import type Database from 'better-sqlite3';

/** What the columns' small numbers stand for; handed from thread to thread with them. */
export interface Numbering {
	/** Ids of places and themes, and the kinds' slugs, by index. New ones are put at the end, so that an index stays. */
	places: number[];
	themes: number[];
	kinds: string[];
}

class Index<Key> {
	readonly keys: Key[];
	readonly #at: Map<Key, number>;

	constructor(keys: Key[]) {
		this.keys = keys;
		this.#at = new Map(keys.map((key, index) => [key, index]));
	}

	/** The index of a key, a new one where it has none yet. */
	of(key: Key): number {
		const known = this.#at.get(key);
		if (known !== undefined) return known;
		this.#at.set(key, this.keys.length);
		return this.keys.push(key) - 1;
	}

	find(key: Key): number | undefined {
		return this.#at.get(key);
	}
}

interface PlaceRow {
	id: number;
	slug: string;
	longitude: number;
	latitude: number;
	inside: number | null;
}

/** Places, themes and kinds: their names in addresses, and which place lies in which. */
export class Dictionary {
	readonly places: Index<number>;
	readonly themes: Index<number>;
	readonly kinds: Index<string>;
	/** By index. A place or theme that was deleted keeps its index and has no slug. */
	placeSlugs: (string | undefined)[] = [];
	/** The index of what a place lies in; -1 at the top. */
	inside = new Int32Array(0);
	/** The public record's point, degrees. */
	longitude = new Float64Array(0);
	latitude = new Float64Array(0);
	themeSlugs: (string | undefined)[] = [];
	/** Places that a milestone names are public without a story. */
	milestones = new Set<number>();
	#bySlug = new Map<string, number>();

	constructor({ places, themes, kinds }: Numbering = { places: [], themes: [], kinds: [] }) {
		this.places = new Index([...places]);
		this.themes = new Index([...themes]);
		this.kinds = new Index([...kinds]);
	}

	get numbering(): Numbering {
		return { places: this.places.keys, themes: this.themes.keys, kinds: this.kinds.keys };
	}

	/** Reads the names and the hierarchy anew: forty thousand places take some 30 ms, once after a change. */
	read(database: Database.Database): void {
		const rows = database
			.prepare<[], PlaceRow>('SELECT id, slug, longitude, latitude, inside FROM place')
			.all();
		for (const { id } of rows) this.places.of(id);
		const size = this.places.keys.length;
		this.placeSlugs = new Array<string | undefined>(size).fill(undefined);
		this.inside = new Int32Array(size).fill(-1);
		this.longitude = new Float64Array(size);
		this.latitude = new Float64Array(size);
		this.#bySlug = new Map();
		for (const { id, slug, longitude, latitude, inside } of rows) {
			const place = this.places.of(id);
			this.placeSlugs[place] = slug;
			this.#bySlug.set(slug, place);
			this.longitude[place] = longitude;
			this.latitude[place] = latitude;
			if (inside !== null) this.inside[place] = this.places.of(inside);
		}
		const themes = database.prepare<[], { id: number; slug: string }>('SELECT id, slug FROM theme').all();
		this.themeSlugs = new Array<string | undefined>(this.themes.keys.length).fill(undefined);
		for (const { id, slug } of themes) this.themeSlugs[this.themes.of(id)] = slug;
		const named = database.prepare<[], number>('SELECT DISTINCT place FROM milestone').pluck().all();
		this.milestones = new Set(named.map((id) => this.places.of(id)));
	}

	placeOf(slug: string): number | undefined {
		return this.#bySlug.get(slug);
	}

	themeOf(slug: string): number | undefined {
		const index = this.themeSlugs.indexOf(slug);
		return index < 0 ? undefined : index;
	}

	/** 1 for a place and whatever lies within it, however deep; a circle in the hierarchy ends where it began. */
	within(place: number): Uint8Array {
		const inside = new Uint8Array(this.inside.length);
		const parts = new Map<number, number[]>();
		for (const [part, whole] of this.inside.entries()) {
			const known = parts.get(whole);
			if (known) known.push(part);
			else parts.set(whole, [part]);
		}
		const open = [place];
		for (let next = open.pop(); next !== undefined; next = open.pop()) {
			if (inside[next]) continue;
			inside[next] = 1;
			open.push(...(parts.get(next) ?? []));
		}
		return inside;
	}
}
