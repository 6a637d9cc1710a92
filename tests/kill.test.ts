import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from '../src/lib/server/store/connection.ts';
import { damageOf, killStorm } from './support/kill.ts';
import { openSmallStore, smallEdition } from './support/newsroom.ts';
import type { Acknowledged } from './support/storm.ts';

/** The bench kills two hundred times (`npm run bench -- --only faults`). */
const KILLS = 6;

test('a newsroom killed in the middle of its work loses nothing that it acknowledged and leaves nothing half done', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'lieudit-kill-'));
	const file = join(folder, 'lieudit.sqlite');
	const store = await openSmallStore(smallEdition(), file);
	const { id } = await store
		.selectFrom('story')
		.select('id')
		.where('slug', '=', 'arrival')
		.executeTakeFirstOrThrow();
	await store.destroy();
	const acknowledged: Acknowledged[] = [];
	for (let kill = 0; kill < KILLS; kill++) {
		acknowledged.push(...(await killStorm(file, id, { acknowledgements: kill * 28, milliseconds: kill })));
		expect(await damageOf(file, id, acknowledged)).toEqual([]);
	}
	const count = (what: Acknowledged['did']) => acknowledged.filter(({ did }) => did === what).length;
	expect(count('published')).toBeGreaterThan(2);
	expect(count('taken in')).toBeGreaterThan(0);
	await (await openStore(file)).destroy();
	await rm(folder, { recursive: true });
}, 120_000);
