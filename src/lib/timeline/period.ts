/** Two day numbers: the first day, and the day after the last. */
export type Period = readonly [start: number, end: number];

/** The position of the edge nearest to a day. `edges` ascend. */
function nearest(edges: readonly number[], day: number): number {
	let best = 0;
	edges.forEach((edge, i) => {
		if (Math.abs(edge - day) < Math.abs(edges[best]! - day)) best = i;
	});
	return best;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** The edge at which a handle comes to stand when it is led to a day. */
export function snap(edges: readonly number[], day: number): number {
	return edges[nearest(edges, day)]!;
}

/** A period with one end led to a day, where that leaves a bin between the two; unchanged where it does not. */
export function withEnd(edges: readonly number[], period: Period, which: 0 | 1, day: number): Period {
	const target = snap(edges, day);
	const [start, end] = period;
	if (which === 0) return target < end ? [target, end] : period;
	return target > start ? [start, target] : period;
}

/** A period with one end some bins on (or back, below 0), at most at the far end of the line. */
export function withEndStepped(
	edges: readonly number[],
	period: Period,
	which: 0 | 1,
	steps: number
): Period {
	const index = clamp(nearest(edges, period[which]) + steps, 0, edges.length - 1);
	return withEnd(edges, period, which, edges[index]!);
}

/** What was swept from one day to another, in either direction: the bins it touches, at least one. */
export function swept(edges: readonly number[], one: number, other: number): Period {
	const [low, high] = [Math.min(one, other), Math.max(one, other)];
	const start = edges.findLastIndex((edge) => edge <= low);
	const end = edges.findIndex((edge) => edge > high);
	const last = edges.length - 1;
	return [edges[clamp(start, 0, last - 1)]!, edges[end < 0 ? last : Math.max(1, end)]!];
}

/** The whole period some bins on or back. At the end of the line it stops, as long as it was. */
export function shifted(edges: readonly number[], [start, end]: Period, steps: number): Period {
	const [first, last] = [nearest(edges, start), nearest(edges, end)];
	const by = clamp(steps, -first, edges.length - 1 - last);
	return [edges[first + by]!, edges[last + by]!];
}
