import { eachMatch } from './matching.ts';
import type { Sieve } from './sieve.ts';

/** How many of the selected stories a part tells at each spot, in a role that is meant. */
export interface SpotCounts {
	stories: Uint32Array;
	/** The ordinal of the first of them, which is the latest told; meaningless where there are none. */
	latest: Uint32Array;
}

/** Counts at every place of the selected stories, not only where they were looked for: a map shows where they lead. */
export function countSpots(sieve: Sieve, roles = sieve.roles): SpotCounts {
	const { geotagStart, spot, role, spots } = sieve.part.segment;
	const counts = { stories: new Uint32Array(spots.size), latest: new Uint32Array(spots.size) };
	eachMatch(sieve, (story) => {
		let last = -1;
		for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++) {
			const at = spot[geotag]!;
			// Those at one spot stand side by side: named there in two roles, the story is told once
			if (at === last || !((roles >>> role[geotag]!) & 1)) continue;
			last = at;
			if (counts.stories[at]!++ === 0) counts.latest[at] = story;
		}
	});
	return counts;
}
