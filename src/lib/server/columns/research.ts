import type Database from 'better-sqlite3';
import type { Language } from '../../story/language.ts';
import { roles } from '../../story/precision.ts';
import type { Selection } from '../../story/selection.ts';
import { dayNumber } from '../../story/when.ts';
import { Archive, type Part } from './archive.ts';
import { type Base, inOneState, readBase } from './base.ts';
import { countBits } from './bits.ts';
import { type Bins, calendarOf } from './calendar.ts';
import { binsOf, type Count, countAll, extentOf, type HistogramRequest } from './counts.ts';
import { Dictionary } from './dictionary.ts';
import { changedSince } from './journal.ts';
import { loadSegment } from './loader.ts';
import { LIMIT_AT_MOST, type Page, type PageRequest, readPage } from './pages.ts';
import { type Question, questionOf } from './question.ts';
import type { Ranking } from './ranking.ts';
import { Recent } from './recent.ts';
import type { Segment } from './segment.ts';
import { type Settings, settingsOf } from './settings.ts';
import { selectedOf } from './selected.ts';
import { sieveOf, siftSpots, type Sieve, type SpotSieve } from './sieve.ts';
import { countSpots } from './spot-counts.ts';
import type { DayOrder } from './sort-key.ts';
import { encodeTile, namesIn } from './tile-bytes.ts';
import { type PartCounts, type Tile, tileOf } from './tiles.ts';
import { type TitleOrders, Titles } from './titles.ts';
import { countByPlace, mostTold, type ToldCount } from './told-places.ts';
import { toldVersion } from '../store/version.ts';
import { type Whereabouts, whereaboutsOf, type WhereaboutsRequest } from './whereabouts.ts';
import { WordFinder } from './words.ts';

/** From so many changed stories on, the columns should be read whole again. */
export const CHANGES_AT_EASE = 2000;

/** What is worked out for one state of the store and one selection, and asked for again by its next tile or page. */
interface Kept {
	questions: Recent<Question>;
	spots: Recent<SpotSieve[]>;
	counts: Recent<PartCounts[]>;
	bins: Recent<Bins>;
	totals: Recent<number>;
	byPlace: Recent<Map<number, number>>;
	answers: Recent<Count>;
}

const nothingKept = (): Kept => ({
	questions: new Recent(64),
	spots: new Recent(32),
	counts: new Recent(8),
	bins: new Recent(8),
	totals: new Recent(256),
	byPlace: new Recent(1),
	answers: new Recent(16)
});

/**
 * Answers for selections of published stories from columns in memory, over one connection, at once (it is
 * synchronous: see `reading-room.ts` for how it leaves the event loop). Each answer is right for the store as it is
 * when it is asked.
 */
export class Research {
	readonly #database: Database.Database;
	readonly #finder: WordFinder;
	readonly #titles: Titles;
	readonly #version: Database.Statement<[], number>;
	readonly #rows: Database.Statement<[], number>;
	readonly #toldVersion: Database.Statement<[], number>;
	#base: Base;
	#dictionary: Dictionary;
	#archive!: Archive;
	#extent: [first: number, last: number] | undefined;
	#kept = nothingKept();
	/** These stay while stories are published: see `ranking.ts`. */
	readonly #rankings = new Recent<Ranking>(32);
	/** Of segments that came without theirs: what has changed since the base. */
	readonly #titleOrders = new WeakMap<Segment, TitleOrders>();
	#seen = '';
	#told = Number.NaN;
	/** Stories that changed since the base was read. */
	#changes = 0;

	constructor(database: Database.Database, base = readBase(database)) {
		this.#database = database;
		this.#finder = new WordFinder(database);
		this.#titles = new Titles(database);
		this.#version = database.prepare<[], number>('PRAGMA data_version').pluck();
		this.#rows = database.prepare<[], number>('SELECT total_changes()').pluck();
		this.#toldVersion = toldVersion(database);
		this.#base = base;
		this.#dictionary = new Dictionary(base.numbering);
	}

	/** Whether the columns should be read whole again: until then answers stay right, and grow slower. */
	get isOutgrown(): boolean {
		return this.#changes > CHANGES_AT_EASE;
	}

	/** Goes on with columns that were read meanwhile. */
	adopt(base: Base): void {
		if (base.change < this.#base.change) return;
		this.#base = base;
		this.#dictionary = new Dictionary(base.numbering);
		this.#seen = '';
		this.#told = Number.NaN;
	}

	/** Reads beforehand, a step at a time, what questions for words that most texts hold would wait for. */
	*readWords(): Generator<undefined, void> {
		const base = this.#read(() => this.#archive.parts.find(({ isBase }) => isBase));
		if (base) yield* this.#finder.readEverywhere(base);
	}

	/** All counts of a selection. @throws Invalid on a theme, kind or place that nobody knows; so do all that follow */
	count(selection: Selection, histogram: HistogramRequest = {}): Count {
		return this.#read(() =>
			this.#kept.answers.of(JSON.stringify([selection, histogram]), () => {
				const sieves = this.#sieves(selection);
				const [first, last] = this.#extent ?? [0, -1];
				const years = calendarOf(first, last, 'year');
				return countAll(this.#archive, sieves, this.#wholeBins(histogram), years, this.#extent);
			})
		);
	}

	/** How many stories are selected: of all counts the one that is soon told. */
	total(selection: Selection): number {
		return this.#read(() =>
			this.#kept.totals.of(JSON.stringify(selection), () => {
				return this.#sieves(selection).reduce((sum, sieve) => sum + countBits(selectedOf(sieve)), 0);
			})
		);
	}

	/** One page of a selection. @throws Invalid on an order, cursor or limit that it cannot have */
	page(selection: Selection, request: PageRequest): Page {
		return this.#read(() =>
			readPage(
				{
					question: this.#question(selection),
					withWords: () => this.#sieves(selection),
					withoutWords: () => this.#sieves(selection, false),
					finder: this.#finder,
					rankings: {
						version: this.#told,
						of: (version, make) => this.#rankings.of(`${version} ${JSON.stringify(selection)}`, make)
					},
					byTitle: (sieve, ...asked) => this.#titles.list(sieve, this.#ordersByTitle(sieve.part), ...asked)
				},
				request
			)
		);
	}

	/** All ids of a selection, a batch at a time; what is published meanwhile comes where it belongs. */
	*ids(selection: Selection, order: DayOrder = 'latest', batch = LIMIT_AT_MOST): Generator<number[]> {
		let after: string | undefined;
		do {
			const page = this.page(selection, { order, after, limit: batch });
			if (page.ids.length) yield page.ids;
			after = page.next;
		} while (after);
	}

	/** A tile of a selection's places. @throws Invalid where the world has no such tile */
	tile(selection: Selection, zoom: number, column: number, row: number): Tile {
		return this.#read(() => tileOf(this.#spotCounts(selection), this.#dictionary, zoom, column, row));
	}

	/** The same tile as a Mapbox Vector Tile, its places named in a language. */
	tileBytes(
		selection: Selection,
		zoom: number,
		column: number,
		row: number,
		language?: Language
	): Uint8Array {
		return this.#read(() => {
			const tile = tileOf(this.#spotCounts(selection), this.#dictionary, zoom, column, row);
			return encodeTile(tile, language && namesIn(tile, language, this.#database));
		});
	}

	/**
	 * Where the selected stories happen, those places first that have most.
	 * @param step degrees across the cells by which they are told where they are more than that
	 */
	settings(selection: Selection, atMost = 2000, step?: number): Settings {
		return this.#read(() => {
			const counts = this.#sieves(selection).map((sieve) => ({
				part: sieve.part,
				counts: countSpots(sieve, 1 << roles.indexOf('setting'))
			}));
			return settingsOf(counts, this.#dictionary, atMost, step);
		});
	}

	/** The places with the most stories that happen there, and how many places there are. */
	mostTold(atMost: number): { places: ToldCount[]; of: number } {
		return this.#read(() => {
			const byPlace = this.#storiesByPlace();
			return { places: mostTold(byPlace, atMost), of: byPlace.size };
		});
	}

	/** How many stories happen at each of these places, by their numbers; not what happens within them. */
	toldAt(places: number[]): number[] {
		return this.#read(() => {
			const byPlace = this.#storiesByPlace();
			return places.map((id) => byPlace.get(id) ?? 0);
		});
	}

	/** Where the selected stories are told, in the roles that are asked for. */
	whereabouts(selection: Selection, request: WhereaboutsRequest): Whereabouts {
		return this.#read(() => whereaboutsOf(this.#spotCounts(selection), this.#dictionary, request));
	}

	#storiesByPlace(): Map<number, number> {
		return this.#kept.byPlace.of('', () =>
			countByPlace(this.#spotCounts({ role: ['setting'] }), this.#dictionary)
		);
	}

	#read<T>(answer: () => T): T {
		return inOneState(this.#database, () => {
			this.#refresh();
			return answer();
		});
	}

	/** Others' commits change `data_version`; our own connection's writes are counted instead. */
	#refresh(): void {
		const seen = `${this.#version.get()} ${this.#rows.get()}`;
		if (seen === this.#seen) return;
		// A draft or a line of the log was written: nothing that columns tell of
		const told = this.#toldVersion.get()!;
		if (told === this.#told) {
			this.#seen = seen;
			return;
		}
		const changed = changedSince(this.#database, this.#base.change);
		if (!changed) {
			this.adopt(readBase(this.#database));
			return this.#refresh();
		}
		this.#dictionary.read(this.#database);
		const fresh = loadSegment(this.#database, this.#dictionary, changed);
		this.#archive = new Archive(this.#base.segment, fresh, changed, this.#dictionary);
		this.#extent = extentOf(this.#archive);
		this.#kept = nothingKept();
		this.#changes = changed.length;
		this.#seen = seen;
		this.#told = told;
	}

	#question(selection: Selection): Question {
		return this.#kept.questions.of(JSON.stringify(selection), () => questionOf(selection, this.#archive));
	}

	#sieves(selection: Selection, isWithWords = true): Sieve[] {
		const question = this.#question(selection);
		const { bbox, polygon, around, place, precision } = selection;
		const { parts } = this.#archive;
		const spots = this.#kept.spots.of(JSON.stringify({ bbox, polygon, around, place, precision }), () =>
			parts.map((part) => siftSpots(part, question))
		);
		const { words } = question;
		return parts.map((part, i) =>
			sieveOf(part, question, spots[i]!, words && isWithWords ? this.#finder.find(part, words) : undefined)
		);
	}

	#ordersByTitle({ segment, isBase }: Part): TitleOrders {
		if (isBase && this.#base.titles) return this.#base.titles;
		const known = this.#titleOrders.get(segment) ?? this.#titles.read(segment, isBase);
		this.#titleOrders.set(segment, known);
		return known;
	}

	#spotCounts(selection: Selection): PartCounts[] {
		return this.#kept.counts.of(JSON.stringify(selection), () =>
			this.#sieves(selection).map((sieve) => ({ part: sieve.part, counts: countSpots(sieve) }))
		);
	}

	#wholeBins({ unit, from, to }: HistogramRequest): Bins {
		const [first, last] = this.#extent ?? [0, -1];
		return this.#kept.bins.of(`${unit} ${from} ${to}`, () => {
			const calendar = calendarOf(
				from === undefined ? first : Math.max(first, dayNumber(from)),
				to === undefined ? last : Math.min(last, dayNumber(to)),
				unit
			);
			return binsOf(this.#archive, calendar);
		});
	}
}
