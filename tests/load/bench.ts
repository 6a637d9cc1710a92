import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium, launchOptions } from '../../scripts/chromium.ts';
import { prepareApp, prepareGazetteer } from '../../scripts/prepare.ts';
import { startServer } from '../support/production.ts';
import { benchArchives } from './archive/bench.ts';
import { benchDesk } from './desk.ts';
import { benchFaults } from './faults.ts';
import { benchGazetteer } from './gazetteer.ts';
import { benchGeotag } from './geotag.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMedia } from './media.ts';
import { pagesOf } from './pages.ts';
import { benchLatency, benchThroughput } from './speed.ts';
import { table, type Finding } from './table.ts';
import { benchTouch } from './touch.ts';
import { benchUnderline } from './underline.ts';
import { benchWeights } from './weight.ts';

/**
 * `npm run bench`: the goals of speed and weight on the sample edition and on synthetic archives, as one table. A
 * missed goal is told, not an error. `--only latency,weights` runs some parts; `--rounds 1` is a quick Lighthouse;
 * `--stories 10000,100000` measures smaller archives than a million.
 */
const parts = [
	'latency',
	'throughput',
	'weights',
	'lighthouse',
	'touch',
	'gazetteer',
	'geotag',
	'underline',
	'archive',
	'desk',
	'media',
	'faults'
] as const;
type Part = (typeof parts)[number];

const { values } = parseArgs({
	options: {
		only: { type: 'string' },
		rounds: { type: 'string', default: '3' },
		stories: { type: 'string', default: '10000,100000,1000000' }
	}
});
const asked = (values.only?.split(',') ?? parts) as Part[];
const unknown = asked.filter((part) => !parts.includes(part));
if (unknown.length) throw new Error(`No part named ${unknown.join(', ')}: there are ${parts.join(', ')}`);

await prepareGazetteer();
await prepareApp();
const kept = await startServer();
const afresh = await startServer({ LIEUDIT_KEEP: 'off' });
const findings: Finding[] = [];

try {
	const pages = await pagesOf(kept.origin);
	const map = pages.find(({ kind }) => kind === 'map')?.path ?? '/fr';
	const origins = { afresh: afresh.origin, kept: kept.origin };
	console.log(`Pages: ${pages.map(({ path }) => path).join(' ')}`);

	await bench('latency', () => benchLatency(origins, pages));
	await bench('throughput', () => benchThroughput(origins, map));
	await inBrowser('weights', async (path) => {
		const browser = await chromium.launch(launchOptions(path));
		return benchWeights(browser, kept.origin, pages).finally(() => browser.close());
	});
	await inBrowser('lighthouse', (path) => benchLighthouse(path, kept.origin, pages, Number(values.rounds)));
	await inBrowser('touch', async (path) => {
		const browser = await chromium.launch(launchOptions(path));
		return benchTouch(browser, kept.origin, map).finally(() => browser.close());
	});
	await bench('gazetteer', benchGazetteer);
	await bench('geotag', () => benchGeotag());
	await inBrowser('underline', async (path) => {
		const browser = await chromium.launch(launchOptions(path, 'none'));
		return benchUnderline(browser, kept).finally(() => browser.close());
	});
	await bench('archive', () => benchArchives(values.stories.split(',').map(Number)));
	await bench('desk', () => benchDesk(Math.max(...values.stories.split(',').map(Number))));
	await bench('media', () => benchMedia(afresh, pages));
	await bench('faults', benchFaults);
} finally {
	await afresh.stop();
	await kept.stop();
}
console.log(`\n${table(findings)}`);

async function bench(part: Part, measure: () => Promise<Finding[]> | AsyncIterable<Finding>): Promise<void> {
	if (!asked.includes(part)) return;
	console.log(`\n── ${part}`);
	try {
		for await (const finding of await measure()) {
			findings.push(finding);
			console.log(`  ${finding.what}: ${finding.measured}`);
		}
	} catch (error) {
		// The other parts are still worth their table.
		console.error(error);
		process.exitCode = 1;
	}
}

async function inBrowser(part: Part, measure: (chromiumPath: string) => Promise<Finding[]>): Promise<void> {
	if (!asked.includes(part)) return;
	const path = await ensureChromium();
	await bench(part, () => measure(path));
}
