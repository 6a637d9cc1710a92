import { fork } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSelection } from '../../../src/lib/story/selection.ts';
import { startServer, type RunningServer } from '../../support/production.ts';
import { get } from '../answer.ts';
import { requestsPerSecond } from '../pressure.ts';
import { spread, written, type Finding } from '../table.ts';
import type { ItemsFloorMessage } from './items-floor.ts';
import { percentiles, quantile } from './contest.ts';
import { Questions, wordOf } from './questions.ts';
import type { BenchStore } from './stores.ts';
import { tileAt } from './tile-grid.ts';

const ROUNDS = 3;
/** Researchers at once. */
const ASKING = 10;
/** At least so many readers' pages, and as many heavy counts meanwhile. */
const READS = 300;
const COUNTS = 10;

/** What a million stories are like over HTTP, where every answer is made afresh, and as the site runs. */
export async function* benchServed(store: BenchStore): AsyncGenerator<Finding> {
	yield* measured(store, { LIEUDIT_KEEP: 'off' }, [
		(server) => benchItems(server, store),
		(server) => benchReaders(server, 'every page made afresh'),
		(server) => benchTable(server, store)
	]);
	yield* measured(store, {}, [(server) => benchReaders(server, 'as the site runs'), benchTilesAgain]);
}

async function* measured(
	{ folder, stories }: BenchStore,
	environment: Record<string, string>,
	parts: ((server: RunningServer) => Promise<Finding>)[]
): AsyncGenerator<Finding> {
	const server = await startServer({ ...environment, LIEUDIT_DATA: folder });
	try {
		for (const measure of parts) {
			const finding = await measure(server);
			yield { ...finding, what: `${stories.toLocaleString('en')} stories: ${finding.what}` };
		}
	} finally {
		await server.stop();
	}
}

/** `items?bbox&datetime&limit=100` in turn with a plain server that runs the same SQL and writes as many bytes. */
async function benchItems({ origin }: RunningServer, { file }: BenchStore): Promise<Finding> {
	const questions = new Questions(['-']);
	const paths = questions
		.several(500, () => ({ bbox: questions.box(1), ...questions.period(1) }))
		.map(({ bbox, from, to }) => {
			const edges = bbox!.map((edge) => edge.toFixed(4)).join(',');
			const query = `f=json&limit=100&bbox=${edges}&datetime=${from}/${to}`;
			return `/ogc/collections/stories/items?${query}`;
		});
	const whole = await get(origin + paths[0]!);
	if (whole.status !== 200) throw new Error(`items answered ${whole.status}`);
	const sizes = await Promise.all(
		paths.slice(0, 20).map((path) => fetch(origin + path).then((answer) => answer.text()))
	);
	const bytes = Math.round(sizes.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / sizes.length);
	const floor = await startFloor({ file, bytes });
	const rate = (server: string) => requestsPerSecond(server, paths, ASKING);
	const rates = { ours: [] as number[], floor: [] as number[] };
	for (let round = 0; round < ROUNDS; round++) {
		rates.ours.push(await rate(origin));
		rates.floor.push(await rate(floor.origin));
	}
	floor.stop();
	const share = spread(rates.ours).median / spread(rates.floor).median;
	return {
		what: 'items of a box and a period, 100 at most',
		goal: '≥ 0.5 of plain Node',
		measured: `${share.toFixed(2)}: ${written(spread(rates.ours), 0)}; floor ${written(spread(rates.floor), 0)} requests/s`,
		reached: share >= 0.5
	};
}

async function startFloor(message: ItemsFloorMessage): Promise<{ origin: string; stop: () => void }> {
	const child = fork(join(import.meta.dirname, 'items-floor.ts'));
	const port = await new Promise<number>((resolve, reject) => {
		child.once('message', (message) => resolve(Number(message)));
		child.once('error', reject);
		child.send(message);
	});
	return { origin: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}

/** How long readers wait while somebody else has a common word counted again and again. */
async function benchReaders({ origin }: RunningServer, how: string): Promise<Finding> {
	const questions = new Questions(['-']);
	let isOver = false;
	let counted = 0;
	const heaviest = (async () => {
		while (!isOver) {
			const { from, to } = questions.period(25);
			const { status } = await get(`${origin}/fr/explore?q=${wordOf(0.9)}&from=${from}&to=${to}`);
			if (status !== 200) throw new Error(`explore answered ${status}`);
			counted++;
		}
	})();
	// Told where it is awaited; what ends the readers before that is told first
	heaviest.catch(() => undefined);
	const [story, place] = await Promise.all([
		linkOn(`${origin}/fr/explore`, /\/fr\/stories\/[a-z0-9-]+/),
		linkOn(`${origin}/fr/places`, /\/fr\/places\/[a-z0-9-]+/)
	]);
	const pages = ['/fr', '/fr/about', story, place];
	const times: number[] = [];
	for (let turn = 0; turn < READS || counted < COUNTS; turn++) {
		const start = performance.now();
		const { status } = await get(origin + pages[turn % pages.length]!);
		if (status !== 200) throw new Error(`${pages[turn % pages.length]} answered ${status}`);
		times.push(performance.now() - start);
	}
	isOver = true;
	await heaviest;
	return {
		what: `readers' pages while the heaviest count is asked in a loop (${counted} times), ${how}`,
		goal: 'p99 < 100 ms',
		measured: percentiles(times),
		reached: quantile(times, 0.99) < 100
	};
}

/** The first address of a kind on a page. */
async function linkOn(page: string, kind: RegExp): Promise<string> {
	const response = await fetch(page);
	const found = kind.exec(await response.text());
	if (!found) throw new Error(`${page} answered ${response.status} without ${kind}`);
	return found[0];
}

/** Tiles of every zoom that somebody has asked for before, while nothing was published. */
async function benchTilesAgain({ origin }: RunningServer): Promise<Finding> {
	const questions = new Questions(['-']);
	const addresses = Array.from({ length: 15 * 8 }, (_, turn) => {
		const zoom = turn % 15;
		const [longitude, latitude] = questions.box(0);
		const query = writeSelection(turn % 2 ? {} : questions.period(20));
		return `${origin}/tiles/${zoom}/${tileAt(zoom, longitude, latitude).join('/')}.mvt${query}`;
	});
	const times: number[] = [];
	for (const isAgain of [false, true]) {
		for (const address of addresses) {
			const start = performance.now();
			const { status } = await get(address);
			if (isAgain) times.push(performance.now() - start);
			if (status !== 200 && status !== 204) throw new Error(`${address} answered ${status}`);
		}
	}
	return {
		what: 'a tile, asked for again over HTTP',
		goal: 'p99 < 3 ms',
		measured: percentiles(times),
		reached: quantile(times, 0.99) < 3
	};
}

/** The whole archive as a table: rows a second, and what the server's memory grows by meanwhile. */
async function benchTable({ origin, pid }: RunningServer, { stories }: BenchStore): Promise<Finding> {
	// What a first file needs stays, whoever asks for it
	await (await fetch(`${origin}/fr/explore/stories.csv?from=2020-01-01&to=2020-01-31`)).arrayBuffer();
	const before = await residentMegabytes(pid);
	let peak = before;
	const watch = setInterval(() => {
		void residentMegabytes(pid).then((megabytes) => (peak = Math.max(peak, megabytes)));
	}, 200);
	const start = performance.now();
	const response = await fetch(`${origin}/fr/explore/stories.csv`, {
		headers: { 'accept-encoding': 'identity' }
	});
	let rows = -1;
	for await (const chunk of response.body!) rows += linesIn(chunk);
	const seconds = (performance.now() - start) / 1000;
	clearInterval(watch);
	if (rows < stories) throw new Error(`the table of ${stories} stories has ${rows} rows`);
	const rate = rows / seconds;
	return {
		what: 'the whole archive as CSV',
		goal: '≥ 80,000 rows/s, < 60 MB',
		measured: `${Math.round(rate)} rows/s, ${rows} rows, memory grows by ${(peak - before).toFixed(0)} MB`,
		reached: rate >= 80_000 && peak - before < 60
	};
}

/** Found by the processor's own search: whoever counts byte by byte takes a third of a processor from the server. */
function linesIn(chunk: Uint8Array): number {
	let lines = 0;
	for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, at + 1)) lines++;
	return lines;
}

async function residentMegabytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
