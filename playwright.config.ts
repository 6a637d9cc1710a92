import { defineConfig, devices } from '@playwright/test';
import { findChromium, launchOptions } from './scripts/chromium.ts';

// None here is no error yet: tools that read this file need no browser, and `npm test` names one.
const chromium = findChromium();

export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '**/*.spec.ts',
	// Playwright empties this folder when it starts; the reports lie beside it.
	outputDir: 'test-results/journeys',
	reporter: [['list'], ['json', { outputFile: process.env.JOURNEYS_REPORT ?? 'test-results/journeys.json' }]],
	workers: 2,
	fullyParallel: false,
	forbidOnly: Boolean(process.env.CI),
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	// A trace costs a fifth of the processor: whoever looks for a failure asks for one, with `--trace retain-on-failure`
	use: { trace: 'off', screenshot: 'only-on-failure', locale: 'fr-FR', timezoneId: 'Europe/Paris' },
	projects: [
		{
			name: 'chromium',
			use: {
				...devices['Desktop Chrome'],
				// An emulated card would draw whole pages through it, and take a quarter of the processor for it
				launchOptions: chromium ? launchOptions(chromium, 'none') : {}
			}
		}
	]
});
