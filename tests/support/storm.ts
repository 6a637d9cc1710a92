import { readSync } from 'node:fs';
import * as manuscripts from '../../src/lib/server/desk/manuscripts.ts';
import * as publication from '../../src/lib/server/desk/publication.ts';
import { openStore } from '../../src/lib/server/store/connection.ts';
import { titleOf } from '../../src/lib/newsroom/manuscript.ts';

/**
 * A newsroom at its busiest, to be killed at any moment: `node storm.ts STORE NUMBER` saves and publishes the
 * manuscript of that number until it is killed, and says on a line of its output what was acknowledged.
 */

/** What was acknowledged: the revision that holds a save, or the one that readers see, with its title. */
export type Acknowledged = { did: 'saved' | 'published'; revision: number; title: string };

const PUBLISHED_EACH = 3;

async function storm(file: string, id: number): Promise<never> {
	const store = await openStore(file);
	process.stdout.write('ready\n');
	// Whoever kills it says when it may begin
	readSync(0, Buffer.alloc(1));
	const member = { id: 'storm', name: 'Storm' };
	for (let turn = 1; ; turn++) {
		const deed = { at: new Date(), member, address: '192.0.2.1' };
		const { revision: base, document } = await manuscripts.read(store, id);
		document.texts[document.original]!.title = `Title ${base + 1}`;
		document.texts[document.original]!.body = `Words ${base + 1}.\n\n${'More of them. '.repeat(200)}`;
		const saved = await manuscripts.save(store, deed, {
			id,
			base,
			document,
			token: `${process.pid} ${turn}`
		});
		if (!('revision' in saved)) throw new Error('a storm of one meets no conflict');
		tell({ did: 'saved', revision: saved.revision, title: titleOf(document) });
		if (turn % PUBLISHED_EACH) continue;
		await publication.publish(store, deed, id);
		tell({ did: 'published', revision: saved.revision, title: titleOf(document) });
	}
}

const tell = (acknowledged: Acknowledged) => process.stdout.write(`${JSON.stringify(acknowledged)}\n`);

const [, script, file, id] = process.argv;
if (script === import.meta.filename) await storm(file!, Number(id));
