/** One line of the bench: what was measured against which goal. */
export type Finding = { what: string; goal: string; measured: string; reached: boolean };

/** The middle of some figures and how far they lie apart. */
export type Spread = { median: number; low: number; high: number };

/** Median and range; of many figures the range leaves out a twentieth at either end. */
export function spread(figures: number[]): Spread {
	const sorted = [...figures].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
	const margin = sorted.length >= 40 ? 0.05 : 0;
	return { median: at(0.5), low: at(margin), high: at(1 - margin) };
}

/** `3.1 (2.8 to 4.0)`, with as many digits after the point as asked. */
export function written({ median, low, high }: Spread, digits: number): string {
	const [middle, least, most] = [median, low, high].map((figure) => figure.toFixed(digits));
	return least === most ? middle! : `${middle} (${least} to ${most})`;
}

/** The findings as one table. */
export function table(findings: Finding[]): string {
	const rows = findings.map(({ what, goal, measured, reached }) => [
		what,
		goal,
		measured,
		reached ? 'reached' : 'MISSED'
	]);
	const all = [['what', 'goal', 'measured: median (spread)', ''], ...rows];
	const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => row[column]!.length)));
	const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
	const missed = findings.filter(({ reached }) => !reached).length;
	const rule = widths.map((width) => '─'.repeat(width)).join('  ');
	const [head, ...body] = all.map(line);
	return [head, rule, ...body, '', `${findings.length} goals, ${missed} missed`].join('\n');
}
