import { mkdirSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import { limits, type MediaRefusal } from '../../newsroom/media.ts';
import { MediaRefused } from './refusal.ts';
import { ABANDONED } from './sweeping.ts';

/** Where uploads lie under their ids, at the desk. */
const UPLOADS = '/desk/media/uploads';

/** Sent, and not yet taken in, at most: bytes of all members together. Beyond, whoever uploads is asked to wait. */
const ROOM = 8 * 1024 ** 3;

const LONGEST = Math.max(...Object.values(limits.bytes));

/** An upload that has come whole. */
export interface Upload {
	id: string;
	/** Of the file. */
	path: string;
	bytes: number;
	/** As it was called where it came from; '' where that is not known. */
	name: string;
	owner: string;
}

const isId = (text: string) => /^[0-9a-f]{32}$/.test(text);

/** What the protocol is told instead of a body; its status is what matters to the client. */
const refuse = (status: number, reason: MediaRefusal) => ({ status_code: status, body: reason });

/**
 * Files on their way in, by the tus protocol (1.0.0; creation, expiration, termination), so that one broken off goes
 * on where it was. They lie in a folder until they are taken in.
 */
export class Uploads {
	readonly folder: string;
	readonly #files: FileStore;
	readonly #server: Server;

	/** @param folder its own; made if it is not there */
	constructor(folder: string) {
		this.folder = resolve(folder);
		mkdirSync(this.folder, { recursive: true });
		this.#files = new FileStore({ directory: this.folder, expirationPeriodInMilliseconds: ABANDONED });
		this.#server = this.#serve();
	}

	/**
	 * Answers a request of the protocol.
	 * @param member whose upload it is or is to be; others' answer as if they were not there
	 */
	answer(request: Request, member: string): Promise<Response> {
		this.#members.set(request, member);
		return this.#server.handleWeb(request);
	}

	/** @throws MediaRefused where it is not there (`gone`), or not all of it (`incomplete`) */
	async read(id: string, member: string): Promise<Upload> {
		const found = isId(id) ? await this.#files.getUpload(id).catch(() => undefined) : undefined;
		const { owner, filename } = found?.metadata ?? {};
		if (!found || owner !== member) throw new MediaRefused('gone');
		if (found.offset !== found.size) throw new MediaRefused('incomplete');
		return { id, owner, bytes: found.size, name: filename ?? '', path: join(this.folder, id) };
	}

	async remove(id: string): Promise<void> {
		if (!isId(id)) return;
		await rm(join(this.folder, id), { force: true });
		await rm(join(this.folder, `${id}.json`), { force: true });
	}

	/** Whose request it is: the library hands on nothing but the request. */
	readonly #members = new WeakMap<object, string>();

	#serve(): Server {
		return new Server({
			path: UPLOADS,
			datastore: this.#files,
			maxSize: LONGEST,
			relativeLocation: true,
			allowedOrigins: [],
			onUploadCreate: async (request, upload) => {
				if (upload.sizeIsDeferred) throw refuse(400, 'incomplete');
				if ((await this.#bytes()) + (upload.size ?? 0) > ROOM) throw refuse(507, 'full');
				const owner = this.#members.get(request) ?? null;
				return { metadata: { filename: upload.metadata?.filename ?? null, owner } };
			},
			onIncomingRequest: async (request, id) => {
				if (request.method === 'POST') return;
				const found = isId(id) ? await this.#files.getUpload(id).catch(() => undefined) : undefined;
				if (!found || found.metadata?.owner !== this.#members.get(request)) throw refuse(404, 'gone');
			}
		});
	}

	async #bytes(): Promise<number> {
		const found = await Promise.all(
			(await readdir(this.folder)).map((name) => stat(join(this.folder, name)).catch(() => undefined))
		);
		return found.reduce((sum, one) => sum + (one?.size ?? 0), 0);
	}
}
