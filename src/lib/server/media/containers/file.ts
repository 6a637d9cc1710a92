import { open, type FileHandle } from 'node:fs/promises';
import { MediaRefused } from '../refusal.ts';

/** Bytes read at once: containers are walked from header to header. */
const BLOCK = 256 * 1024;

/** An uploaded file of which some bytes are overwritten where they stand, so that nothing that points into it moves. */
export class ContainerFile {
	readonly bytes: number;
	readonly #handle: FileHandle;
	#block: Buffer = Buffer.alloc(0);
	#blockAt = 0;

	private constructor(handle: FileHandle, bytes: number) {
		this.#handle = handle;
		this.bytes = bytes;
	}

	static async open(path: string): Promise<ContainerFile> {
		const handle = await open(path, 'r+');
		return new ContainerFile(handle, (await handle.stat()).size);
	}

	close(): Promise<void> {
		return this.#handle.close();
	}

	/** @throws MediaRefused where the file has no such bytes: it is cut off, or says what is not so */
	async read(at: number, length: number): Promise<Buffer> {
		if (at < 0 || at + length > this.bytes) throw new MediaRefused('broken');
		if (at < this.#blockAt || at + length > this.#blockAt + this.#block.length) {
			const block = Buffer.alloc(Math.min(Math.max(BLOCK, length), this.bytes - at));
			const { bytesRead } = await this.#handle.read(block, 0, block.length, at);
			if (bytesRead < length) throw new MediaRefused('broken');
			this.#block = block.subarray(0, bytesRead);
			this.#blockAt = at;
		}
		return this.#block.subarray(at - this.#blockAt, at - this.#blockAt + length);
	}

	async write(at: number, bytes: Uint8Array): Promise<void> {
		this.#block = Buffer.alloc(0);
		await this.#handle.write(bytes, 0, bytes.length, at);
	}

	/** Overwrites bytes with zeros. */
	async blank(at: number, length: number): Promise<void> {
		const zeros = Buffer.alloc(Math.min(length, BLOCK));
		for (let done = 0; done < length; done += zeros.length) {
			await this.write(at + done, zeros.subarray(0, Math.min(zeros.length, length - done)));
		}
	}
}
