import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGazetteer } from './gazetteer/index.ts';
import { readEditionFiles } from './import/edition-files.ts';
import { importEdition, isEmptyStore } from './import/edition.ts';
import { openStore, type Store } from './store/connection.ts';

/** The one file to back up, in the data folder. */
export const storeFile = (folder: string) => join(folder, 'lieudit.sqlite');

/** Built by `npm run gazetteer`, never committed. */
export const gazetteerFile = 'data/built/gazetteer.sqlite';

/** What an empty store is filled with. */
const sample = { edition: 'data/edition', gazetteer: gazetteerFile };

async function fill(store: Store, { edition, gazetteer: path }: typeof sample): Promise<void> {
	const gazetteer = openGazetteer(path);
	try {
		await importEdition(store, gazetteer, await readEditionFiles(edition));
	} finally {
		gazetteer.close();
	}
}

/**
 * Opens the newsroom's store in its folder; an empty one is filled with the sample edition.
 * @param source the folder of the edition and the file of the gazetteer
 * @throws StoreRefused when the file cannot be used, saying what to do
 */
export async function openNewsroom(folder: string, source = sample): Promise<Store> {
	await mkdir(folder, { recursive: true });
	const store = await openStore(storeFile(folder));
	try {
		if (await isEmptyStore(store)) await fill(store, source);
	} catch (refusal) {
		await store.destroy();
		throw refusal;
	}
	return store;
}
