import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import yazl from 'yazl';

/** Writes an archive entry by entry: each is read when the one before has gone out, so that none waits in memory. */
export class ArchiveWriter {
	readonly #zip = new yazl.ZipFile();
	readonly #at: Date;
	readonly #sums: string[] = [];

	/** @param at the instant that all entries carry: the same newsroom is the same archive */
	constructor(at: Date) {
		this.#at = at;
	}

	/** The archive's bytes; nothing is written before they are read. */
	get output(): Readable {
		return this.#zip.outputStream as Readable;
	}

	/**
	 * Writes an entry.
	 * @param compress false for what is compressed already
	 */
	async add(
		name: string,
		content: string | AsyncIterable<Uint8Array>,
		{ compress = true } = {}
	): Promise<void> {
		const sum = createHash('sha256');
		async function* summed() {
			for await (const piece of typeof content === 'string' ? [Buffer.from(content)] : content) {
				sum.update(piece);
				yield piece;
			}
		}
		await new Promise<void>((done, fail) => {
			this.#zip.addReadStreamLazy(name, { mtime: this.#at, compress }, (give) => {
				const pieces = Readable.from(summed(), { objectMode: false });
				pieces.on('error', (error) => {
					fail(error);
					this.output.destroy(error);
				});
				pieces.on('end', () => done());
				give(null, pieces);
			});
		});
		this.#sums.push(`${sum.digest('hex')}  ${name}`);
	}

	/** Ends the archive with a list of checksums, as `sha256sum --check` reads it. */
	async end(): Promise<void> {
		await this.add('checksums.txt', `${this.#sums.join('\n')}\n`);
		this.#zip.end();
	}
}
