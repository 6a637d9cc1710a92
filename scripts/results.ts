import { readFileSync, rmSync } from 'node:fs';

/** What one step of the test command came to. A check counts no tests; `failed` then tells 0 or 1. */
export type Outcome = { step: string; passed: number; failed: number; skipped: number; seconds: number };

type Counts = Pick<Outcome, 'passed' | 'failed' | 'skipped'>;

/** Vitest's JSON report, at `path`. */
export function vitestCounts(path: string): Counts {
	const report = readReport(path) as Record<string, number>;
	return {
		passed: report.numPassedTests ?? 0,
		failed: report.numFailedTests ?? 0,
		skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
	};
}

/** Playwright's JSON report, at `path`. A test that passed at the second try has failed. */
export function playwrightCounts(path: string): Counts {
	const { stats } = readReport(path) as { stats?: Record<string, number> };
	return {
		passed: stats?.expected ?? 0,
		failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
		skipped: stats?.skipped ?? 0
	};
}

/** Takes the report of an earlier run away, so that it cannot stand for one that broke down. */
export const forgetReport = (path: string) => rmSync(path, { force: true });

/** The table of all steps and, alone on the last line, the sum that machines look for. */
export function summary(outcomes: Outcome[]): string {
	const rows = outcomes.map(({ step, passed, failed, skipped, seconds }) => {
		const verdict = failed ? 'FAILED' : 'ok';
		const counts = passed + skipped ? `${passed} passed, ${failed} failed, ${skipped} skipped` : '';
		return `  ${verdict.padEnd(7)} ${step.padEnd(26)} ${`${seconds.toFixed(1)} s`.padStart(8)}   ${counts}`.trimEnd();
	});
	const sum = (count: keyof Counts) => outcomes.reduce((total, outcome) => total + outcome[count], 0);
	const skipped = sum('skipped') ? `, ${sum('skipped')} skipped` : '';
	return `\n${rows.join('\n')}\n\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}

function readReport(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		return {};
	}
}
