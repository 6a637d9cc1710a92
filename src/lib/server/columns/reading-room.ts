import type Database from 'better-sqlite3';
import type { Language } from '../../story/language.ts';
import type { Selection } from '../../story/selection.ts';
import { type Base, readBase } from './base.ts';
import type { Count, HistogramRequest } from './counts.ts';
import { LIMIT_AT_MOST, type Page, type PageRequest } from './pages.ts';
import type { Answer, Arguments, Asked } from './requests.ts';
import { Research } from './research.ts';
import { Busy, readBaseAside, Seat } from './seat.ts';
import { ToldMemory } from '../store/told.ts';
import { watchVersion } from '../store/version.ts';
import type { Settings } from './settings.ts';
import type { DayOrder } from './sort-key.ts';
import type { Tile } from './tiles.ts';
import type { ToldCount } from './told-places.ts';
import type { Whereabouts, WhereaboutsRequest } from './whereabouts.ts';

/** A page of more stories than this is a file's. */
const QUICK_AT_MOST = 1000;

const isByTitle = (given: unknown[]) => (given[1] as PageRequest).order === 'title';

/** Whether an answer may take long: those who read wait for none such. */
function isHeavy(name: Asked, given: unknown[]): boolean {
	if (name === 'page' && isByTitle(given)) return true;
	if (name === 'page' && (given[1] as PageRequest).limit > QUICK_AT_MOST) return true;
	if (name === 'tile' || name === 'tileBytes') return true;
	return Boolean((given[0] as Selection | undefined)?.words);
}

/** Answers that are remembered until what readers are told changes: some two hundred kilobytes each at most. */
const ANSWERS_AT_MOST = 100;

/** What pages ask, and again for every reader; tiles and files are long, and kept where they are sent. */
function isBrief(name: Asked, given: unknown[]): boolean {
	if (name === 'page') return (given[1] as PageRequest).limit <= 100;
	// Places that are gathered where they are many; the others may be a whole archive's
	if (name === 'settings') return given[2] !== undefined;
	return name !== 'tile' && name !== 'tileBytes';
}

type Ask = <Name extends Asked>(name: Name, ...given: Arguments<Name>) => Promise<Answer<Name>>;

/**
 * Where selections are asked without holding up anybody: the same answers as `Research` gives, as promises. Each is
 * rejected with Invalid where the research throws it, and with Busy where too much is asked at once.
 */
export class ReadingRoom {
	readonly #ask: Ask;
	readonly #close: () => Promise<void>;
	readonly #beside: ((source: URL) => Seat) | undefined;

	private constructor(ask: Ask, close: () => Promise<void>, beside?: (source: URL) => Seat) {
		this.#ask = ask;
		this.#close = close;
		this.#beside = beside;
	}

	/**
	 * A room with two workers beside the event loop, each with its own connection, over the same columns: one for
	 * what is quick, as readers' pages are, and one for what may take long: whatever has words, tiles, files. The
	 * second stands back behind all others where processors are few. What pages ask is asked once for each version of
	 * what readers are told.
	 * @param file the store's
	 */
	static async open(file: string): Promise<ReadingRoom> {
		const first = readBaseAside(file);
		const base = await first.base;
		let reading: Promise<void> | undefined;
		let isClosed = false;
		const renew = () => {
			reading ??= adopt(readBaseAside(file).titled)
				// The old columns stay right; the next answer asks for new ones again
				.catch(() => undefined)
				.finally(() => (reading = undefined));
		};
		const adopt = async (titled: Promise<Base>) => {
			newest = await titled;
			if (!isClosed) for (const seat of seats) seat.adopt(newest);
		};
		let newest = base;
		const quick = new Seat(file, base, renew);
		const heavy = new Seat(file, base, renew, { standsBack: true });
		const seats = [quick, heavy];
		// Titles that could not be read are read by whoever asks for them
		const titled = base.titles ? undefined : adopt(first.titled).catch(() => undefined);
		let isTitled = titled === undefined;
		void titled?.then(() => (isTitled = true));
		const { version, close } = watchVersion(file);
		const memory = new ToldMemory(version, ANSWERS_AT_MOST);
		return new ReadingRoom(
			<Name extends Asked>(name: Name, ...given: Arguments<Name>) => {
				if (!isTitled && name === 'page' && isByTitle(given)) return Promise.reject(new Busy());
				const ask = () => seatOf(name, given).ask<Answer<Name>>(name, given);
				return isBrief(name, given) ? memory.answer(JSON.stringify([name, given]), ask) : ask();
			},
			async () => {
				isClosed = true;
				close();
				await Promise.all([...seats.map((seat) => seat.close()), reading, titled]);
			},
			(source) => {
				const seat = new Seat(file, newest, renew, { source });
				seats.push(seat);
				return seat;
			}
		);
		function seatOf(name: Asked, given: unknown[]): Seat {
			return isHeavy(name, given) ? heavy : quick;
		}
	}

	/** A room without workers, for a store in memory: nobody else could open it. */
	static over(database: Database.Database): ReadingRoom {
		const research = new Research(database);
		const ask = async (name: Asked, ...given: unknown[]) => {
			if (research.isOutgrown) research.adopt(readBase(database));
			return (research[name] as (...given: unknown[]) => unknown).apply(research, given);
		};
		return new ReadingRoom(ask as Ask, () => Promise.resolve());
	}

	count(selection: Selection, histogram?: HistogramRequest): Promise<Count> {
		return this.#ask('count', selection, histogram);
	}

	/** How many stories are selected. */
	total(selection: Selection): Promise<number> {
		return this.#ask('total', selection);
	}

	page(selection: Selection, request: PageRequest): Promise<Page> {
		return this.#ask('page', selection, request);
	}

	/** All ids of a selection, a batch at a time, for files of any size. */
	async *ids(
		selection: Selection,
		order: DayOrder = 'latest',
		batch = LIMIT_AT_MOST
	): AsyncGenerator<number[]> {
		let after: string | undefined;
		do {
			const page = await this.page(selection, { order, after, limit: batch });
			if (page.ids.length) yield page.ids;
			after = page.next;
		} while (after);
	}

	mostTold(atMost: number): Promise<{ places: ToldCount[]; of: number }> {
		return this.#ask('mostTold', atMost);
	}

	toldAt(places: number[]): Promise<number[]> {
		return this.#ask('toldAt', places);
	}

	/** @throws Invalid where the world has no such tile */
	tile(selection: Selection, zoom: number, column: number, row: number): Promise<Tile> {
		return this.#ask('tile', selection, zoom, column, row);
	}

	/** A tile as a Mapbox Vector Tile: see `tile-bytes.ts` for its layers. */
	tileBytes(
		selection: Selection,
		zoom: number,
		column: number,
		row: number,
		language?: Language
	): Promise<Uint8Array> {
		return this.#ask('tileBytes', selection, zoom, column, row, language);
	}

	/** @param step see `Research` */
	settings(selection: Selection, atMost?: number, step?: number): Promise<Settings> {
		return this.#ask('settings', selection, atMost, step);
	}

	/**
	 * Another worker over the same columns, which answers questions of its own; closed with the room. Undefined for a
	 * store in memory.
	 * @param source of the worker: it speaks as `worker.ts` does
	 */
	beside(source: URL): Seat | undefined {
		return this.#beside?.(source);
	}

	/** Where the selected stories are told, in the roles that are asked for. */
	whereabouts(selection: Selection, request: WhereaboutsRequest): Promise<Whereabouts> {
		return this.#ask('whereabouts', selection, request);
	}

	/** Nothing can be asked any more; what waits for an answer is refused. */
	close(): Promise<void> {
		return this.#close();
	}
}
