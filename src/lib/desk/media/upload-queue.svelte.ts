import type { Upload as TusUpload } from 'tus-js-client';
import { mediaRefusals, type MediaRefusal } from '../../newsroom/media.ts';

/** Below the limit for bodies of the server (512 kB): each part is a request of its own, and what has come stays. */
const PART = 384 * 1024;
/** When a broken upload is tried again by itself, in milliseconds. */
const TRIES = [0, 1000, 3000, 5000, 10_000, 20_000];
/** Files on their way at once. */
const AT_ONCE = 3;

export type UploadState = 'waiting' | 'sending' | 'broken' | 'ended' | 'preparing' | 'done' | 'refused';

/** A file on its way to the desk. */
export class FileUpload {
	readonly file: File;
	state = $state<UploadState>('waiting');
	/** Bytes that have come. */
	sent = $state(0);
	reason = $state<MediaRefusal>();
	/** Its number, once it is taken in. */
	media = $state<number>();
	tus: TusUpload | undefined;

	constructor(file: File) {
		this.file = file;
	}
}

const isRefusal = (reason: unknown): reason is MediaRefusal => mediaRefusals.includes(reason as MediaRefusal);

/**
 * Sends files one after the other, a few at once, by the tus protocol: what is cut off goes on where it was, by itself
 * when the network is back, and by choosing the same file again when the page was closed meanwhile.
 */
export class UploadQueue {
	uploads = $state<FileUpload[]>([]);
	readonly #at: string;
	readonly #onTaken: () => void;

	/** @param at address of the uploads; `onTaken` hears of each file that was taken in */
	constructor(at: string, onTaken: () => void) {
		this.#at = at;
		this.#onTaken = onTaken;
	}

	get isBusy(): boolean {
		return this.uploads.some(
			({ state }) => state === 'sending' || state === 'preparing' || state === 'waiting'
		);
	}

	add(files: Iterable<File>): void {
		this.uploads.push(...Array.from(files, (file) => new FileUpload(file)));
		this.#next();
	}

	resume(upload: FileUpload): void {
		upload.state = 'waiting';
		this.#next();
	}

	/** What has come of it is deleted there too. */
	giveUp(upload: FileUpload): void {
		this.uploads = this.uploads.filter((one) => one !== upload);
		void upload.tus?.abort(true).catch(() => undefined);
		this.#next();
	}

	/** The network is back: what was cut off goes on. */
	resumeAll(): void {
		for (const upload of this.uploads) if (upload.state === 'broken') this.resume(upload);
	}

	#next(): void {
		const under = this.uploads.filter(({ state }) => state === 'sending').length;
		const waiting = this.uploads
			.filter(({ state }) => state === 'waiting')
			.slice(0, Math.max(0, AT_ONCE - under));
		for (const upload of waiting) void this.#send(upload);
	}

	async #send(upload: FileUpload): Promise<void> {
		upload.state = 'sending';
		// Nobody needs the protocol before a first file is there
		const { Upload, DetailedError } = await import('tus-js-client');
		const statusOf = (error: unknown) =>
			error instanceof DetailedError ? error.originalResponse?.getStatus() : undefined;
		if (!upload.tus) {
			upload.tus = new Upload(upload.file, {
				endpoint: this.#at,
				chunkSize: PART,
				retryDelays: TRIES,
				removeFingerprintOnSuccess: true,
				metadata: { filename: upload.file.name },
				onShouldRetry: (error) => ![400, 401, 403, 413, 507].includes(statusOf(error) ?? 0),
				onProgress: (sent) => (upload.sent = sent),
				onError: (error) => {
					const said = error instanceof DetailedError ? error.originalResponse?.getBody() : undefined;
					if (isRefusal(said) && said !== 'gone') this.#refuse(upload, said);
					else if (statusOf(error) === 413) this.#refuse(upload, 'bytes');
					else upload.state = statusOf(error) === 401 ? 'ended' : 'broken';
					this.#next();
				},
				onSuccess: () => {
					void this.#takeIn(upload);
					this.#next();
				}
			});
			const [earlier] = await upload.tus.findPreviousUploads();
			if (earlier) upload.tus.resumeFromPreviousUpload(earlier);
		}
		upload.tus.start();
	}

	/** Has it looked at and kept; asked again, it is kept once. */
	async #takeIn(upload: FileUpload): Promise<void> {
		upload.state = 'preparing';
		const id = upload.tus?.url?.split('/').at(-1);
		try {
			const answer = await fetch('/desk/media/intake', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ upload: id })
			});
			if (answer.status === 401) return void (upload.state = 'ended');
			const told = (await answer.json()) as { media?: number; reason?: string };
			if (told.media) {
				upload.media = told.media;
				upload.state = 'done';
				this.#onTaken();
			} else if (isRefusal(told.reason)) this.#refuse(upload, told.reason);
			else upload.state = 'broken';
		} catch {
			upload.state = 'broken';
		}
	}

	#refuse(upload: FileUpload, reason: MediaRefusal): void {
		upload.reason = reason;
		upload.state = 'refused';
	}
}
