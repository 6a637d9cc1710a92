import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNewsroom, storeFile } from '../../src/lib/server/newsroom.ts';
import { damageOf, killStorm } from '../support/kill.ts';
import type { Acknowledged } from '../support/storm.ts';
import { seeded } from './seeded.ts';
import type { Finding } from './table.ts';

const KILLS = 200;
/** A publication comes after each three saves, and takes some milliseconds. */
const ACKNOWLEDGEMENTS = 9;
const MILLISECONDS = 30;

/** A newsroom that saves and publishes is killed at two hundred random moments. */
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
		const saves = acknowledged.filter(({ did }) => did === 'saved').length;
		return [
			{
				what: `killed ${KILLS} times during saves and publications`,
				goal: 'nothing lost, nothing half done',
				measured: `${saves} saves and ${acknowledged.length - saves} publications acknowledged; ${damage.length ? [...new Set(damage)].join('; ') : 'all there'}`,
				reached: damage.length === 0
			}
		];
	} finally {
		await rm(folder, { recursive: true });
	}
}
