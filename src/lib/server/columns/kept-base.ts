import type Database from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Base } from './base.ts';
import { Rows, type Segment, segmentOf } from './segment.ts';

/*
 * Columns kept in a file beside the store, so that a start on a million stories reads a hundred megabytes in a row
 * instead of seven million rows. The store holds the file's token: columns are taken up again only by a store in
 * whose history they were read, never by a backup from before or by another store put in its place; what changed
 * since is in the journal of changes.
 */

/** Fewer stories than this are read from the store in the blink of an eye. */
export const WORTH_KEEPING = 50_000;

/** What the columns of this version are called: those of another are read anew. */
const layoutOf = (segment: Segment) => [...Object.keys(segment), 'titles'].sort().join(' ');

const columns = {
	Float64Array,
	Int32Array,
	Uint32Array,
	Uint16Array,
	Uint8Array
} as const;
type Column = InstanceType<(typeof columns)[keyof typeof columns]>;

/** Where a column stands among the bytes that follow the head. */
interface Place {
	column: keyof typeof columns;
	length: number;
	at: number;
}

interface Head {
	layout: string;
	token: string;
	/** The base as JSON, each of its columns by its number in `places`. */
	base: unknown;
	places: Place[];
}

/** No other key is spelled so. */
const COLUMN = '$column';

const fileOf = (store: string) => `${store}-columns`;
/** Every column begins where the widest numbers may. */
const aligned = (bytes: number) => Math.ceil(bytes / 8) * 8;

/**
 * Keeps columns, and tells the store their token.
 * @param store the store's file, of which `writable` is a connection
 * @param atLeast stories: fewer are not worth it
 */
export function keepBase(
	store: string,
	writable: Database.Database,
	base: Base,
	atLeast = WORTH_KEEPING
): void {
	if (base.segment.size < atLeast) return;
	const token = randomUUID();
	const found: Column[] = [];
	const places: Place[] = [];
	let at = 0;
	const plain = JSON.stringify(base, (_, value: unknown) => {
		if (!ArrayBuffer.isView(value)) return value;
		const column = value as Column;
		const name = column.constructor.name as keyof typeof columns;
		found.push(column);
		places.push({ column: name, length: column.length, at });
		at = aligned(at + column.byteLength);
		return { [COLUMN]: places.length - 1 };
	});
	const head: Head = { layout: layoutOf(base.segment), token, base: JSON.parse(plain), places };
	const text = Buffer.from(JSON.stringify(head));
	const length = Buffer.alloc(8);
	length.writeDoubleLE(text.length);
	const partial = `${fileOf(store)}.partial`;
	const file = openSync(partial, 'w');
	try {
		writeSync(file, length, 0, 8, 0);
		writeSync(file, text, 0, text.length, 8);
		for (const [i, column] of found.entries()) {
			const bytes = new Uint8Array(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength);
			writeAll(file, bytes, 8 + text.length + places[i]!.at);
		}
	} finally {
		closeSync(file);
	}
	// The file first: a token without its file is read over, a file under an older token would be wrong
	renameSync(partial, fileOf(store));
	writable.transaction(() => {
		writable.prepare('DELETE FROM columns_kept').run();
		writable.prepare('INSERT INTO columns_kept VALUES (?)').run(token);
	})();
}

/** The columns that were kept for this very store; undefined where there are none. */
export function takeUpBase(store: string, database: Database.Database): Base | undefined {
	let file: number;
	try {
		file = openSync(fileOf(store), 'r');
	} catch {
		return undefined;
	}
	try {
		const length = Buffer.alloc(8);
		readSync(file, length, 0, 8, 0);
		const size = length.readDoubleLE();
		const text = Buffer.alloc(size);
		readAll(file, text, 8);
		const { layout, token, base, places } = JSON.parse(text.toString()) as Head;
		const known = database.prepare<[], string>('SELECT token FROM columns_kept').pluck().get();
		if (layout !== layoutOf(segmentOf(new Rows())) || token !== known) return undefined;
		const read = places.map((place) => readColumn(file, place, 8 + size));
		return restore(base, read) as Base;
	} catch {
		// Cut short by a full disk or a kill: the store has it all
		rmSync(fileOf(store), { force: true });
		return undefined;
	} finally {
		closeSync(file);
	}
}

function readColumn(file: number, { column, length, at }: Place, start: number): Column {
	const memory = new SharedArrayBuffer(length * columns[column].BYTES_PER_ELEMENT);
	readAll(file, new Uint8Array(memory), start + at);
	const make = columns[column] as new (buffer: SharedArrayBuffer) => Column;
	return new make(memory);
}

function restore(value: unknown, read: Column[]): unknown {
	if (Array.isArray(value)) return value;
	if (value === null || typeof value !== 'object') return value;
	const number = (value as Record<string, unknown>)[COLUMN];
	if (typeof number === 'number') return read[number];
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, restore(part, read)]));
}

/** One call moves two gigabytes at most. */
const PIECE = 2 ** 30;

function writeAll(file: number, bytes: Uint8Array, position: number): void {
	for (let done = 0; done < bytes.length;) {
		done += writeSync(file, bytes, done, Math.min(PIECE, bytes.length - done), position + done);
	}
}

/** @throws Error where the file ends before */
function readAll(file: number, bytes: Uint8Array, position: number): void {
	for (let done = 0; done < bytes.length;) {
		const read = readSync(file, bytes, done, Math.min(PIECE, bytes.length - done), position + done);
		if (read === 0) throw new Error('the kept columns end too early');
		done += read;
	}
}
