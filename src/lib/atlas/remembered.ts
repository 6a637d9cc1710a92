/** What costs to make and always comes out the same for its key. Bounded: the one longest unasked for goes first. */
export class Remembered<Value> {
	readonly #values = new Map<string, Value>();
	readonly #most: number;

	/** @param most how many are remembered at most */
	constructor(most: number) {
		this.#most = most;
	}

	/** The value of a key, made now if it is not remembered. */
	get(key: string, make: () => Value): Value {
		const known = this.#values.has(key);
		const value = known ? this.#values.get(key)! : make();
		if (known) this.#values.delete(key);
		else if (this.#values.size >= this.#most) this.#values.delete(this.#values.keys().next().value!);
		this.#values.set(key, value);
		return value;
	}
}
