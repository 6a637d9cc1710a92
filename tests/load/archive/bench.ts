import type { Finding } from '../table.ts';
import { benchColumns } from './columns.ts';
import { benchServed } from './served.ts';
import { benchStores, type BenchStore } from './stores.ts';

/** The researcher's goals on synthetic archives of growing size: see `docs/operating.md` for what they are like. */
export async function* benchArchives(sizes: number[]): AsyncGenerator<Finding> {
	for (const store of await benchStores(sizes)) {
		console.log(`  ${store.stories} stories, ${store.geotags} geotags`);
		yield written(store);
		yield* benchColumns(store);
		yield* benchServed(store);
	}
}

const TEN_MINUTES = 600;

function written({ stories, geotags, bytes, seconds }: BenchStore): Finding {
	return {
		what: `${stories.toLocaleString('en')} stories: writing the archive`,
		goal: stories < 1_000_000 ? '–' : '< 10 min',
		measured: `${seconds.toFixed(0)} s, ${geotags} geotags, ${(bytes / 1e6).toFixed(0)} MB`,
		reached: seconds < TEN_MINUTES
	};
}
