import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/command.ts';
import { writeArchive, type ArchiveCount } from '../../../scripts/archive/archive.ts';
import { storeFile } from '../../../src/lib/server/newsroom.ts';
import { openStore } from '../../../src/lib/server/store/connection.ts';

/** A synthetic archive to measure on, and what writing it took. */
export interface BenchStore extends Pick<ArchiveCount, 'file' | 'stories' | 'geotags' | 'bytes' | 'seconds'> {
	folder: string;
}

const SEED = 7;

/**
 * The archives of these sizes, written where they are missing into a folder that git ignores and kept for the next
 * run, with what was counted when they were written beside them; older ones are brought up to date.
 */
export async function benchStores(sizes: number[]): Promise<BenchStore[]> {
	const stores: BenchStore[] = [];
	for (const size of sizes) {
		const folder = join(root, 'data/bench', String(size));
		const note = join(folder, 'written.json');
		if (!existsSync(note)) {
			console.log(`  writing an archive of ${size} stories …`);
			const count = await writeArchive({ folder, stories: size, seed: SEED, replaces: true });
			writeFileSync(note, JSON.stringify(count));
		}
		const count = JSON.parse(readFileSync(note, 'utf8')) as ArchiveCount;
		// Wherever it was written, it is measured where it lies now
		const file = storeFile(folder);
		await (await openStore(file)).destroy();
		stores.push({ ...count, file, folder });
	}
	return stores;
}
