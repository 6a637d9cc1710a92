import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { changedSince, lastChange } from '../../columns/journal.ts';
import type { Context, Publisher, TakenStory } from '../files/taken-story.ts';
import { writeCsv } from '../files/csv.ts';
import { writeGeoJson } from '../files/geojson.ts';
import { fix } from '../taking/fixing.ts';
import { standingOf } from '../taking/standing.ts';
import { BATCH, TakenReader } from '../taking/taken.ts';
import type { Manifest, PackedFile, PackedName } from './manifest.ts';
import { writeTable } from './tables.ts';

/** The file of the names of a package's rows: see `taking/kept-rows.ts`. */
const NAMES = 'names';

export interface Building {
	/** Where to build, as an absolute path; it does not exist yet. */
	folder: string;
	origin: string;
	/** ISO 8601 */
	created: string;
}

/** A file that sums itself up while it is written. */
class Sink {
	readonly #file: number;
	readonly #sum: Hash = createHash('sha256');
	readonly #name: PackedName;
	#bytes = 0;

	constructor(folder: string, name: PackedName) {
		this.#name = name;
		this.#file = openSync(join(folder, name), 'wx');
	}

	write(text: string): void {
		const bytes = Buffer.from(text);
		writeSync(this.#file, bytes);
		this.#sum.update(bytes);
		this.#bytes += bytes.length;
	}

	end(rows: number): PackedFile {
		closeSync(this.#file);
		return { name: this.#name, bytes: this.#bytes, sha256: this.#sum.digest('hex'), rows };
	}
}

function* publicIds(database: Database.Database): Generator<number[], void, void> {
	const next = database
		.prepare<[number, number], number>('SELECT id FROM public_story WHERE id > ? ORDER BY id LIMIT ?')
		.pluck();
	for (let ids = next.all(-1, BATCH); ids.length; ids = next.all(ids.at(-1)!, BATCH)) yield ids;
}

async function* awaited<T>(values: Iterable<T>): AsyncGenerator<T, void, void> {
	yield* values;
}

function contextOf(database: Database.Database, { origin, created }: Building): Context {
	const edition = database.prepare<[], Publisher>('SELECT name, home, licence FROM edition').get()!;
	return {
		origin,
		language: 'fr',
		title: edition.name,
		address: `${origin}/data/datapackage.json`,
		self: `${origin}/data/stories.geojson`,
		updated: new Date(created),
		edition,
		total: 0
	};
}

/** Writes one of the files of stories, each in its own language, a batch at a time. */
async function* writeStories(
	database: Database.Database,
	building: Building,
	name: 'stories.csv' | 'stories.geojson'
): AsyncGenerator<undefined, PackedFile, void> {
	const sink = new Sink(building.folder, name);
	const reader = new TakenReader(database, { wording: 'original', isWhole: false });
	let rows = 0;
	function* batches(): Generator<TakenStory[], void, void> {
		for (const ids of publicIds(database)) {
			const stories = reader.read(ids);
			for (const { places } of stories) rows += Math.max(1, places.length);
			yield stories;
		}
	}
	const write = name === 'stories.csv' ? writeCsv : writeGeoJson;
	for await (const chunk of write(batches(), contextOf(database, building))) {
		sink.write(chunk);
		yield;
	}
	return sink.end(rows);
}

function tableFile(database: Database.Database, folder: string, table: 'places' | 'themes'): PackedFile {
	const { text, rows } = writeTable(database, table);
	const sink = new Sink(folder, `${table}.csv`);
	sink.write(text);
	return sink.end(rows);
}

/**
 * Builds the package of everything public in one state of the store, over a connection of its own: a transaction
 * that lasts a minute must not keep the others from what is written meanwhile. Yields between batches.
 */
export async function* build(
	{ name }: Database.Database,
	building: Building
): AsyncGenerator<undefined, Manifest, void> {
	const database = new Database(name, { readonly: true, fileMustExist: true });
	try {
		mkdirSync(building.folder, { recursive: true });
		database.exec('BEGIN');
		const { names, stories, change } = yield* fix(database, awaited(publicIds(database)));
		writeFileSync(join(building.folder, NAMES), names);
		const files = [
			yield* writeStories(database, building, 'stories.csv'),
			yield* writeStories(database, building, 'stories.geojson'),
			tableFile(database, building.folder, 'places'),
			tableFile(database, building.folder, 'themes')
		];
		const period = database
			.prepare<[], [string, string] | [null, null]>(
				'SELECT min(occurred_earliest), max(occurred_latest) FROM public_story'
			)
			.raw()
			.get()!;
		const { folder, created } = building;
		return { folder, created, change, stories, files, ...(period[0] !== null && { period }) };
	} finally {
		database.close();
	}
}

/** How a package stands to the store. */
export interface PackageState {
	/** Each of its rows says what it said: nothing in it was withdrawn, made coarser or corrected since. */
	isIntact: boolean;
	/** Nothing at all has changed since. */
	isCurrent: boolean;
}

/**
 * Looks whether a package may still be given out. Stories that came since do not matter to that; a row that is no
 * longer the same does, whatever changed in it: what was corrected may have been corrected to protect somebody.
 */
export async function* inspect(
	database: Database.Database,
	{ change, folder }: Manifest
): AsyncGenerator<undefined, PackageState, void> {
	const names = readFileSync(join(folder, NAMES));
	const { withdrawn, retold, relocated } = yield* standingOf(database, { names, change });
	const lines = (text: string) => text.split('\r\n');
	const tables = (['places', 'themes'] as const).map((table) => ({
		then: lines(readFileSync(join(folder, `${table}.csv`), 'utf8')),
		now: new Set(lines(writeTable(database, table).text))
	}));
	// A place can go or change without a story's doing so: with a milestone, or by name
	const tablesStand = tables.every(({ then, now }) => then.every((line) => now.has(line)));
	const tablesGrew = tables.some(({ then, now }) => now.size > then.length);
	const isUnchanged = changedSince(database, change)?.length === 0 && lastChange(database) === change;
	return {
		isIntact: withdrawn + retold + relocated === 0 && tablesStand,
		isCurrent: isUnchanged && tablesStand && !tablesGrew
	};
}
