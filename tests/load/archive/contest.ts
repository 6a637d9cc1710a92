/** How long each of two ways took over the same questions, milliseconds. */
export interface Contest {
	ours: number[];
	floor: number[];
}

const timed = (act: () => unknown): number => {
	const start = performance.now();
	act();
	return performance.now() - start;
};

/** Asks both each question in turn, so that what else the machine does troubles both alike. */
export function contest<Question>(
	questions: Question[],
	ours: (question: Question) => unknown,
	floor?: (question: Question) => unknown
): Contest {
	const times: Contest = { ours: [], floor: [] };
	for (const [turn, question] of questions.entries()) {
		const ask = [
			() => times.ours.push(timed(() => ours(question))),
			() => floor && times.floor.push(timed(() => floor(question)))
		];
		// Whoever comes second finds the file's pages in memory
		for (const one of turn % 2 ? ask : ask.reverse()) one();
	}
	return times;
}

/** The figure below which this share of all lies. */
export function quantile(figures: number[], share: number): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** `p50 1.2, p99 8.0 ms`. */
export const percentiles = (figures: number[]): string =>
	`p50 ${quantile(figures, 0.5).toFixed(2)}, p99 ${quantile(figures, 0.99).toFixed(2)} ms`;
