import { fork } from 'node:child_process';
import { join } from 'node:path';
import { accepted, get, type Answer } from './answer.ts';
import type { FloorMessage } from './floor.ts';
import type { Page } from './pages.ts';
import { requestsPerSecond } from './pressure.ts';
import { spread, written, type Finding } from './table.ts';

const requests = 1_000;
const rounds = 3;

/** Two servers on the same edition: one that renders every answer, one that keeps what has not changed. */
export type Origins = { afresh: string; kept: string };

/** How long each page's HTML takes, request after request, in turn with the floor. */
export async function benchLatency({ afresh, kept }: Origins, pages: Page[]): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const { kind, language, path } of pages) {
		const floor = await startFloor(await get(afresh + path));
		const servers = [afresh, kept, floor.origin];
		const times: number[][] = [[], [], []];
		for (let turn = 0; turn < requests; turn++) {
			for (const [index, origin] of servers.entries()) times[index]!.push(await timed(origin + path));
		}
		floor.stop();
		const [rendered, remembered, least] = times.map((figures) => written(spread(figures), 1));
		console.log(`  ${path}: ${rendered} ms rendered, ${remembered} kept, floor ${least}`);
		findings.push({
			what: `${kind}, ${language}: HTML rendered afresh, 1 connection`,
			goal: '< 15 ms',
			measured: `${rendered} ms; kept ${remembered}; floor ${least}`,
			reached: spread(times[0]!).median < 15
		});
	}
	return findings;
}

/** How many requests a second for the map page at 50 connections, five seconds each, in turn with the floor. */
export async function benchThroughput({ afresh, kept }: Origins, path: string): Promise<Finding[]> {
	const floor = await startFloor(await get(afresh + path));
	const rate = (origin: string) => requestsPerSecond(origin, [path], 50, accepted);
	const rates = { afresh: [] as number[], kept: [] as number[], floor: [] as number[] };
	for (let round = 0; round < rounds; round++) {
		rates.afresh.push(await rate(afresh));
		rates.floor.push(await rate(floor.origin));
		rates.kept.push(await rate(kept));
		console.log(
			`  round ${round + 1}: ${rates.afresh[round]} afresh, ${rates.kept[round]} kept, ${rates.floor[round]} floor`
		);
	}
	floor.stop();
	const least = written(spread(rates.floor), 0);
	const finding = (what: string, figures: number[], goal: number): Finding => ({
		what: `map page, 50 connections, ${what}`,
		goal: `≥ ${goal} requests/s`,
		measured: `${written(spread(figures), 0)}; floor ${least}`,
		reached: spread(figures).median >= goal
	});
	return [finding('rendered afresh', rates.afresh, 400), finding('nothing changed since', rates.kept, 3_000)];
}

async function timed(url: string): Promise<number> {
	const start = performance.now();
	const { status } = await get(url);
	if (status !== 200) throw new Error(`${url} answered ${status}`);
	return performance.now() - start;
}

async function startFloor({ headers, body }: Answer): Promise<{ origin: string; stop: () => void }> {
	const child = fork(join(import.meta.dirname, 'floor.ts'));
	const port = await new Promise<number>((resolve, reject) => {
		child.once('message', (message) => resolve(Number(message)));
		child.once('error', reject);
		child.send({ headers, body: body.toString('base64') } satisfies FloorMessage);
	});
	return { origin: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}
