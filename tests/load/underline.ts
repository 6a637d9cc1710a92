import type { Browser, Page } from 'playwright-core';
import { signIn } from '../support/desk.ts';
import type { RunningServer } from '../support/production.ts';
import { percentiles, quantile } from './archive/contest.ts';
import type { Finding } from './table.ts';

/** The first wakes the assistant and is not counted. */
const names = [
	...['Lille', 'Amiens', 'Rennes', 'Nantes', 'Toulouse', 'Grenoble', 'Bordeaux', 'Marseille', 'Strasbourg'],
	...[
		'Metz',
		'Reims',
		'Rouen',
		'Dunkerque',
		'Douai',
		'Nancy',
		'Dijon',
		'Lyon',
		'Brest',
		'Quimper',
		'Limoges'
	],
	...[
		'Orléans',
		'Besançon',
		'Perpignan',
		'Avignon',
		'Nîmes',
		'Angers',
		'Poitiers',
		'Tours',
		'Caen',
		'Cherbourg'
	]
];
const AT_MOST = 300;

/** From the last key of a place's name to the line under it, in an editor that a story of the edition fills. */
export async function benchUnderline(browser: Browser, server: RunningServer): Promise<Finding[]> {
	const { cookie } = await signIn(server, { rank: 'administrator' });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	try {
		await context.addCookies(
			cookie.split('; ').map((pair) => {
				const [name = '', ...value] = pair.split('=');
				return { name, value: value.join('='), domain: new URL(server.origin).hostname, path: '/' };
			})
		);
		const page = await context.newPage();
		await page.goto(`${server.origin}/desk/stories/1?text=fr`);
		await page.locator('.tiptap').click();
		await page.keyboard.press('Control+End');
		const times: number[] = [];
		for (const name of names) times.push(await underline(page, name));
		const counted = times.slice(1);
		return [
			{
				what: 'from the last key of a name to its underline, in the browser',
				goal: `< ${AT_MOST} ms`,
				measured: `p95 ${quantile(counted, 0.95).toFixed(0)}; ${percentiles(counted)}`,
				reached: quantile(counted, 0.95) < AT_MOST
			}
		];
	} finally {
		await context.close();
	}
}

/** Milliseconds by the page's own clock; infinite where no line comes within thirty seconds. */
async function underline(page: Page, name: string): Promise<number> {
	await page.keyboard.type(` Puis on est passé par ${name.slice(0, -1)}`);
	// Waited for before the key: what is asked of a page overtakes what is typed
	const watch = await page.evaluateHandle((wanted) => {
		const drawn = new Promise<number>((resolve) => {
			let typed = 0;
			addEventListener('keydown', () => (typed ||= performance.now()), { capture: true, once: true });
			const look = () => {
				const lines = document.querySelectorAll('.tiptap .toponym');
				if (typed && [...lines].some(({ textContent }) => textContent === wanted))
					resolve(performance.now() - typed);
				else requestAnimationFrame(look);
			};
			look();
			setTimeout(() => resolve(Number.POSITIVE_INFINITY), 30_000);
		});
		return { drawn };
	}, name);
	await page.keyboard.type(name.slice(-1));
	const time = await watch.evaluate(({ drawn }) => drawn);
	await page.keyboard.type('.');
	return time;
}
