/** The last few of what was worked out, by what it was worked out from. */
export class Recent<Value> {
	readonly #atMost: number;
	readonly #values = new Map<string, Value>();

	constructor(atMost: number) {
		this.#atMost = atMost;
	}

	/** What is kept under the key, or else what is made now. */
	of(key: string, make: () => Value): Value {
		const known = this.#values.get(key);
		const value = known ?? make();
		// Put last again: what is first is then what was not asked for the longest
		this.#values.delete(key);
		this.#values.set(key, value);
		if (this.#values.size > this.#atMost) this.#values.delete(this.#values.keys().next().value!);
		return value;
	}

	has(key: string): boolean {
		return this.#values.has(key);
	}

	clear(): void {
		this.#values.clear();
	}
}
