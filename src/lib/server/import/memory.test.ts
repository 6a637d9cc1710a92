import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { wordpress, wpField, wpItem } from '../../../../tests/support/import-files.ts';
import { openSmallStore } from '../../../../tests/support/newsroom.ts';
import type { ReadingJob } from './reading.ts';
import type { Asked, Told } from './thread.ts';

/** Megabytes of a file, and of the memory in which it has to be read. */
const FILE = 48;
const CEILING = 44;

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'lieudit-memory-'))));
afterEach(() => rm(folder, { recursive: true }));

const [before, after] = wordpress('|').split('|') as [string, string];

/** A site's export of so many megabytes: short articles, with what a page builder keeps beside each. */
async function writeExport(path: string, megabytes: number): Promise<number> {
	const out = createWriteStream(path);
	const body = `<p>${'Un article, et rien que des mots. '.repeat(100)}</p>`;
	const more = wpField('_builder_data', '[{"id":"7f3","settings":{"text":"Un article"}}]'.repeat(5000));
	out.write(before);
	let articles = 0;
	for (let bytes = 0; bytes < megabytes * 1024 * 1024; bytes += more.length) {
		if (!out.write(wpItem({ id: ++articles, title: `Article ${articles}`, body, more })))
			await once(out, 'drain');
	}
	out.end(after);
	await once(out, 'finish');
	return articles;
}

test('a file is read in less memory than it is long', { timeout: 180_000 }, async () => {
	const store = join(folder, 'store.sqlite');
	await (await openSmallStore(undefined, store)).destroy();
	const file = join(folder, 'site.xml');
	const articles = await writeExport(file, FILE);
	const job: ReadingJob = {
		file,
		preview: join(folder, 'preview.sqlite'),
		secret: 'a secret',
		store,
		name: 'site.xml',
		choices: { language: 'fr', edition: 'small', withPages: false, themes: {}, columns: null }
	};
	// The thread ends where it would need more
	const thread = new Worker(pathToFileURL(resolve('src/lib/server/import/thread.ts')), {
		workerData: { do: 'read', job } satisfies Asked,
		resourceLimits: { maxOldGenerationSizeMb: CEILING, maxYoungGenerationSizeMb: 8 }
	});
	const told = await new Promise<Told>((done, fail) => {
		thread.on('message', (message: Told) => 'progress' in message || done(message));
		thread.on('error', fail);
	});
	expect(told).toMatchObject({ read: { kind: 'wordpress', summary: { items: articles } } });
});
