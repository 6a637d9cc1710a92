import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/**
 * A sha256 (hex) over the names and contents of files and folders, the same on every machine.
 *
 * @param root the folder that names are relative to
 * @param sources files and folders below it; a folder counts with all that is in it, a missing one as missing
 * @param counts tells whether a file counts, by its path relative to `root`, with `/` between the parts
 */
export async function fingerprint(
	root: string,
	sources: string[],
	counts: (path: string) => boolean = () => true
): Promise<string> {
	const hash = createHash('sha256');
	for (const source of sources) {
		for (const path of await filesOf(root, source)) {
			if (!counts(path)) continue;
			const content = await readFile(join(root, path));
			hash.update(`${path}\0${content.byteLength}\0`).update(content);
		}
	}
	return hash.digest('hex');
}

async function filesOf(root: string, source: string): Promise<string[]> {
	const kind = await stat(join(root, source)).catch(() => undefined);
	if (!kind) return [];
	if (kind.isFile()) return [source];
	const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
		.map((path) => path.split(sep).join('/'))
		.sort();
}
