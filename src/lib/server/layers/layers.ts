import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { registerFunctions } from '../cql2/functions.ts';
import { LayerRefused, readFeatureTables, type FeatureTable } from './feature-table.ts';
import { registerLayerFunctions } from './layer-functions.ts';

/** A table of features that can be read. */
export interface Layer extends FeatureTable {
	/** Its name in addresses. */
	id: string;
	/** The file's name, in the folder of layers. */
	file: string;
	attribution?: string;
	licence?: { name: string; href?: string };
	/** Reading only; the functions of filters are registered on it. */
	database: Database.Database;
	/** Takes the layer away and says why: what is broken within a file shows when it is read. */
	refuse: (why: string) => void;
}

/** A file that is not shown. */
export interface BrokenLayer {
	file: string;
	why: string;
}

interface OpenFile {
	/** When it was changed last, and its size; its companion's too. */
	stamp: string;
	database?: Database.Database;
	layers: Layer[];
	why?: string;
}

/** How long what was seen of the folder holds, in milliseconds. */
const LOOKS_EVERY = 2000;
const FILES_AT_MOST = 100;

/** What may stand beside `name.gpkg` as `name.json`: words that the file itself lacks. */
const companion = z.object({
	title: z.string().max(200).optional(),
	attribution: z.string().max(1000).optional(),
	licence: z
		.union([
			z
				.string()
				.max(200)
				.transform((name) => ({ name })),
			z.object({ name: z.string().max(200), href: z.url({ protocol: /^https?$/ }).optional() })
		])
		.optional()
});

/**
 * The GeoPackages in a folder, read-only. The folder is looked at again every few seconds, so that a file can be put
 * there, replaced or taken away while the site runs. A file that cannot be shown is named with its reason, and the
 * others are not touched by it.
 */
export class Layers {
	readonly #folder: string;
	readonly #taken: ReadonlySet<string>;
	readonly #register: (database: Database.Database) => void;
	readonly #files = new Map<string, OpenFile>();
	#looked = -Infinity;

	/**
	 * @param taken names that no layer may have
	 * @param register gives a layer's connection what the caller's queries need beside filters
	 */
	constructor(
		folder: string,
		taken: readonly string[] = [],
		register: (database: Database.Database) => void = () => {}
	) {
		this.#folder = folder;
		this.#taken = new Set(taken);
		this.#register = register;
	}

	/** The layers that can be read now, by their names. */
	current(): Layer[] {
		this.#look();
		return [...this.#files.values()].flatMap(({ layers }) => layers).sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	/** The files that cannot be shown now. */
	broken(): BrokenLayer[] {
		this.#look();
		return [...this.#files].flatMap(([file, { why }]) => (why === undefined ? [] : [{ file, why }]));
	}

	close(): void {
		for (const { database } of this.#files.values()) database?.close();
		this.#files.clear();
		this.#looked = -Infinity;
	}

	#look(): void {
		if (performance.now() - this.#looked < LOOKS_EVERY) return;
		const stamps = this.#stamps();
		for (const [file, { database, stamp }] of this.#files) {
			if (stamps.get(file) === stamp) continue;
			database?.close();
			this.#files.delete(file);
		}
		for (const [file, stamp] of stamps) {
			if (this.#files.has(file)) continue;
			this.#files.set(file, this.#open(file, stamp));
		}
		this.#looked = performance.now();
	}

	#stamps(): Map<string, string> {
		const stamp = (path: string) => {
			const stats = statSync(path, { throwIfNoEntry: false });
			return stats ? `${stats.mtimeMs} ${stats.size} ${stats.isFile()}` : '';
		};
		try {
			const files = readdirSync(this.#folder)
				.filter((name) => /\.gpkg$/i.test(name))
				.sort();
			return new Map(
				files.slice(0, FILES_AT_MOST).map((file) => {
					const path = join(this.#folder, file);
					return [file, `${stamp(path)} ${stamp(besides(path))}`];
				})
			);
		} catch {
			// There is no such folder: nobody has put a layer there yet
			return new Map();
		}
	}

	#open(file: string, stamp: string): OpenFile {
		let database: Database.Database | undefined;
		try {
			const path = join(this.#folder, file);
			database = new Database(path, { readonly: true, fileMustExist: true, timeout: 100 });
			// Whatever its schema names may not call our functions, nor any that do more than compute
			database.pragma('trusted_schema = OFF');
			database.pragma('cell_size_check = ON');
			const words = readCompanion(path);
			const tables = readFeatureTables(database);
			registerFunctions(database);
			registerLayerFunctions(database);
			this.#register(database);
			const opened: OpenFile = { stamp, database, layers: [] };
			opened.layers = tables.map((table) => this.#layer(file, table, tables.length, words, opened));
			return opened;
		} catch (cause) {
			database?.close();
			return { stamp, layers: [], why: reason(cause) };
		}
	}

	#layer(
		file: string,
		table: FeatureTable,
		tables: number,
		words: z.infer<typeof companion>,
		opened: OpenFile
	): Layer {
		const name = file.replace(/\.gpkg$/i, '');
		const id = addressName(tables === 1 ? name : `${name}-${table.table}`);
		if (!id) throw new LayerRefused('its name has no letter or digit that an address can have');
		const isTaken =
			this.#taken.has(id) ||
			[...this.#files.values()].some(({ layers }) => layers.some((one) => one.id === id));
		if (isTaken || opened.layers.some((one) => one.id === id))
			throw new LayerRefused(`there is a collection ${id} already`);
		const refuse = (why: string) => {
			opened.layers = [];
			opened.why = why;
		};
		return {
			...table,
			id,
			file,
			title: tables === 1 ? (words.title ?? table.title) : table.title,
			attribution: words.attribution ?? table.metadata[0],
			licence: words.licence,
			database: opened.database!,
			refuse
		};
	}
}

const besides = (path: string) => path.replace(/\.gpkg$/i, '.json');

function readCompanion(path: string): z.infer<typeof companion> {
	let text: string;
	try {
		text = readFileSync(besides(path), 'utf8');
	} catch {
		return {};
	}
	try {
		return companion.parse(JSON.parse(text));
	} catch {
		throw new LayerRefused(
			'the words beside it (.json) cannot be read: they are title, attribution and licence'
		);
	}
}

/** Letters without their marks, digits and hyphens, as in our other addresses. */
const addressName = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 80);

/** Why, in one line; SQLite's own words where it cannot read on. */
export function reason(cause: unknown): string {
	const message = cause instanceof Error ? cause.message : String(cause);
	return cause instanceof LayerRefused ? message : `it cannot be read (${message})`;
}
