import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { root, runTool } from './command.ts';
import { ensureGisClients } from './gis-clients.ts';
import { prepareApp, prepareGazetteer, syncTypes } from './prepare.ts';
import {
	forgetReport,
	noCounts,
	playwrightCounts,
	summary,
	vitestCounts,
	type Counts,
	type Outcome
} from './results.ts';

/**
 * `npm test`: everything that must hold, one step after the other, none skipped because an earlier
 * one failed. `npm run check` (argument `check`): only what needs no build.
 */
const reports = { units: 'test-results/units.json', journeys: 'test-results/journeys.json' };
const typesChecked = ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'];
const outcomes: Outcome[] = [];

// Without SvelteKit's types neither lint nor tests find what `$lib` is.
await step('Generated types', syncTypes);
// Each takes one processor: they go two by two, and say what they found when they are over
await Promise.all([
	aside('Lint', 'eslint', ['--max-warnings', '0', '.']),
	aside('Formatting', 'prettier', ['--check', '--log-level', 'warn', '.'])
		.then(() => aside('Types', 'svelte-check', typesChecked))
		.then(() => aside('Nothing unused', 'knip', ['--no-progress', '--no-config-hints']))
]);

if (process.argv[2] !== 'check') {
	await step('Gazetteer', () => done(prepareGazetteer()));
	// Before the tests: those of conformance ask the production server, and several at once would each build it
	const built = await step('Production build', () => done(prepareApp()));
	await step('Other people’s clients', () => done(ensureGisClients()));
	await step('Unit tests', unitTests, () => vitestCounts(join(root, reports.units)));
	if (built) await step('Journeys', journeys, () => playwrightCounts(join(root, reports.journeys)));
	else outcomes.push({ step: 'Journeys (no build)', ...noCounts, failed: 1, seconds: 0 });
}

console.log(summary(outcomes));
process.exitCode = outcomes.some(({ failed }) => failed) ? 1 : 0;

function unitTests(): Promise<number> {
	forgetReport(join(root, reports.units));
	return runTool('vitest', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${reports.units}`
	]);
}

async function journeys(): Promise<number> {
	forgetReport(join(root, reports.journeys));
	const chromium = await ensureChromium();
	const env = { ...process.env, CHROMIUM: chromium, JOURNEYS_REPORT: reports.journeys };
	return runTool('playwright', ['test'], { of: '@playwright/test', env });
}

/** Runs one step under a heading. A step that broke down without a failed test counts as one failure. */
async function step(name: string, action: () => Promise<number>, count?: () => Counts): Promise<boolean> {
	console.log(heading(name));
	const outcome = await outcomeOf(name, action, count);
	console.log(verdict(outcome));
	return outcome.failed === 0;
}

/** Runs a tool while others run: all that it says is shown under its heading once it is over. */
async function aside(name: string, tool: string, args: string[]): Promise<void> {
	let said = '';
	const outcome = await outcomeOf(name, () => runTool(tool, args, { print: (text) => (said += text) }));
	console.log([heading(name), said.trimEnd(), verdict(outcome)].filter(Boolean).join('\n'));
}

async function outcomeOf(
	name: string,
	action: () => Promise<number>,
	count?: () => Counts
): Promise<Outcome> {
	const start = performance.now();
	const code = await action().catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		return 1;
	});
	const seconds = (performance.now() - start) / 1000;
	const counted = count?.() ?? noCounts;
	const failed = code === 0 ? counted.failed : Math.max(1, counted.failed);
	const outcome = { step: name, ...counted, failed, seconds };
	outcomes.push(outcome);
	return outcome;
}

function heading(name: string): string {
	return `\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`;
}

function verdict({ step, failed, seconds }: Outcome): string {
	return `   ${step}: ${failed ? 'FAILED' : 'ok'}, ${seconds.toFixed(1)} s`;
}

async function done(work: Promise<void>): Promise<number> {
	await work;
	return 0;
}
