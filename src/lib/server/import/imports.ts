import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type Database from 'better-sqlite3';
import {
	LARGEST_FILE,
	type ImportChoices,
	type ImportOutcome,
	type UndoOutcome
} from '../../newsroom/import.ts';
import type { Language } from '../../story/language.ts';
import { Conflict, NotFound } from '../../story/refusal.ts';
import { keepSecret } from '../auth/secret.ts';
import type { Deed } from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import { FileFault } from './faults.ts';
import { ImportThreads } from './import-threads.ts';
import { openPreview } from './preview-file.ts';
import type { ReadingJob } from './reading.ts';
import { SoughtPlaces, type ReadPlaces } from './sought-places.ts';
import { addRun, changeRun, forgetRun, readRun, type ImportRun } from './runs.ts';
import { takeIn } from './taking-in.ts';
import { undo } from './undoing.ts';

const A_DAY = 24 * 60 * 60 * 1000;
const ID = /^[0-9a-f-]{36}$/;

/** What the newsroom imports: files that wait beside the store until somebody agrees to their preview or a day is over. */
export class Imports {
	readonly #store: Store;
	readonly #folder: string;
	readonly #secret: string;
	readonly #file: string;
	readonly #threads = new ImportThreads();
	/** Stories read so far, of files under way. */
	readonly #underWay = new Map<string, number>();
	/** Places named by the articles of files that wait. */
	readonly #sought = new Map<string, SoughtPlaces>();
	readonly #readPlaces: ReadPlaces;
	readonly #report: (failure: unknown) => void;

	/**
	 * @param folder of the data
	 * @param file of the store, which threads open too
	 * @param readPlaces the assistant, which reads articles that have no point
	 * @param report told of failures that nobody waits for
	 */
	constructor(
		store: Store,
		folder: string,
		file: string,
		readPlaces: ReadPlaces,
		report: (failure: unknown) => void
	) {
		this.#store = store;
		this.#folder = join(folder, 'imports');
		this.#secret = keepSecret(folder);
		this.#file = file;
		this.#readPlaces = readPlaces;
		this.#report = report;
	}

	#path = (id: string, name: 'file' | 'preview.sqlite') => join(this.#folder, id, name);

	/**
	 * Keeps a file as it arrives and begins to read it. Answers the number of the import.
	 * @throws FileFault `large`, `empty`; nothing is kept
	 */
	async receive(
		deed: Deed,
		{ name, bytes }: { name: string; bytes: AsyncIterable<Uint8Array> },
		language: Language
	): Promise<string> {
		await this.sweep(deed.at);
		const id = randomUUID();
		await mkdir(join(this.#folder, id), { recursive: true });
		let size = 0;
		const counting = new Transform({
			transform(piece: Buffer, _, done) {
				size += piece.length;
				if (size > LARGEST_FILE) done(new FileFault('large', { given: String(LARGEST_FILE) }));
				else done(null, piece);
			}
		});
		try {
			await pipeline(bytes, counting, createWriteStream(this.#path(id, 'file')));
			if (!size) throw new FileFault('empty');
			const edition = await this.#store
				.selectFrom('edition')
				.select('slug')
				.orderBy('slug', 'desc')
				.executeTakeFirstOrThrow();
			const choices: ImportChoices = {
				language,
				edition: edition.slug,
				withPages: false,
				themes: {},
				columns: null
			};
			await addRun(this.#store, {
				id,
				made: deed.at.toISOString(),
				member: deed.member?.id ?? null,
				name,
				bytes: size,
				choices
			});
		} catch (failure) {
			await rm(join(this.#folder, id), { recursive: true, force: true });
			throw failure;
		}
		this.#read(id);
		return id;
	}

	#job({ id, name, choices }: ImportRun): ReadingJob {
		return {
			file: this.#path(id, 'file'),
			preview: this.#path(id, 'preview.sqlite'),
			store: this.#file,
			name,
			choices,
			secret: this.#secret
		};
	}

	/** Reads a file beside the event loop; what comes of it is written down. */
	#read(id: string): void {
		if (this.#underWay.has(id)) return;
		this.#underWay.set(id, 0);
		this.#reading(id)
			.catch(this.#report)
			.finally(() => this.#underWay.delete(id));
	}

	async #reading(id: string): Promise<void> {
		const run = await readRun(this.#store, id);
		try {
			const { kind, origin, summary } = await this.#threads.read(this.#job(run), (items) =>
				this.#underWay.set(id, items)
			);
			await changeRun(this.#store, id, { status: 'read', kind, origin, told: summary });
		} catch (failure) {
			if (!(failure instanceof FileFault)) throw failure;
			await changeRun(this.#store, id, { status: 'refused', told: failure.fault });
			await this.#forgetFiles(id);
		}
	}

	/** An import, and how many stories were read so far. @throws NotFound */
	async status(id: string): Promise<{ run: ImportRun; read: number }> {
		if (!ID.test(id)) throw new NotFound('page', id);
		const run = await readRun(this.#store, id);
		// The process ended while it was read: it is read again
		if (run.status === 'reading') this.#read(id);
		return { run, read: this.#underWay.get(id) ?? 0 };
	}

	/**
	 * The places that the articles of a preview name, as far as they have been sought. They are sought from the first
	 * look on, and anew after a restart.
	 * @throws Conflict `status` where there is no preview any more
	 */
	async places(id: string): Promise<SoughtPlaces> {
		const { choices } = await this.#readOne(id);
		const known = this.#sought.get(id);
		if (known) return known;
		const sought = new SoughtPlaces();
		this.#sought.set(id, sought);
		const preview = openPreview(this.#path(id, 'preview.sqlite'));
		void sought
			.seek(preview, choices.language, this.#readPlaces)
			.catch((failure: unknown) => {
				sought.stop();
				this.#report(failure);
			})
			.finally(() => preview.close());
		return sought;
	}

	#stopSeeking(id: string): void {
		this.#sought.get(id)?.stop();
		this.#sought.delete(id);
	}

	async #readOne(id: string): Promise<ImportRun & { status: 'read' }> {
		const { run } = await this.status(id);
		if (run.status !== 'read') throw new Conflict('status');
		return run;
	}

	/** Looks into a preview. @throws NotFound, Conflict `status` where there is none any more */
	async look<T>(id: string, ask: (preview: Database.Database) => T): Promise<T> {
		await this.#readOne(id);
		const preview = openPreview(this.#path(id, 'preview.sqlite'));
		try {
			return ask(preview);
		} finally {
			preview.close();
		}
	}

	/** Another choice of what becomes of the file: what depends on it is told anew. */
	async choose(id: string, choices: ImportChoices): Promise<void> {
		const run = await this.#readOne(id);
		if (choices.language !== run.choices.language) this.#stopSeeking(id);
		const isReadAnew = JSON.stringify(choices.columns) !== JSON.stringify(run.choices.columns);
		if (isReadAnew) {
			this.#stopSeeking(id);
			await changeRun(this.#store, id, { choices, status: 'reading', told: null });
			return this.#read(id);
		}
		const summary = await this.#threads.recount(this.#job({ ...run, choices }), run.origin, run.told);
		await changeRun(this.#store, id, { choices, told: summary });
	}

	/** Writes the stories of a preview, all or none. */
	async take(deed: Deed, id: string): Promise<ImportOutcome> {
		const { origin, name, choices } = await this.#readOne(id);
		const preview = openPreview(this.#path(id, 'preview.sqlite'));
		try {
			const outcome = await takeIn(this.#store, deed, preview, {
				run: id,
				origin,
				name,
				choices,
				secret: this.#secret
			});
			await this.#forgetFiles(id);
			return outcome;
		} finally {
			preview.close();
		}
	}

	/** Takes back what an import wrote. */
	undo(deed: Deed, id: string): Promise<UndoOutcome> {
		return undo(this.#store, deed, id);
	}

	/** Leaves a file that nobody imported. */
	async drop(id: string): Promise<void> {
		const { run } = await this.status(id);
		if (run.status === 'done' || run.status === 'undone') throw new Conflict('status');
		await forgetRun(this.#store, id);
		await this.#forgetFiles(id);
	}

	#forgetFiles(id: string): Promise<void> {
		this.#stopSeeking(id);
		return rm(join(this.#folder, id), { recursive: true, force: true });
	}

	/** Drops what has waited for more than a day, and what is left of uploads that were cut off. */
	async sweep(at: Date): Promise<void> {
		await mkdir(this.#folder, { recursive: true });
		const before = at.getTime() - A_DAY;
		await this.#store
			.deleteFrom('import_run')
			.where('status', 'in', ['reading', 'read', 'refused'])
			.where('made', '<', new Date(before).toISOString())
			.execute();
		for (const id of await readdir(this.#folder)) {
			const { mtimeMs } = await stat(join(this.#folder, id));
			if (mtimeMs < before && !this.#underWay.has(id)) await this.#forgetFiles(id);
		}
	}

	/** What is under way fails. */
	close(): Promise<void> {
		for (const sought of this.#sought.values()) sought.stop();
		return this.#threads.close();
	}
}
