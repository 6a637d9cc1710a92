import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, run, runTool } from './command.ts';
import { fingerprint } from './fingerprint.ts';

type Product = {
	name: string;
	output: string;
	mark: string;
	sources: string[];
	build: () => Promise<number>;
};

const gazetteer: Product = {
	name: 'the gazetteer',
	output: 'data/built/gazetteer.sqlite',
	mark: 'data/built/gazetteer.fingerprint',
	sources: [
		'scripts/gazetteer',
		'data/gazetteer',
		'src/lib/server/gazetteer',
		'src/lib/geo',
		'src/lib/story/fold.ts',
		'src/lib/story/language.ts',
		'package-lock.json'
	],
	build: () => run(process.execPath, ['scripts/gazetteer/build.ts'])
};

const app: Product = {
	name: 'the application',
	output: 'build/index.js',
	mark: 'build/.fingerprint',
	sources: ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
	build: async () => (await syncTypes()) || (await runTool('vite', ['build', '--logLevel', 'warn']))
};

/** Builds `data/built/gazetteer.sqlite` where it is missing or older than what it is made of. */
export const prepareGazetteer = () => prepare(gazetteer);

/** Builds the production application into `build/` where it is missing or older than its sources. */
export const prepareApp = () => prepare(app);

/** Writes SvelteKit's types, without which neither checks nor tests find their way. Returns the exit code. */
export const syncTypes = () => runTool('svelte-kit', ['sync'], { of: '@sveltejs/kit' });

async function prepare(product: Product): Promise<void> {
	const wanted = await fingerprint(root, product.sources, counts);
	const found = await readFile(join(root, product.mark), 'utf8').catch(() => '');
	const built = await stat(join(root, product.output)).catch(() => undefined);
	if (built && found === wanted) return;

	const start = performance.now();
	console.log(`Building ${product.name} (${built ? 'its sources have changed' : 'not built yet'}) …`);
	if (await product.build()) throw new Error(`${product.name} could not be built: see above`);
	await mkdir(dirname(join(root, product.mark)), { recursive: true });
	await writeFile(join(root, product.mark), wanted);
	console.log(`Built ${product.name} in ${((performance.now() - start) / 1000).toFixed(1)} s.`);
}

// A test that changes does not age what it tests.
const counts = (path: string) => !path.endsWith('.test.ts');

if (import.meta.main) {
	await prepareGazetteer();
	if (process.argv[2] !== 'gazetteer') await prepareApp();
}
