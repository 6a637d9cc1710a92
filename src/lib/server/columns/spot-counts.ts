import { type Bits, countBits, hasBit } from './bits.ts';
import { eachOf, selectedOf } from './selected.ts';
import type { Segment } from './segment.ts';
import type { Sieve } from './sieve.ts';

/** How many of the selected stories a part tells at each spot, in a role that is meant. */
export interface SpotCounts {
	stories: Uint32Array;
	/** What was counted: these stories, in a role of these. */
	selected: Bits;
	roles: number;
}

/** From this part of the archive on, going through the spots' own lists is faster: they are read in their order. */
const MANY = 1 / 4;

/** Counts at every place of the selected stories, not only where they were looked for: a map shows where they lead. */
export function countSpots(sieve: Sieve, roles = sieve.roles): SpotCounts {
	const { segment } = sieve.part;
	const selected = selectedOf(sieve);
	const isMany = countBits(selected) > segment.size * MANY;
	const stories = isMany ? countBySpot(segment, selected, roles) : countByStory(segment, selected, roles);
	return { stories, selected, roles };
}

function countByStory(
	{ geotagStart, spot, role, spots }: Segment,
	selected: Bits,
	roles: number
): Uint32Array {
	const counts = new Uint32Array(spots.size);
	eachOf(selected, (story) => {
		let last = -1;
		for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++) {
			const at = spot[geotag]!;
			// Those at one spot stand side by side: named there in two roles, the story is told once
			if (at === last || !((roles >>> role[geotag]!) & 1)) continue;
			last = at;
			counts[at]!++;
		}
	});
	return counts;
}

/** Which sets of roles that a story may have at a spot are meant: 1 for those that share one with the set asked for. */
const sharing = (roles: number) => Uint8Array.from({ length: 16 }, (_, own) => Number((own & roles) !== 0));

function countBySpot({ spots }: Segment, selected: Bits, asked: number): Uint32Array {
	const { start, stories, roles } = spots;
	const counts = new Uint32Array(spots.size);
	const isMeant = sharing(asked);
	for (let at = 0, i = 0; at < counts.length; at++) {
		let count = 0;
		// Adding the bit, set or not, costs less than asking for it
		for (const end = start[at + 1]!; i < end; i++) {
			const story = stories[i]!;
			count += isMeant[roles[i]!]! & (selected[story >>> 5]! >>> (story & 31));
		}
		counts[at] = count;
	}
	return counts;
}

/** The ordinal of the latest counted story of a spot that has any. */
export function latestAt({ spots }: Segment, { selected, roles }: SpotCounts, at: number): number {
	let i = spots.start[at]!;
	while (!(spots.roles[i]! & roles) || !hasBit(selected, spots.stories[i]!)) i++;
	return spots.stories[i]!;
}
