import { mkdir } from 'node:fs/promises';
import { restore } from '../src/lib/server/export/restoring.ts';
import { isEmptyStore } from '../src/lib/server/import/edition.ts';
import { storeFile } from '../src/lib/server/newsroom.ts';
import { readSettings } from '../src/lib/server/settings.ts';
import { openStore } from '../src/lib/server/store/connection.ts';

const USAGE = 'LIEUDIT_DATA=FOLDER npm run import -- FILE.zip';

/** Makes the empty store of `LIEUDIT_DATA` the newsroom of an archive. Other files are imported at the desk. */
try {
	const [path, ...more] = process.argv.slice(2);
	if (!path || more.length) throw new Error(USAGE);
	const { data } = readSettings(process.env);
	await mkdir(data, { recursive: true });
	const store = await openStore(storeFile(data));
	try {
		if (!(await isEmptyStore(store)))
			throw new Error(
				`The store in ${data} holds a newsroom. Set LIEUDIT_DATA to a folder of its own, or import the archive at the desk, where its stories become drafts.`
			);
		await restore(store, path);
	} finally {
		await store.destroy();
	}
	console.log(`The newsroom of ${path} is in ${data}.`);
} catch (reason) {
	console.error(reason instanceof Error ? reason.message : String(reason));
	process.exitCode = 1;
}
