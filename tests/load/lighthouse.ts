import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../scripts/chromium.ts';
import { freePort } from '../support/production.ts';
import type { Page } from './pages.ts';
import { spread, written, type Finding, type Spread } from './table.ts';

type Measure = {
	name: string;
	goal: string;
	digits: number;
	reached: (median: number) => boolean;
	higher: boolean;
};

const score = (name: string, least: number): Measure => ({
	name,
	goal: least === 100 ? '100' : `≥ ${least}`,
	digits: 0,
	reached: (median) => median >= least,
	higher: true
});
const limit = (name: string, most: number, unit: string, digits: number): Measure => ({
	name,
	goal: `≤ ${most}${unit}`,
	digits,
	reached: (median) => median <= most,
	higher: false
});

const measures = {
	performance: score('performance', 98),
	accessibility: score('accessibility', 100),
	'best-practices': score('best practices', 100),
	seo: score('SEO', 100),
	lcp: limit('largest contentful paint', 1.5, ' s', 2),
	cls: limit('layout shift', 0.01, '', 3),
	tbt: limit('total blocking time', 50, ' ms', 0)
} satisfies Record<string, Measure>;

type Key = keyof typeof measures;
const keys = Object.keys(measures) as Key[];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse as it comes (mobile, simulated slow 4G), `rounds` times a page; each goal with its worst page. */
export async function benchLighthouse(
	chromiumPath: string,
	origin: string,
	pages: Page[],
	rounds: number
): Promise<Finding[]> {
	const perPage = new Map<string, Record<Key, Spread>>();
	for (const { path } of pages) {
		const runs: Record<Key, number>[] = [];
		for (let round = 0; round < rounds; round++) runs.push(await patientAudit(chromiumPath, origin + path));
		const spreads = Object.fromEntries(keys.map((key) => [key, spread(runs.map((run) => run[key]))]));
		perPage.set(path, spreads as Record<Key, Spread>);
		const told = keys.map((key) => `${measures[key].name} ${written(spreads[key]!, measures[key].digits)}`);
		console.log(`  ${path}: ${told.join(', ')}`);
	}
	return keys.map((key) => worst(key, perPage));
}

function worst(key: Key, perPage: Map<string, Record<Key, Spread>>): Finding {
	const { name, goal, digits, reached, higher } = measures[key];
	const ranked = [...perPage].sort(([, a], [, b]) => (a[key].median - b[key].median) * (higher ? 1 : -1));
	const [path, spreads] = ranked[0]!;
	return {
		what: `Lighthouse, ${name}: worst of ${perPage.size} pages (${path})`,
		goal,
		measured: written(spreads[key], digits),
		reached: reached(spreads[key].median)
	};
}

/** A busy machine now and then loses a trace: that is Lighthouse's failure, not the page's. */
async function patientAudit(chromiumPath: string, url: string): Promise<Record<Key, number>> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await audit(chromiumPath, url);
		} catch (error) {
			if (attempt === 3) throw error;
			console.log(`    once more: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
}

// A browser of its own for every run: nothing is warm that a first visitor finds cold.
async function audit(chromiumPath: string, url: string): Promise<Record<Key, number>> {
	const port = await freePort();
	// No page draws with WebGL before it is touched; drawing it in software would be timed as the page's own work
	const options = launchOptions(chromiumPath, 'none');
	const args = [...options.args, `--remote-debugging-port=${port}`];
	const browser = await chromium.launch({ ...options, args });
	try {
		const result = await lighthouse(url, {
			port,
			output: 'json',
			logLevel: 'error',
			onlyCategories: [...categories]
		});
		if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
		const { lhr } = result;
		if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
		for (const audit of Object.values(lhr.audits)) tellFailure(audit, lhr.categories);
		const scored = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
		const numeric = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
		return {
			performance: scored('performance'),
			accessibility: scored('accessibility'),
			'best-practices': scored('best-practices'),
			seo: scored('seo'),
			lcp: numeric('largest-contentful-paint') / 1000,
			cls: numeric('cumulative-layout-shift'),
			tbt: numeric('total-blocking-time')
		};
	} finally {
		await browser.close();
	}
}

type Audit = { id: string; title: string; score: number | null; scoreDisplayMode: string };
type Category = { id: string; auditRefs: { id: string; weight: number }[] };

/** Says which audit cost a category that must be whole a point. */
function tellFailure({ id, title, score, scoreDisplayMode }: Audit, all: Record<string, Category>): void {
	if (score === 1 || score === null || scoreDisplayMode === 'notApplicable') return;
	const counts = Object.values(all).filter(
		(category) =>
			category.id !== 'performance' && category.auditRefs.some((ref) => ref.id === id && ref.weight > 0)
	);
	for (const category of counts) console.log(`    ${category.id}: ${title} (${id})`);
}
