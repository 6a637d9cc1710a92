const started = performance.now();

/** Says on one line what has just been done, after the seconds since the start. */
export function report(done: string): void {
	console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${done}`);
}

/** The last line: how long it took, and the most memory it held. */
export function reportEnd(): void {
	report(`done; at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`);
}
