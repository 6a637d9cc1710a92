import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { CopyingRoom } from '../taking/copying-room.ts';
import type { Manifest } from './manifest.ts';

/** Where a data folder has it. */
export const packageFolder = (data: string) => join(data, 'package');

/** Says which of the folders beside it is the package. */
const CURRENT = 'current.json';

/** Nobody builds for so long, in milliseconds: whoever did has been stopped. */
const ABANDONED = 86_400_000;

/** So long does a reader wait for a package to be built, in milliseconds. */
const PATIENCE = 3000;

/** There is no package that may be given out; one is being built. */
export class NotReady extends Error {
	override name = 'NotReady';
}

/**
 * The package of everything public, in its folder. It is built anew at night and by command; and before it is given
 * out again, once anything in it has been withdrawn, made coarser or corrected: until then it is refused.
 */
export class DataPackage {
	readonly #copies: CopyingRoom;
	readonly #folder: string;
	readonly #origin: string;
	#building: Promise<Manifest> | undefined;

	/**
	 * @param folder its own; made when it is built
	 * @param origin `https://host`, without a slash at its end
	 */
	constructor(copies: CopyingRoom, folder: string, origin: string) {
		this.#copies = copies;
		this.#folder = resolve(folder);
		this.#origin = origin;
	}

	/**
	 * The package as it may be given out now. Where there is none one is built: a small one while the reader waits.
	 * @param patience milliseconds
	 * @throws NotReady where that takes longer
	 */
	async read(patience = PATIENCE): Promise<Manifest> {
		const manifest = await this.#manifest();
		if (manifest && (await this.#inspect(manifest)).isIntact) return manifest;
		const late = Promise.withResolvers<Manifest>();
		const timer = setTimeout(() => late.reject(new NotReady()), patience);
		return Promise.race([this.build(), late.promise]).finally(() => clearTimeout(timer));
	}

	/** Builds it, unless nothing has changed since the last time. Whoever asks meanwhile waits for the same one. */
	async renew(now = new Date()): Promise<Manifest> {
		const manifest = await this.#manifest();
		if (manifest && (await this.#inspect(manifest)).isCurrent) return manifest;
		return this.build(now);
	}

	build(now = new Date()): Promise<Manifest> {
		this.#building ??= this.#build(now).finally(() => (this.#building = undefined));
		return this.#building;
	}

	async #build(now: Date): Promise<Manifest> {
		const name = randomUUID();
		const folder = join(this.#folder, name);
		await mkdir(this.#folder, { recursive: true });
		try {
			const building = { folder, origin: this.#origin, created: now.toISOString() };
			const manifest = await this.#copies.ask({ kind: 'package', building });
			const draft = join(folder, CURRENT);
			await writeFile(draft, JSON.stringify({ ...manifest, folder: name }, null, '\t'));
			// At once or not at all: nobody reads half a package
			const before = await this.#manifest();
			await rename(draft, join(this.#folder, CURRENT));
			await this.#clear(name, before?.folder);
			return manifest;
		} catch (failure) {
			await rm(folder, { recursive: true, force: true });
			throw failure;
		}
	}

	/**
	 * Whoever is still reading an older package's file reads it to its end. What is neither the last package nor old is
	 * left: another process may be building it.
	 */
	async #clear(kept: string, before: string | undefined): Promise<void> {
		for (const name of await readdir(this.#folder)) {
			if (name === kept || name === CURRENT) continue;
			const path = join(this.#folder, name);
			const { mtimeMs } = await stat(path);
			if (path === before || Date.now() - mtimeMs > ABANDONED)
				await rm(path, { recursive: true, force: true });
		}
	}

	async #manifest(): Promise<Manifest | undefined> {
		const text = await readFile(join(this.#folder, CURRENT), 'utf8').catch(() => undefined);
		if (text === undefined) return undefined;
		const manifest = JSON.parse(text) as Manifest;
		return { ...manifest, folder: join(this.#folder, manifest.folder) };
	}

	#inspect(manifest: Manifest) {
		return this.#copies.ask({ kind: 'inspect', manifest });
	}
}
