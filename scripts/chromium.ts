import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run, runTool } from './command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const asRoot = process.getuid?.() === 0;

/** What every Chromium of ours is started with: no calls home. */
const launchArguments = [
	// Chromium refuses its sandbox to root.
	...(asRoot ? ['--no-sandbox'] : []),
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/** An emulated graphics card, where there is none: WebGL needs one. */
const emulatedCard = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** No card for pages, which the processor draws at once; what a page draws in WebGL is emulated still. */
const noCard = ['--disable-gpu', '--enable-unsafe-swiftshader'];

/**
 * Playwright's own launch options for it; `chromiumSandbox` because Playwright would leave it off for all.
 * @param card `none` lets Chromium draw pages as it does on a machine without a card: what an emulated one draws takes
 * every processor, and each frame a tenth of a second
 */
export const launchOptions = (executablePath: string, card: 'emulated' | 'none' = 'emulated') => ({
	executablePath,
	args: [...launchArguments, ...(card === 'none' ? noCard : emulatedCard)],
	chromiumSandbox: !asRoot
});

/**
 * The path of a Chromium that runs here: `CHROMIUM` from the environment, one on the PATH, or
 * Playwright's own download. Undefined where there is none.
 */
export function findChromium(): string | undefined {
	const named = process.env.CHROMIUM;
	if (named && runs(named)) return named;
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, chromium.executablePath()].find(runs);
}

/** Finds a Chromium or gets one, and says which. Throws where it can be neither found nor got. */
export async function ensureChromium(): Promise<string> {
	const found = findChromium() ?? (await fromDebian()) ?? (await fromPlaywright());
	if (!found) throw new Error('No Chromium here and none to be got: name one in the variable CHROMIUM');
	console.log(`Chromium: ${found} (${version(found)})`);
	return found;
}

async function fromDebian(): Promise<string | undefined> {
	if (!asRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
	console.log('No Chromium found: installing Debian’s, with letters for Arabic …');
	const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	const packages = ['chromium', 'fonts-noto-core'];
	await run('apt-get', ['update', '-q'], options);
	await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
	return findChromium();
}

async function fromPlaywright(): Promise<string | undefined> {
	console.log('No Chromium found: downloading Playwright’s …');
	await runTool('playwright-core', ['install', 'chromium']);
	return findChromium();
}

// A file that is there may still be a shim for a package that is not (Ubuntu's snap in a container).
function runs(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
	} catch {
		return false;
	}
	return version(path) !== '';
}

function version(path: string): string {
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	return status === 0 ? stdout.trim() : '';
}
