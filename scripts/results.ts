import { readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { root } from './command.ts';

/** A test that failed, by its file and title, and what it said. */
export type Failure = { test: string; said: string };

/** What a runner counted. */
export type Counts = { passed: number; failed: number; skipped: number; failures: Failure[] };

/** What one step of the test command came to. A check counts no tests; `failed` then tells 0 or 1. */
export type Outcome = Counts & { step: string; seconds: number };

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

type VitestReport = {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: VitestFile[];
};
type VitestFile = { name: string; status: string; message: string; assertionResults: VitestTest[] };
type VitestTest = { fullName: string; status: string; failureMessages: string[] };

/** Vitest's JSON report, at `path`. */
export function vitestCounts(path: string): Counts {
	const report = readReport<VitestReport>(path);
	return {
		passed: report.numPassedTests ?? 0,
		failed: report.numFailedTests ?? 0,
		skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
		failures: (report.testResults ?? []).flatMap(vitestFailures)
	};
}

function vitestFailures({ name, status, message, assertionResults }: VitestFile): Failure[] {
	const file = relative(root, name);
	const failed = assertionResults.filter((test) => test.status === 'failed');
	// A file that broke down before its first test has none that failed
	if (status === 'failed' && !failed.length) return [{ test: file, said: message }];
	return failed.map((test) => ({
		test: `${file} › ${test.fullName}`,
		said: test.failureMessages.join('\n')
	}));
}

type PlaywrightReport = { stats: Record<string, number>; suites: PlaywrightSuite[] };
type PlaywrightSuite = { title: string; suites?: PlaywrightSuite[]; specs: PlaywrightSpec[] };
type PlaywrightSpec = { title: string; file: string; line: number; ok: boolean; tests: PlaywrightTest[] };
type PlaywrightTest = { status: string; results: { errors: { message?: string }[] }[] };

/** Playwright's JSON report, at `path`. A test that passed at the second try has failed. */
export function playwrightCounts(path: string): Counts {
	const { stats, suites = [] } = readReport<PlaywrightReport>(path);
	return {
		passed: stats?.expected ?? 0,
		failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
		skipped: stats?.skipped ?? 0,
		failures: suites.flatMap(playwrightFailures)
	};
}

function playwrightFailures({ suites = [], specs }: PlaywrightSuite): Failure[] {
	const failed = specs.filter(({ tests }) => tests.some(({ status }) => /^(unexpected|flaky)$/.test(status)));
	return [
		...failed.map(({ title, file, line, tests }) => ({
			test: `${file}:${line} › ${title}`,
			said: tests
				.flatMap(({ results }) => results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)))
				.join('\n')
		})),
		...suites.flatMap(playwrightFailures)
	];
}

/** Takes the report of an earlier run away, so that it cannot stand for one that broke down. */
export const forgetReport = (path: string) => rmSync(path, { force: true });

/** Of what a failed test said, as much as fits under the table. */
const SAID_AT_MOST = 12;

/** The table of all steps, what failed once more and, alone on the last line, the sum that machines look for. */
export function summary(outcomes: Outcome[]): string {
	const rows = outcomes.map(({ step, passed, failed, skipped, seconds }) => {
		const verdict = failed ? 'FAILED' : 'ok';
		const counts = passed + skipped ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
		return `  ${verdict.padEnd(7)} ${step.padEnd(26)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${counts}`.trimEnd();
	});
	const failures = outcomes.flatMap((outcome) => outcome.failures).map(toldAgain);
	const sum = (count: 'passed' | 'failed' | 'skipped') =>
		outcomes.reduce((total, outcome) => total + outcome[count], 0);
	const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
	return `\n${[rows.join('\n'), ...failures].join('\n\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}

function toldAgain({ test, said }: Failure): string {
	const all = stripVTControlCharacters(said).trimEnd().split('\n');
	const lines = all.filter((line) => !/^\s+at .*node_modules/.test(line)).slice(0, SAID_AT_MOST);
	return [`  FAILED  ${test}`, ...lines.map((line) => `          ${line}`)].join('\n');
}

function readReport<Report>(path: string): Partial<Report> {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Partial<Report>;
	} catch {
		return {};
	}
}
