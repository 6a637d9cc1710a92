import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	worker: { format: 'es' },
	build: {
		// Kilobytes: MapLibre is one piece of a megabyte, and is fetched when a reader touches the map
		chunkSizeWarningLimit: 1100,
		// Whoever installs the site has no use for where its build spends its time
		rolldownOptions: { checks: { pluginTimings: false } }
	},
	test: {
		include: ['src/**/*.test.ts', 'tests/*.test.ts', 'tests/conformance/**/*.test.ts'],
		setupFiles: ['tests/support/seed.ts'],
		// One fewer than there are processors is Vitest's own choice: on two it leaves one idle
		maxWorkers: '100%',
		// Of properties and servers on a busy machine: a test that hangs is ended, a slow one is not
		testTimeout: 120_000
	}
});
