import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGazetteer } from './gazetteer/index.ts';
import { readEditionFiles } from './import/edition-files.ts';
import { importEdition, isEmptyStore } from './import/edition.ts';
import { openStore, type Store } from './store/connection.ts';

/** The one file to back up, in the data folder. */
export const storeFile = (folder: string) => join(folder, 'lieudit.sqlite');

/** Built from packages by `npm run gazetteer`, never committed. */
export const gazetteerFile = 'data/built/gazetteer.sqlite';

/**
 * Opens the newsroom's store in its folder; an empty one is filled with the sample edition.
 * @throws StoreRefused when the file cannot be used, saying what to do
 */
export async function openNewsroom(folder: string): Promise<Store> {
	await mkdir(folder, { recursive: true });
	const store = await openStore(storeFile(folder));
	if (await isEmptyStore(store)) {
		const gazetteer = openGazetteer(gazetteerFile);
		try {
			await importEdition(store, gazetteer, await readEditionFiles('data/edition'));
		} finally {
			gazetteer.close();
		}
	}
	return store;
}
