import { test as base, expect } from '@playwright/test';
import { startServer, type RunningServer } from './production.ts';
import { watch } from './vigilance.ts';

export { expect };

type PerTest = {
	/**
	 * Complaints of the browser that a journey expects, such as the 404 it is about:
	 * `test.use({ tolerate: /404/ })`. One pattern: Playwright takes a list of two for a value and its options. A request
	 * to another host is never tolerated.
	 */
	tolerate: RegExp;
	vigilance: undefined;
};

type PerWorker = {
	/**
	 * Journeys that write give theirs a name at the top of their file, `test.use({ newsroom: 'desk-list' })`: they get
	 * a server of their own, and readers' journeys find the edition as it came.
	 */
	newsroom: string;
	server: RunningServer;
};

/**
 * The test of every journey: a production server a worker, with a fresh data folder, and a browser
 * whose every request to another host, console error and page error fails the test.
 */
export const test = base.extend<PerTest, PerWorker>({
	newsroom: ['', { option: true, scope: 'worker' }],
	server: [
		// Asked for by its name alone: another newsroom is another worker, and so another server
		async ({ newsroom: _ }, use) => {
			const server = await startServer();
			await use(server);
			await server.stop();
		},
		{ scope: 'worker', timeout: 180_000 }
	],
	baseURL: async ({ server }, use) => use(server.origin),
	tolerate: [/(?!)/, { option: true }],
	vigilance: [
		async ({ context, server, tolerate }, use) => {
			const complaints = watch(context, server.origin);
			await use(undefined);
			const untold = complaints.filter(
				({ what, text }) => what === 'request to another host' || !tolerate.test(text)
			);
			expect(untold, 'what the browser complained of').toEqual([]);
		},
		{ auto: true }
	]
});
