/** Numbers from 0 up to 1, the same on every run (a linear congruence, Numerical Recipes). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 2 ** 32;
		return state / 2 ** 32;
	};
}
