import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of an installed package, found by its package.json, so that files outside its `exports` can be read. */
function folderOf(name: string): string {
	for (const folder of require.resolve.paths(name) ?? []) {
		try {
			readFileSync(join(folder, name, 'package.json'));
			return join(folder, name);
		} catch {
			continue;
		}
	}
	throw new Error(`${name} is not installed: run npm ci`);
}

/** A JSON file of an installed package; the caller vouches for its shape. */
export const packageJson = <T>(name: string, path: string): T =>
	JSON.parse(readFileSync(join(folderOf(name), path), 'utf8')) as T;

/** A text file of an installed package. */
export const packageText = (name: string, path: string): string =>
	readFileSync(join(folderOf(name), path), 'utf8');

/** A file of an installed package, as bytes. */
export const packageBytes = (name: string, path: string): Buffer => readFileSync(join(folderOf(name), path));

/** A JSON file kept in data/basemap; see the README there. */
export const keptJson = <T>(file: string): T =>
	JSON.parse(readFileSync(new URL(`../../data/basemap/${file}`, import.meta.url), 'utf8')) as T;

/** A text file kept in data/basemap. */
export const keptText = (file: string): string =>
	readFileSync(new URL(`../../data/basemap/${file}`, import.meta.url), 'utf8');
