import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as manuscripts from '../../src/lib/server/desk/manuscripts.ts';
import * as publication from '../../src/lib/server/desk/publication.ts';
import { openStore } from '../../src/lib/server/store/connection.ts';
import { benchStores } from './archive/stores.ts';
import { percentiles, quantile } from './archive/contest.ts';
import type { Finding } from './table.ts';

const SAVES = 300;
const PUBLICATIONS = 100;
const REVISIONS_A_STORY = 10;

/** Saving drafts and publishing on a large archive, in the process: what an editor waits for, but for the network. */
export async function benchDesk(stories: number): Promise<Finding[]> {
	const [archive] = await benchStores([stories]);
	const folder = await mkdtemp(join(tmpdir(), 'lieudit-desk-'));
	const file = join(folder, 'lieudit.sqlite');
	await copyFile(archive!.file, file);
	const store = await openStore(file);
	const member = { id: 'bench', name: 'Bench', rank: 'editor' } as const;
	const [saves, publications]: [number[], number[]] = [[], []];
	const timed = async (times: number[], act: () => Promise<unknown>) => {
		const start = performance.now();
		await act();
		times.push(performance.now() - start);
	};
	try {
		const ids = await store
			.selectFrom('story')
			.select('id')
			.where('status', '=', 'published')
			.orderBy('id')
			.limit(SAVES / REVISIONS_A_STORY)
			.execute();
		for (const { id } of ids) {
			for (let turn = 0; turn < REVISIONS_A_STORY; turn++) {
				const deed = { at: new Date(), member, address: '192.0.2.1' };
				const { revision: base, document } = await manuscripts.read(store, id);
				document.texts[document.original]!.body += `\n\nA paragraph more, number ${turn}.`;
				await timed(saves, () =>
					manuscripts.save(store, deed, { id, base, document, token: `${id} ${turn}` })
				);
				if (publications.length < PUBLICATIONS)
					await timed(publications, () => publication.publish(store, deed, id));
			}
		}
	} finally {
		await store.destroy();
		await rm(folder, { recursive: true });
	}
	const size = `${stories.toLocaleString('en')} stories`;
	return [
		{
			what: `${size}: saving a draft`,
			goal: 'p95 < 20 ms',
			measured: `p95 ${quantile(saves, 0.95).toFixed(1)}; ${percentiles(saves)}`,
			reached: quantile(saves, 0.95) < 20
		},
		{
			what: `${size}: publishing`,
			goal: '< 50 ms',
			measured: `p95 ${quantile(publications, 0.95).toFixed(1)}; ${percentiles(publications)}`,
			reached: quantile(publications, 0.95) < 50
		}
	];
}
