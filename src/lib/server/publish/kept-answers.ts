import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { accepts, encodeSmallest, type Coding } from './codings.ts';
import { awaitPage } from './hand-over.ts';
import { Press } from './press.ts';

/** What the application answered, whole. */
interface Made {
	/** 200, or 204 where there is nothing to send, such as a tile of the open sea. */
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer;
	/** Pictures are as small as they get. */
	isPicture: boolean;
}

/** A finished answer, ready to be sent again. */
interface Answer extends Made {
	etag: string;
	/** The body in the codings that have been asked for. */
	coded: Partial<Record<Coding, Coded>>;
	/** How often it was sent. */
	sent: number;
}

/** A body as it crosses the wire, and all that is said before it: Node is quickest with names and values in one list. */
interface Coded {
	bytes: Uint8Array;
	head: string[];
}

/** What is made while somebody waits, the quickest first. */
const codings: readonly Coding[] = ['zstd', 'br', 'gzip', 'identity'];

/** What a reader is sent: brotli that is there already is as small at least as what would be made now. */
function codingFor({ headers }: IncomingMessage, isPicture: boolean, coded: Answer['coded'] = {}): Coding {
	const accepted = headers['accept-encoding'];
	if (isPicture) return 'identity';
	return coded.br && accepts(accepted, 'br') ? 'br' : codings.find((one) => accepts(accepted, one))!;
}

function inCoding(
	{ headers, etag }: Pick<Answer, 'headers' | 'etag'>,
	coding: Coding,
	bytes: Uint8Array
): Coded {
	const said = {
		...headers,
		etag,
		'content-length': bytes.length,
		...(coding !== 'identity' && { 'content-encoding': coding })
	};
	const head = Object.entries(said).flatMap(([name, value]) =>
		[value ?? []].flat().flatMap((one) => [name, String(one)])
	);
	return { bytes, head };
}

/** An answer asked for again is worth the smallest coding, made while nobody waits. */
const WORTH_IT = 2;
/** Of fewer bytes, such as those of most tiles, it saves hardly more than one packet of the network holds. */
const GAINS = 32_768;

/** Whether the reader's copy is the one we would send (RFC 9110, section 13.1.2; weak comparison). */
function isCurrent(ifNoneMatch: string | undefined, etag: string): boolean {
	if (!ifNoneMatch) return false;
	const bare = (tag: string) => tag.trim().replace(/^W\//, '');
	return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag));
}

/** Whether an answer is the same for everybody until the store changes. */
function isKeepable(status: number, headers: OutgoingHttpHeaders): boolean {
	return (status === 200 || status === 204) && headers['cache-control'] === 'public, no-cache';
}

/**
 * Media are long, are asked for in parts, and have tags of their own; the desk's answers are never kept, and an upload
 * is asked for its HEAD alone.
 */
const answersForItself = ({ url = '' }: IncomingMessage) => /^\/(media|desk)\//.test(url);

/** What an answer takes of memory, whatever its length: its headers in every coding, and its address. */
const weightOf = (key: string, { body }: Answer) => body.length + key.length + 1024;

type Next = (request: IncomingMessage, response: ServerResponse) => void;

export interface Keeping {
	/** The store's version: whatever was kept under another is forgotten. */
	version: () => number;
	/** `false` answers every request afresh; compression and ETags stay. */
	keeps?: boolean;
	/** Bytes kept at most, uncompressed, with what each answer takes besides its body. */
	limit?: number;
}

/**
 * Stands before the application. An answer that says `Cache-Control: public, no-cache` is the same for everybody
 * until the store changes: it is kept under its address and the store's version, compressed once, given an ETag
 * (weak: one for all codings), and answers 304 to whoever has it already. A write to the store, by this process or another, ends it at the
 * very next request. Anything else passes through untouched.
 */
export class KeptAnswers {
	readonly #answers = new Map<string, Answer>();
	readonly #version: () => number;
	readonly #keeps: boolean;
	readonly #limit: number;
	#keptUnder = Number.NaN;
	#bytes = 0;
	#packing: Promise<void> = Promise.resolve();
	readonly #press = new Press();

	constructor({ version, keeps = true, limit = 64 * 1024 * 1024 }: Keeping) {
		this.#version = version;
		this.#keeps = keeps;
		this.#limit = limit;
	}

	/** Answers from memory, or lets `next` answer and keeps what may be kept. */
	handle(request: IncomingMessage, response: ServerResponse, next: Next): void {
		if (request.method !== 'GET' && request.method !== 'HEAD') return next(request, response);
		if (answersForItself(request)) return next(request, response);
		// Read before the answer is made: a write in between leaves it under a version that is over
		const version = this.#version();
		if (version !== this.#keptUnder) {
			this.#answers.clear();
			this.#bytes = 0;
			this.#keptUnder = version;
		}
		const key = request.url ?? '';
		const answer = this.#answers.get(key);
		if (answer) return this.#send(request, response, answer);
		// Made whole even for HEAD, whose headers tell of the body that GET would bring
		const isHead = request.method === 'HEAD';
		this.#hold(request, response, isHead, (made) => {
			if (isHead) request.method = 'HEAD';
			const coding = codingFor(request, made.isPicture);
			this.#press
				.ready(made.body, coding)
				.then(({ etag, bytes = made.body }) => {
					const coded = { [coding]: inCoding({ ...made, etag }, coding, bytes) };
					const fresh: Answer = { ...made, etag, coded, sent: 0 };
					if (this.#keeps && version === this.#keptUnder) this.#keep(key, fresh);
					this.#send(request, response, fresh);
				})
				.catch((cause: unknown) => response.destroy(cause as Error));
		});
		request.method = 'GET';
		next(request, response);
	}

	#keep(key: string, answer: Answer): void {
		const weight = weightOf(key, answer);
		if (weight > this.#limit / 4) return;
		// Two readers may have asked for it at once
		this.#forget(key);
		this.#answers.set(key, answer);
		this.#bytes += weight;
		for (const oldest of this.#answers.keys()) {
			if (this.#bytes <= this.#limit) break;
			this.#forget(oldest);
		}
	}

	#forget(key: string): void {
		const answer = this.#answers.get(key);
		if (!answer) return;
		this.#answers.delete(key);
		this.#bytes -= weightOf(key, answer);
	}

	#send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
		const { status, etag, headers, body, coded, isPicture } = answer;
		if (isCurrent(request.headers['if-none-match'], etag)) {
			const { 'content-type': _, ...rest } = headers;
			response.writeHead(304, { ...rest, etag }).end();
			return;
		}
		if (status === 204) return void response.writeHead(status, { ...headers, etag }).end();
		const coding = codingFor(request, isPicture, coded);
		const finish = ({ bytes, head }: Coded) => {
			response.writeHead(status, head);
			response.end(request.method === 'HEAD' ? undefined : bytes);
		};
		const ready = coded[coding];
		if (ready) finish(ready);
		else {
			this.#press
				.ready(body, coding)
				.then(({ bytes = body }) => finish((coded[coding] ??= inCoding(answer, coding, bytes))))
				.catch((cause: unknown) => response.destroy(cause as Error));
		}
		if (++answer.sent === WORTH_IT && body.length >= GAINS && !isPicture)
			this.#pack(request.url ?? '', answer);
	}

	/** One after another: several at once would take every processor from those who wait. */
	#pack(key: string, answer: Answer): void {
		this.#packing = this.#packing.then(async () => {
			// The store may have changed since
			if (this.#answers.get(key) !== answer) return;
			// A failure leaves the quick one, which is as good but for its size
			const made = await encodeSmallest(answer.body).catch(() => undefined);
			if (made) answer.coded.br = inCoding(answer, 'br', made);
		});
	}

	/** Holds back a keepable answer until it is whole; of a stream, HEAD is told the head and no more of it is made. */
	#hold(
		request: IncomingMessage,
		response: ServerResponse,
		isHead: boolean,
		done: (made: Made) => void
	): void {
		const { writeHead, write, end } = response;
		const chunks: Buffer[] = [];
		let held: Pick<Made, 'status' | 'headers'> | undefined;
		let page: Buffer | undefined;
		awaitPage(request, (finished) => (page = finished));
		const collect = (chunk: unknown) => {
			if (typeof chunk === 'string') chunks.push(Buffer.from(chunk));
			else if (chunk instanceof Uint8Array)
				chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
		};
		response.writeHead = ((status: number, ...rest: unknown[]) => {
			const headers: OutgoingHttpHeaders = { ...response.getHeaders() };
			const given = typeof rest.at(-1) === 'object' ? (rest.at(-1) as OutgoingHttpHeaders | null) : undefined;
			for (const [name, value] of Object.entries(given ?? {})) headers[name.toLowerCase()] = value;
			if (isKeepable(status, headers)) {
				const vary = [headers.vary, 'accept-encoding'].filter(Boolean).join(', ');
				held = { status, headers: { ...headers, vary } };
				delete held.headers['content-length'];
				return response;
			}
			Reflect.apply(writeHead, response, [status, ...rest]);
			if (isHead && headers['content-length'] === undefined) {
				// A stream hears that its reader has left, and stops; a file of the disk is read to its end and closed
				Object.assign(response, { write: () => false, end: () => response });
				Reflect.apply(end, response, []);
			}
			return response;
		}) as typeof writeHead;
		// Whoever writes without a head means the implicit one, which Node would send past us
		const begin = () => {
			const { statusCode, headersSent } = response;
			if (!held && !headersSent && isKeepable(statusCode, response.getHeaders()))
				response.writeHead(statusCode);
		};
		response.write = ((chunk: unknown, ...rest: unknown[]) => {
			begin();
			if (!held) return Reflect.apply(write, response, [chunk, ...rest]);
			collect(chunk);
			return true;
		}) as typeof write;
		response.end = ((chunk: unknown = page, ...rest: unknown[]) => {
			begin();
			Object.assign(response, { writeHead, write, end });
			if (!held) return Reflect.apply(end, response, [chunk, ...rest]);
			collect(chunk);
			const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
			const isPicture = String(held.headers['content-type']).startsWith('image/');
			done({ ...held, body, isPicture });
			return response;
		}) as typeof end;
	}
}
