import { openNewsroom, storeFile } from '../src/lib/server/newsroom.ts';
import { DataPackage, packageFolder } from '../src/lib/server/publish/package/data-package.ts';
import { CopyingRoom } from '../src/lib/server/publish/taking/copying-room.ts';
import { readSettings } from '../src/lib/server/settings.ts';
import { prepareGazetteer } from './prepare.ts';

/**
 * Builds the data package of the store in `LIEUDIT_DATA` at once, for the site at `ORIGIN`: what the running server
 * does every night. It may run beside the server, which then gives out the new package.
 */
try {
	const { data, origin } = readSettings(process.env);
	await prepareGazetteer();
	await (await openNewsroom(data)).destroy();
	const copies = new CopyingRoom(storeFile(data));
	const started = performance.now();
	const { stories, files, folder } = await new DataPackage(copies, packageFolder(data), origin).build();
	await copies.close();
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	for (const { name, rows, bytes } of files) console.log(`${name}: ${rows} rows, ${bytes} bytes`);
	console.log(`${stories} stories packed in ${seconds} s, in ${folder}`);
} catch (reason) {
	console.error(reason instanceof Error ? reason.message : String(reason));
	process.exitCode = 1;
}
