import { readSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as manuscripts from '../../src/lib/server/desk/manuscripts.ts';
import * as publication from '../../src/lib/server/desk/publication.ts';
import { MediaRoom } from '../../src/lib/server/media/room.ts';
import { writeBackAside } from '../../src/lib/server/store/checkpoints.ts';
import { openStore, type Store } from '../../src/lib/server/store/connection.ts';
import { titleOf } from '../../src/lib/newsroom/manuscript.ts';
import { wav } from './recordings.ts';
import { arrive } from './uploads.ts';

/**
 * A newsroom at its busiest, to be killed at any moment: `node storm.ts STORE NUMBER` saves and publishes the
 * manuscript of that number, and takes recordings in beside it, until it is killed, and says on a line of its output
 * what was acknowledged.
 */

/**
 * What was acknowledged: the revision that holds a save, or the one that readers see, with its title; an upload that
 * has come, and the same once it is a medium.
 */
export type Acknowledged =
	| { did: 'saved'; revision: number; title: string }
	| { did: 'published'; revision: number; title: string }
	| { did: 'received'; upload: string }
	| { did: 'taken in'; upload: string; media: number };

const PUBLISHED_EACH = 3;
const member = { id: 'storm', name: 'Storm', rank: 'editor' } as const;
/** Longer than what is written in one transaction. */
const SOUND = Buffer.alloc(1_300_000, 'sound ');
const newDeed = () => ({ at: new Date(), member, address: '192.0.2.1' });

async function storm(file: string, id: number): Promise<never> {
	const store = await openStore(file);
	await writeBackAside(store, file);
	const room = await MediaRoom.open(store, dirname(file), (failure) => {
		throw failure;
	});
	process.stdout.write('ready\n');
	// Whoever kills it says when it may begin
	readSync(0, Buffer.alloc(1));
	return Promise.race([write(store, id), record(room)]);
}

/** Takes in one recording after the other. */
async function record(room: MediaRoom): Promise<never> {
	const recording = wav(SOUND);
	for (;;) {
		const upload = await arrive(room.uploads.folder, recording, { owner: member.id, filename: 'sound.wav' });
		tell({ did: 'received', upload });
		tell({ did: 'taken in', upload, media: await room.takeIn(upload, member.id, newDeed()) });
	}
}

/** Saves a manuscript again and again, and publishes it now and then. */
async function write(store: Store, id: number): Promise<never> {
	for (let turn = 1; ; turn++) {
		// As between two requests: what SQLite answers at once would leave nobody else a turn
		await nextTurn();
		const deed = newDeed();
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
