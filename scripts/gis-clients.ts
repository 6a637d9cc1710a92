import { spawnSync } from 'node:child_process';
import { run } from './command.ts';

/** What the conformance of OGC API - Features is tested with: GDAL's commands, and OWSLib for Debian's own Python. */
const packages = ['gdal-bin', 'python3-owslib'];

/**
 * Gets other people's clients from Debian where that can be done, and says why where it cannot: their tests are
 * skipped then.
 */
export async function ensureGisClients(): Promise<void> {
	const isThere = (command: string, ...given: string[]) => spawnSync(command, given).status === 0;
	if (isThere('ogrinfo', '--version') && isThere('/usr/bin/python3', '-c', 'import owslib.ogcapi.features'))
		return;
	if (process.getuid?.() !== 0 || !isThere('apt-get', '--version')) {
		console.log(
			`Not here, and to be got by root with apt-get only: ${packages.join(', ')}. Their tests are skipped.`
		);
		return;
	}
	console.log('Installing Debian’s GDAL and OWSLib …');
	const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	await run('apt-get', ['update', '-q'], options);
	await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
}
