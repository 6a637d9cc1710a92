/** Milliseconds without a key before it is asked: a word is typed at about twice that a letter. */
const PAUSE = 120;

/**
 * What is suggested under a field while somebody types in it, and the one that the arrow keys stand on. It is asked
 * once the keys rest; an answer to what was typed before is dropped, however late it comes.
 */
export class Suggestions<Option> {
	options: readonly Option[] = $state.raw([]);
	/** The option that the keys stand on; -1: none. */
	active = $state(-1);
	readonly #find: (text: string, signal: AbortSignal) => Promise<readonly Option[]>;
	readonly #answered: () => void;
	#pause: ReturnType<typeof setTimeout> | undefined;
	#asking: AbortController | undefined;

	/**
	 * @param find fails where there is no answer: what was suggested stays then
	 * @param answered called when options have come, the keys on none of them
	 */
	constructor(find: (text: string, signal: AbortSignal) => Promise<readonly Option[]>, answered: () => void) {
		this.#find = find;
		this.#answered = answered;
	}

	get chosen(): Option | undefined {
		return this.options[this.active];
	}

	/** The field says something else now. Spaces alone are answered with nothing, at once. */
	typed(value: string): void {
		this.drop();
		const text = value.trim();
		if (text) {
			this.#pause = setTimeout(() => void this.ask(text), PAUSE);
		} else {
			this.options = [];
			this.active = -1;
		}
	}

	/** Asks without a pause. */
	async ask(text: string): Promise<void> {
		this.drop();
		const { signal } = (this.#asking = new AbortController());
		let found: readonly Option[];
		try {
			found = await this.#find(text, signal);
		} catch {
			// Dropped for what was typed since, or no answer: nobody is stopped for want of a suggestion
			return;
		}
		if (signal.aborted) return;
		this.options = found;
		this.active = -1;
		this.#answered();
	}

	/** Waits for no answer any longer. */
	drop(): void {
		clearTimeout(this.#pause);
		this.#asking?.abort();
	}

	/** To the next option or the one before, around either end. */
	step(by: 1 | -1): void {
		const { length } = this.options;
		if (length) this.active = this.active < 0 && by < 0 ? length - 1 : (this.active + by + length) % length;
	}
}
