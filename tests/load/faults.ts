import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNewsroom, storeFile } from '../../src/lib/server/newsroom.ts';
import { damageOf, killStorm } from '../support/kill.ts';
import type { Acknowledged } from '../support/storm.ts';
import { seeded } from './seeded.ts';
import type { Finding } from './table.ts';

const KILLS = 200;
/** A publication comes after each three saves, and takes some milliseconds; a recording as long as twenty of them. */
const ACKNOWLEDGEMENTS = 120;
const MILLISECONDS = 30;

/** A newsroom that saves, publishes and takes recordings in is killed at two hundred random moments. */
export async function benchFaults(): Promise<Finding[]> {
	const folder = await mkdtemp(join(tmpdir(), 'lieudit-faults-'));
	const random = seeded(11);
	try {
		const store = await openNewsroom(folder);
		const { id } = await store.selectFrom('story').select('id').orderBy('id').executeTakeFirstOrThrow();
		await store.destroy();
		const acknowledged: Acknowledged[] = [];
		const damage: string[] = [];
		for (let kill = 0; kill < KILLS; kill++) {
			const moment = {
				acknowledgements: Math.floor(random() * ACKNOWLEDGEMENTS),
				milliseconds: random() * MILLISECONDS
			};
			acknowledged.push(...(await killStorm(storeFile(folder), id, moment)));
			damage.push(...(await damageOf(storeFile(folder), id, acknowledged)));
		}
		const count = (what: Acknowledged['did']) => acknowledged.filter(({ did }) => did === what).length;
		return [
			{
				what: `killed ${KILLS} times during saves, publications and uploads`,
				goal: 'nothing lost, nothing half done',
				measured: `${count('saved')} saves, ${count('published')} publications and ${count('taken in')} of ${count('received')} uploads acknowledged; ${damage.length ? [...new Set(damage)].join('; ') : 'all there'}`,
				reached: damage.length === 0
			}
		];
	} finally {
		await rm(folder, { recursive: true });
	}
}
