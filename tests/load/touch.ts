import type { Browser, Page } from 'playwright-core';
import { watch } from '../support/vigilance.ts';
import { spread, written, type Finding } from './table.ts';

const rounds = 5;

/** From the first touch of the drawn map to the moment MapLibre has taken its place. */
export async function benchTouch(browser: Browser, origin: string, path: string): Promise<Finding[]> {
	const times: number[] = [];
	const complaints: string[] = [];
	for (let round = 0; round < rounds; round++) {
		const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
		const heard = watch(context, origin);
		const page = await context.newPage();
		await page.goto(origin + path, { waitUntil: 'networkidle' });
		times.push(await touch(page));
		complaints.push(...heard.map(({ what, text }) => `${what}: ${text}`));
		await context.close();
	}
	for (const complaint of new Set(complaints)) console.log(`    ${complaint}`);
	return [
		{
			what: 'first touch to a live map, 1440 × 900',
			goal: '< 2 s',
			measured: `${written(spread(times.map((time) => time / 1000)), 2)} s`,
			reached: spread(times).median < 2_000
		},
		{
			what: 'errors on the console while it comes',
			goal: '0',
			measured: String(complaints.length),
			reached: complaints.length === 0
		}
	];
}

/** Milliseconds by the page's own clock; infinite where the map does not come within 20 seconds. */
async function touch(page: Page): Promise<number> {
	const spot = await page.evaluate(() => {
		const box = document.querySelector('.map')?.getBoundingClientRect();
		if (!box) return undefined;
		// A place's name is a link and would lead away: look for a spot of land or water.
		for (const down of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
			for (const across of [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]) {
				const [x, y] = [box.left + box.width * across, box.top + box.height * down];
				const hit = document.elementFromPoint(x, y);
				if (hit?.closest('.map') && !hit.closest('a, button')) return { x, y };
			}
		}
		return undefined;
	});
	if (!spot) throw new Error('There is no map to touch on the page');
	const live = page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let touched = 0;
				addEventListener('pointerdown', () => (touched ||= performance.now()), { capture: true });
				const look = () => {
					if (document.querySelector('.map[data-map="live"]')) resolve(performance.now() - touched);
					else requestAnimationFrame(look);
				};
				look();
				setTimeout(() => resolve(Number.POSITIVE_INFINITY), 20_000);
			})
	);
	await page.mouse.click(spot.x, spot.y);
	return live;
}
