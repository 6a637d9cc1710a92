/**
 * Numbers that look like chance and are the same for a seed on every machine: sfc32 by Chris Doty-Humphrey, 128 bits
 * of state, from PractRand. `Math.random` cannot be seeded.
 */
export class Random {
	#a = 0;
	#b = 0;
	#c: number;
	#counter = 1;

	constructor(seed: number) {
		this.#c = seed | 0;
		// The first numbers of neighbouring seeds are alike; the author's own advice is to drop a dozen.
		for (let turn = 0; turn < 15; turn++) this.unit();
	}

	/** At least 0, below 1, in steps of 2⁻³². */
	unit(): number {
		const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
		this.#counter = (this.#counter + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
		return (sum >>> 0) / 2 ** 32;
	}

	/** A whole number, both ends included. */
	between(least: number, most: number): number {
		return least + Math.floor(this.unit() * (most - least + 1));
	}

	chance(share: number): boolean {
		return this.unit() < share;
	}
}

/** Draws one of some values, each as often as its weight says: the alias method (Walker 1977, Vose 1991). */
export class Draw<Value> {
	readonly #values: readonly Value[];
	readonly #share: Float64Array;
	readonly #alias: Uint32Array;

	/** @throws RangeError where nothing has a weight */
	constructor(values: readonly Value[], weightOf: (value: Value, rank: number) => number) {
		const weights = values.map(weightOf);
		const total = weights.reduce((sum, weight) => sum + weight, 0);
		if (!(total > 0)) throw new RangeError('nothing to draw from');
		this.#values = values;
		this.#share = Float64Array.from(weights, (weight) => (weight * values.length) / total);
		this.#alias = Uint32Array.from(values, (_, index) => index);
		const [poor, rich]: [number[], number[]] = [[], []];
		this.#share.forEach((share, index) => (share < 1 ? poor : rich).push(index));
		while (poor.length && rich.length) {
			const [low, high] = [poor.pop()!, rich.at(-1)!];
			this.#alias[low] = high;
			this.#share[high]! -= 1 - this.#share[low]!;
			if (this.#share[high]! < 1) poor.push(rich.pop()!);
		}
		// What is left over is a whole share but for rounding
		for (const index of [...poor, ...rich]) this.#share[index] = 1;
	}

	take(random: Random): Value {
		const spot = random.unit() * this.#values.length;
		const index = Math.floor(spot);
		return this.#values[spot - index < this.#share[index]! ? index : this.#alias[index]!]!;
	}
}

/** Zipf's law: what stands at a rank (from 0) is as frequent as the inverse of its number. `flat` lowers the first few. */
export const zipf =
	(flat = 0, exponent = 1) =>
	(_: unknown, rank: number): number =>
		1 / (rank + 1 + flat) ** exponent;
