/** A file that came with a form: its name as the browser sent it, and its bytes as they arrive. */
export interface SentFile {
	name: string;
	bytes: AsyncGenerator<Uint8Array>;
}

const HEADERS_AT_MOST = 8192;

/** The text between a part's boundaries, from the request's body, a piece at a time. */
class Body {
	readonly #source: AsyncIterator<Uint8Array>;
	#held = Buffer.alloc(0);
	#isDone = false;

	constructor(source: AsyncIterable<Uint8Array>) {
		this.#source = source[Symbol.asyncIterator]();
	}

	async #more(): Promise<boolean> {
		if (this.#isDone) return false;
		const { value, done } = await this.#source.next();
		this.#isDone = done === true;
		if (value) this.#held = Buffer.concat([this.#held, value]);
		return !this.#isDone;
	}

	/** Everything up to a mark, in pieces; the mark is passed over. False where the body ends before it. */
	async *upTo(mark: Buffer): AsyncGenerator<Buffer, boolean> {
		for (;;) {
			const at = this.#held.indexOf(mark);
			if (at >= 0) {
				const found = this.#held.subarray(0, at);
				this.#held = this.#held.subarray(at + mark.length);
				if (found.length) yield found;
				return true;
			}
			// The mark may have begun at the end of what is held
			const safe = this.#held.length - mark.length + 1;
			if (safe > 0) {
				const piece = this.#held.subarray(0, safe);
				this.#held = this.#held.subarray(safe);
				yield piece;
			}
			if (!(await this.#more())) return false;
		}
	}

	/** A short text up to a mark; undefined where it is long, or the body ends before. */
	async text(mark: string): Promise<string | undefined> {
		const pieces: Buffer[] = [];
		const reading = this.upTo(Buffer.from(mark));
		let length = 0;
		for (;;) {
			const { value, done } = await reading.next();
			if (done) return value ? Buffer.concat(pieces).toString('utf8') : undefined;
			pieces.push(value);
			if ((length += value.length) > HEADERS_AT_MOST) return undefined;
		}
	}
}

/**
 * The first file of a form (`multipart/form-data`, RFC 7578) as a stream, so that one of 500 MB never lies in memory.
 * Undefined where there is none. A body that ends before its last boundary throws at its end.
 */
export async function sentFile(
	contentType: string | null,
	body: AsyncIterable<Uint8Array> | null
): Promise<SentFile | undefined> {
	const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,200})"|([^\s;]{1,200}))/i.exec(
		contentType ?? ''
	);
	if (!boundary || !body) return undefined;
	const mark = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
	const reading = new Body(body);
	// The first boundary has no line before it
	if ((await reading.text(mark.subarray(2).toString())) === undefined) return undefined;
	for (;;) {
		const headers = await reading.text('\r\n\r\n');
		if (headers === undefined) return undefined;
		const name = /\bfilename="([^"]*)"/i.exec(headers)?.[1];
		if (name) return { name: name.slice(0, 200), bytes: whole(reading, mark) };
		for await (const piece of reading.upTo(mark)) void piece;
	}
}

async function* whole(reading: Body, mark: Buffer): AsyncGenerator<Uint8Array> {
	if (!(yield* reading.upTo(mark))) throw new Error('the form was cut off');
}
