import { signIn, type Visitor } from '../support/desk.ts';
import { photograph } from '../support/photographs.ts';
import type { RunningServer } from '../support/production.ts';
import { begin, sendAll, takeIn } from '../support/uploads.ts';
import { get } from './answer.ts';
import type { Page } from './pages.ts';
import { spread, written, type Finding } from './table.ts';

const PHOTOGRAPHS = 5;
/** Twelve megapixels. */
const SIZE = [4000, 3000] as const;
/** Milliseconds between a reader's answer and their next request. */
const REST = 5;

/** Milliseconds from its last byte's coming until a photograph can be had in every width. */
async function readyIn(editor: Visitor, content: Buffer): Promise<number> {
	const at = await begin(editor, content.length, 'photograph.jpg');
	await sendAll(editor, at, content);
	const start = performance.now();
	const { status, reason } = await takeIn(editor, at);
	if (status !== 201) throw new Error(`the photograph was not taken in: ${status} ${reason}`);
	return performance.now() - start;
}

/** How long each page takes a reader who asks for one after the other, until told to stop. */
async function readOn(origin: string, pages: Page[], until: AbortSignal): Promise<number[]> {
	const times: number[] = [];
	for (let turn = 0; !until.aborted; turn++) {
		const start = performance.now();
		await get(origin + pages[turn % pages.length]!.path);
		times.push(performance.now() - start);
		await new Promise((rest) => setTimeout(rest, REST));
	}
	return times;
}

const percentile = (times: number[], share: number) =>
	[...times].sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN;

/**
 * How soon photographs of twelve megapixels are ready, and what readers feel of it.
 * @param server one that renders every answer, so that readers are answered by the process that is busy
 */
export async function benchMedia(server: RunningServer, pages: Page[]): Promise<Finding[]> {
	const editor = await signIn(server, { rank: 'editor' });
	const content = await photograph(...SIZE)
		.jpeg({ quality: 90 })
		.toBuffer();
	// The first one starts the process that develops them
	await readyIn(editor, content);
	const done = new AbortController();
	const reading = readOn(server.origin, pages, done.signal);
	const times: number[] = [];
	for (let turn = 0; turn < PHOTOGRAPHS; turn++) times.push(await readyIn(editor, content));
	done.abort();
	const read = await reading;
	const slowest = percentile(read, 0.99);
	return [
		{
			what: 'a photograph of 12 megapixels, ready in five widths',
			goal: '< 3 s',
			measured: `${written(spread(times.map((time) => time / 1000)), 1)} s`,
			reached: Math.max(...times) < 3000
		},
		{
			what: `readers’ pages meanwhile, p99 of ${read.length}`,
			goal: '< 100 ms',
			measured: `${slowest.toFixed(0)} ms`,
			reached: slowest < 100
		}
	];
}
