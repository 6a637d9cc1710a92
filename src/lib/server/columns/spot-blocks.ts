import type { SpotCounts } from './spot-counts.ts';
import type { Spots } from './spots.ts';
import { CODE_ZOOM } from './world.ts';

/** Spots that tell of counted stories and lie in one tile of zoom 11, together. */
export interface SpotBlock {
	/** The first of them. */
	spot: number;
	places: number;
	/** Tellings, and the sums of where they are in units of the world. */
	stories: number;
	x: number;
	y: number;
}

export const BLOCK_ZOOM = 11;

/** What tiles of several zooms are made of is put together once. */
const known = new WeakMap<SpotCounts, SpotBlock[]>();

/** The counted spots by blocks, in the order of the spots. */
export function blocksOf(spots: Spots, counts: SpotCounts): SpotBlock[] {
	const blocks = known.get(counts) ?? gather(spots, counts.stories);
	known.set(counts, blocks);
	return blocks;
}

function gather({ code, x, y }: Spots, counts: Uint32Array): SpotBlock[] {
	const blocks: SpotBlock[] = [];
	const shift = 2 * (CODE_ZOOM - BLOCK_ZOOM);
	let at = -1;
	let [spot, places, stories, sumX, sumY] = [0, 0, 0, 0, 0];
	for (let next = 0; next < counts.length; next++) {
		const count = counts[next]!;
		if (count === 0) continue;
		const block = code[next]! >>> shift;
		if (block !== at) {
			if (places) blocks.push({ spot, places, stories, x: sumX, y: sumY });
			at = block;
			spot = next;
			places = stories = sumX = sumY = 0;
		}
		places++;
		stories += count;
		sumX += x[next]! * count;
		sumY += y[next]! * count;
	}
	if (places) blocks.push({ spot, places, stories, x: sumX, y: sumY });
	return blocks;
}
