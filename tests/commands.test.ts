import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from '../scripts/fingerprint.ts';
import { noCounts, summary } from '../scripts/results.ts';

describe('the test command', () => {
	const units = { ...noCounts, step: 'Unit tests', passed: 40, skipped: 2, seconds: 3.2 };
	const journeys = { ...noCounts, step: 'Journeys', passed: 7, failed: 1, seconds: 60 };
	const lint = { ...noCounts, step: 'Lint', seconds: 9 };

	test('ends with the sum of unit tests and journeys alone on a line', () => {
		expect(summary([lint, units, journeys]).split('\n').at(-1)).toBe('47 passed, 1 failed, 2 skipped');
	});

	test('says nothing of skipped tests where there are none', () => {
		expect(
			summary([{ ...units, skipped: 0 }])
				.split('\n')
				.at(-1)
		).toBe('40 passed, 0 failed');
	});

	test('tells again what failed, without the lines of its runner', () => {
		const said = 'expected 1 to be 2\n    at a.test.ts:1:1\n    at node_modules/runner.js:1:1';
		const told = summary([{ ...units, failed: 1, failures: [{ test: 'a.test.ts › adds', said }] }]);
		expect(told).toMatch(
			/\n\n {2}FAILED {2}a\.test\.ts › adds\n +expected 1 to be 2\n +at a\.test\.ts:1:1\n\n40/
		);
	});

	test('counts a check that found something as one failure', () => {
		expect(summary([{ ...lint, failed: 1 }, units])).toMatch(
			/FAILED +Lint[^]*\n40 passed, 1 failed, 2 skipped$/
		);
	});
});

describe('what is built once', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'lieudit-'));
		await mkdir(join(folder, 'src'));
		await writeFile(join(folder, 'src/a.ts'), 'one');
	});
	afterEach(() => rm(folder, { recursive: true }));

	test('is built again when a source says something else, moves or goes', async () => {
		const seen = [await fingerprint(folder, ['src'])];
		await writeFile(join(folder, 'src/a.ts'), 'two');
		seen.push(await fingerprint(folder, ['src']));
		await writeFile(join(folder, 'src/b.ts'), 'two');
		seen.push(await fingerprint(folder, ['src']));
		await rm(join(folder, 'src/a.ts'));
		seen.push(await fingerprint(folder, ['src']));
		expect(new Set(seen).size).toBe(4);
	});

	test('is kept while its sources are the same, wherever they lie', async () => {
		const first = await fingerprint(folder, ['src', 'missing']);
		await writeFile(join(folder, 'elsewhere.ts'), 'not a source');
		await writeFile(join(folder, 'src/a.test.ts'), 'not a source either');
		expect(await fingerprint(folder, ['src', 'missing'], (path) => !path.endsWith('.test.ts'))).toBe(first);
	});
});
