import { join } from 'node:path';
import type { Deed } from '../desk/journal.ts';
import type { Store } from '../store/connection.ts';
import { erase } from '../store/erasure.ts';
import { Darkroom } from './darkroom.ts';
import type { Rework } from './development.ts';
import { MediaRefused } from './refusal.ts';
import { forgetOriginals, sweepUnfinished, sweepUploads } from './sweeping.ts';
import { takeIn } from './taking-in.ts';
import { Uploads } from './uploads.ts';
import { reworkPicture } from './writing.ts';

/** How often what is left over is looked for, in milliseconds. */
const HOUR = 3_600_000;

/** Where pictures, sound and video come in. */
export class MediaRoom {
	readonly uploads: Uploads;
	readonly #store: Store;
	readonly #darkroom = new Darkroom();
	/** What is being taken in, by upload: asked for again, it is not begun again. */
	readonly #coming = new Map<string, Promise<number>>();
	readonly #sweeping: NodeJS.Timeout;

	private constructor(store: Store, folder: string, onFailure: (failure: unknown) => void) {
		this.#store = store;
		this.uploads = new Uploads(join(folder, 'uploads'));
		this.#sweeping = setInterval(() => void sweepUploads(this.uploads.folder).catch(onFailure), HOUR).unref();
	}

	/**
	 * Opens it, and clears away what a kill left half written.
	 * @param folder of the newsroom's data
	 * @param onFailure hears of sweeps that failed
	 */
	static async open(store: Store, folder: string, onFailure: (failure: unknown) => void): Promise<MediaRoom> {
		const room = new MediaRoom(store, folder, onFailure);
		await sweepUnfinished(store);
		await forgetOriginals(store);
		await sweepUploads(room.uploads.folder);
		return room;
	}

	/**
	 * Takes in an upload that has come whole, and answers its number.
	 * @param member whose upload it is
	 * @throws MediaRefused; the upload is gone then, but for one that is `incomplete`
	 */
	takeIn(upload: string, member: string, deed: Deed): Promise<number> {
		const key = `${member} ${upload}`;
		const coming =
			this.#coming.get(key) ?? this.#takeIn(upload, member, deed).finally(() => this.#coming.delete(key));
		this.#coming.set(key, coming);
		return coming;
	}

	async #takeIn(id: string, member: string, deed: Deed): Promise<number> {
		const known = await this.#store
			.selectFrom('media')
			.select('id')
			.where('upload', '=', id)
			.where('owner', '=', member)
			.where('is_whole', '=', 1)
			.executeTakeFirst();
		if (known) return known.id;
		const upload = await this.uploads.read(id, member);
		try {
			const taken = await takeIn(this.#store, this.#darkroom, upload, deed);
			await this.uploads.remove(id);
			return taken;
		} catch (failure) {
			// What failed otherwise, as for want of room, may be tried again
			if (failure instanceof MediaRefused) await this.uploads.remove(id);
			throw failure;
		}
	}

	/** Blurs or crops a picture for good, in the store's file and in its log. @see reworkPicture */
	async rework(id: number, work: Rework, deed: Deed): Promise<void> {
		await reworkPicture(this.#store, this.#darkroom, id, work, deed);
		await erase(this.#store);
	}

	close(): void {
		clearInterval(this.#sweeping);
		this.#darkroom.close();
	}
}
