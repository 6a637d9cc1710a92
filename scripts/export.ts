import { createWriteStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { takeAway } from '../src/lib/server/export/taking-away.ts';
import { storeFile } from '../src/lib/server/newsroom.ts';
import { readSettings } from '../src/lib/server/settings.ts';
import { openStore } from '../src/lib/server/store/connection.ts';

const USAGE = 'npm run export -- FILE.zip [--revisions] [--truths]';

/** Writes the newsroom whose store is in `LIEUDIT_DATA` as one archive, beside the running server or without it. */
try {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { revisions: { type: 'boolean' }, truths: { type: 'boolean' } }
	});
	const [path] = positionals;
	if (!path || positionals.length > 1) throw new Error(USAGE);
	const { data } = readSettings(process.env);
	const file = storeFile(data);
	if (!existsSync(file)) throw new Error(`There is no store in ${data}. Set LIEUDIT_DATA to its folder.`);
	const store = await openStore(file);
	const taking = { withRevisions: values.revisions ?? false, withTruths: values.truths ?? false };
	const deed = { at: new Date(), member: null, address: '' };
	await pipeline(takeAway(store, file, deed, taking), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
	await store.destroy();
	console.log(`The newsroom is in ${path}.`);
} catch (reason) {
	console.error(reason instanceof Error ? reason.message : String(reason));
	process.exitCode = 1;
}
