import type Database from 'better-sqlite3';
import { Dictionary, type Numbering } from './dictionary.ts';
import { lastChange } from './journal.ts';
import { loadSegment } from './loader.ts';
import type { Segment } from './segment.ts';
import { type TitleOrders, Titles } from './titles.ts';

/** Columns as they were read whole, and what they are read with: handed from thread to thread without a copy. */
export interface Base {
	segment: Segment;
	numbering: Numbering;
	/** The last change of the store that they tell of. */
	change: number;
	/** Stories by their titles; where there are many they come a while after the rest. */
	titles?: TitleOrders;
}

/** Reads the whole archive of one state of the store. */
export function readBase(database: Database.Database): Base {
	return inOneState(database, () => {
		const dictionary = new Dictionary();
		dictionary.read(database);
		const segment = loadSegment(database, dictionary);
		return { segment, numbering: dictionary.numbering, change: lastChange(database) };
	});
}

/** Everything read by `read` is of one state of the store. */
export function inOneState<T>(database: Database.Database, read: () => T): T {
	return database.inTransaction ? read() : database.transaction(read)();
}

/** The same with the orders of titles: to be read of the same state of the store. */
export function withTitles(database: Database.Database, base: Base): Base {
	return { ...base, titles: new Titles(database).read(base.segment, true) };
}
