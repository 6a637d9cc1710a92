import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import type { ReadingRoom } from '../../columns/reading-room.ts';
import { Busy, type Seat } from '../../columns/seat.ts';
import type { BrokenLayer } from '../../layers/layers.ts';
import { mediaTypes } from './format.ts';
import { Problem } from './problem.ts';
import type { OgcAnswer, OgcRequest, ToldLayer } from './service.ts';

/** Found as the columns' worker is: see `columns/seat.ts`. */
const WORKER = pathToFileURL(resolve('src/lib/server/publish/ogc/worker.ts'));

/** How often the folder of layers is asked what is broken in it, in milliseconds. */
const ASKS_EVERY = 30_000;

/** How long it is known which layers there are, in milliseconds: as long as they are not looked for again. */
const LISTED_FOR = 2000;

/** An answer as bytes of UTF-8. */
export type SentAnswer = Omit<OgcAnswer, 'body'> & { body: Uint8Array<ArrayBuffer> };

/** Where requests of the interface are answered, beside the event loop, over the columns of a reading room. */
export class OgcRoom {
	readonly #seat: Seat;
	readonly #report: (broken: BrokenLayer) => void;
	#reported = new Set<string>();
	#asked = -Infinity;
	#layers: Promise<ToldLayer[]> | undefined;

	/**
	 * @param room over a store in a file
	 * @param report is told of each layer that cannot be shown, once for each reason
	 */
	constructor(room: ReadingRoom, report: (broken: BrokenLayer) => void) {
		this.#seat = room.beside(WORKER)!;
		this.#report = report;
	}

	async answer(request: OgcRequest): Promise<SentAnswer> {
		try {
			const answer = await this.#seat.ask<SentAnswer>('answer', [request]);
			this.#lookForBroken();
			return answer;
		} catch (refusal) {
			if (refusal instanceof Busy) return busy(request);
			throw refusal;
		}
	}

	/**
	 * The reference layers that can be laid over a map.
	 * @throws Busy
	 */
	layers(): Promise<ToldLayer[]> {
		if (!this.#layers) {
			this.#layers = this.#seat.ask<ToldLayer[]>('layers', []);
			const forget = () => (this.#layers = undefined);
			this.#layers.then(() => setTimeout(forget, LISTED_FOR).unref(), forget);
		}
		return this.#layers;
	}

	/** The layers that cannot be shown, for the desk. */
	async broken(): Promise<BrokenLayer[]> {
		return this.#seat.ask<BrokenLayer[]>('broken', []);
	}

	/** The thread that reads layers has no log: what it found is asked of it now and then. */
	#lookForBroken(): void {
		if (performance.now() - this.#asked < ASKS_EVERY) return;
		this.#asked = performance.now();
		this.broken().then(
			(all) => {
				const known = this.#reported;
				this.#reported = new Set(all.map(({ file, why }) => `${file}: ${why}`));
				for (const one of all) if (!known.has(`${one.file}: ${one.why}`)) this.#report(one);
			},
			// Too busy to say: asked again later
			() => undefined
		);
	}
}

function busy({ path, query }: OgcRequest): SentAnswer {
	const problem = new Problem(503, 'Too much is asked at once. Ask again in a few seconds.');
	return {
		status: 503,
		headers: {
			'content-type': mediaTypes.problem,
			'access-control-allow-origin': '*',
			'cache-control': 'no-store',
			'retry-after': '5'
		},
		body: new TextEncoder().encode(JSON.stringify(problem.toJSON(`/ogc/${path}${query}`)))
	};
}
