import type { Store } from './connection.ts';

/** Freezes a value all through, for several readers then hold the same one. Maps and sets are left to their types. */
function freeze<Value>(value: Value): Value {
	if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
		return value;
	for (const one of Object.values(value)) freeze(one);
	return Object.freeze(value);
}

/**
 * What has been asked about what readers are told, and its answers, until that changes. Bounded: what was asked
 * longest ago goes first. A question that fails is asked again.
 */
export class ToldMemory {
	readonly #version: () => number;
	readonly #most: number;
	#answers = new Map<string, Promise<unknown>>();
	#under = Number.NaN;

	/**
	 * @param version of what readers are told, as `watchVersion` tells it
	 * @param most how many answers are remembered
	 */
	constructor(version: () => number, most: number) {
		this.#version = version;
		this.#most = most;
	}

	/** The answer to a question, asked now if it is not remembered. */
	answer<Value>(question: string, ask: () => Promise<Value>): Promise<Value> {
		// Read before the store is: a write in between leaves the answer under a version that is over
		const version = this.#version();
		if (version !== this.#under) {
			this.#answers = new Map();
			this.#under = version;
		}
		const answers = this.#answers;
		const known = answers.get(question) as Promise<Value> | undefined;
		if (known) return known;
		const asked = ask().then(freeze);
		if (answers.size >= this.#most) answers.delete(answers.keys().next().value!);
		answers.set(question, asked);
		asked.catch(() => answers.delete(question));
		return asked;
	}
}

const memories = new WeakMap<Store, ToldMemory>();

/** The pages of a small edition in four languages; a card of a hundred stories takes some sixty kilobytes. */
const ANSWERS_AT_MOST = 300;

/** From now on, questions that are `told` are asked of this store once for each version of what readers are told. */
export function rememberTold(store: Store, version: () => number): void {
	memories.set(store, new ToldMemory(version, ANSWERS_AT_MOST));
}

let questions = 0;

/**
 * A question about what readers are told, answered from memory where its store has one (`rememberTold`): writing and
 * asking one takes SQLite and Kysely a tenth of a millisecond, and a page asks ten. Its arguments are plain values;
 * its answer is shared, and frozen.
 */
export function told<Given extends unknown[], Value>(
	ask: (store: Store, ...given: Given) => Promise<Value>
): (store: Store, ...given: Given) => Promise<Value> {
	const question = `${questions++} `;
	return (store, ...given) => {
		const memory = memories.get(store);
		return memory
			? memory.answer(question + JSON.stringify(given), () => ask(store, ...given))
			: ask(store, ...given).then(freeze);
	};
}
