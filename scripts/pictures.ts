import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { pagesOf, type Page } from '../tests/load/pages.ts';
import { startServer } from '../tests/support/production.ts';
import { ensureChromium, launchOptions } from './chromium.ts';
import { root } from './command.ts';
import { prepareApp, prepareGazetteer } from './prepare.ts';

/** `npm run pictures`: every kind of page in French and Arabic, at three widths, light and dark, into `pictures/`. */
const folder = join(root, 'pictures');
const sizes = [
	{ width: 360, height: 640 },
	{ width: 768, height: 1024 },
	{ width: 1440, height: 900 }
];
const schemes = ['light', 'dark'] as const;

await prepareGazetteer();
await prepareApp();
const path = await ensureChromium();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(launchOptions(path));
try {
	for (const page of await pagesOf(server.origin)) await portray(browser, page);
} finally {
	await browser.close();
	await server.stop();
}

/** One page in all its sizes and schemes: what one sees at first, and the whole length. */
async function portray(browser: Browser, { kind, language, path: address }: Page): Promise<void> {
	for (const viewport of sizes) {
		for (const colorScheme of schemes) {
			const context = await browser.newContext({
				viewport,
				colorScheme,
				reducedMotion: 'reduce',
				isMobile: viewport.width < 700,
				deviceScaleFactor: viewport.width < 700 ? 2 : 1
			});
			const page = await context.newPage();
			await page.goto(server.origin + address, { waitUntil: 'networkidle' });
			await page.evaluate(() => document.fonts.ready);
			const name = [kind, viewport.width, colorScheme, language].join('-');
			await page.screenshot({ path: join(folder, `${name}.png`) });
			await page.screenshot({ path: join(folder, `${name}-full.png`), fullPage: true });
			await context.close();
		}
	}
	console.log(`pictures/${kind}-…-${language}: ${address}`);
}
