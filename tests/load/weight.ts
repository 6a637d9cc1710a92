import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { get } from './answer.ts';
import type { Page } from './pages.ts';
import type { Finding } from './table.ts';

type Weights = { all: number; script: number; perType: Record<string, number> };

const sizes = [
	{ width: 360, height: 640 },
	{ width: 1440, height: 900 }
];

/** What each page transfers before anyone touches it, headers included; the heavier of telephone and desk. */
export async function benchWeights(browser: Browser, origin: string, pages: Page[]): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const { kind, language, path } of pages) {
		const weighed = [];
		for (const viewport of sizes) weighed.push(await weigh(browser, origin + path, viewport));
		const heaviest = weighed.reduce((a, b) => (b.all > a.all ? b : a));
		const parts = Object.entries(heaviest.perType).map(([type, bytes]) => `${type} ${kilobytes(bytes)}`);
		console.log(`  ${path}: ${kilobytes(heaviest.all)} kB (${parts.join(', ')})`);
		findings.push({
			what: `${kind}, ${language}: all it transfers; JavaScript`,
			goal: '≤ 150; ≤ 60 kB',
			measured: `${kilobytes(heaviest.all)}; ${kilobytes(heaviest.script)} kB`,
			reached: heaviest.all <= 150_000 && heaviest.script <= 60_000
		});
		if (kind === 'map') findings.push(await htmlWeight(origin + path, language));
	}
	return findings;
}

async function htmlWeight(url: string, language: string): Promise<Finding> {
	const { body, headers } = await get(url);
	const encoding = headers['content-encoding'];
	const bytes = encoding ? body.length : gzipSync(body).length;
	return {
		what: `map, ${language}: its HTML, compressed (${encoding ?? 'sent as it is; gzip would make'})`,
		goal: '≤ 40 kB',
		measured: `${kilobytes(bytes)} kB`,
		reached: bytes <= 40_000
	};
}

async function weigh(browser: Browser, url: string, viewport: (typeof sizes)[number]): Promise<Weights> {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	const types = new Map<string, string>();
	const weights: Weights = { all: 0, script: 0, perType: {} };
	devtools.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
	devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const type = types.get(requestId) ?? 'Other';
		weights.all += encodedDataLength;
		if (type === 'Script') weights.script += encodedDataLength;
		weights.perType[type] = (weights.perType[type] ?? 0) + encodedDataLength;
	});
	await devtools.send('Network.enable');
	await page.goto(url, { waitUntil: 'networkidle' });
	await context.close();
	return weights;
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
