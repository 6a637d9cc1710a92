import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from '../scripts/fingerprint.ts';
import { summary } from '../scripts/results.ts';

describe('the test command', () => {
	const units = { step: 'Unit tests', passed: 40, failed: 0, skipped: 2, seconds: 3.2 };
	const journeys = { step: 'Journeys', passed: 7, failed: 1, skipped: 0, seconds: 60 };
	const lint = { step: 'Lint', passed: 0, failed: 0, skipped: 0, seconds: 9 };

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
