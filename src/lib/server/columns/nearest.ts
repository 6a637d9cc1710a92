import { distance } from '../../geo/globe.ts';
import type { Position } from '../../geo/position.ts';
import { sortBy } from './counting-sort.ts';
import type { Listed } from './listing.ts';
import { MEANT, matches, type Sieve } from './sieve.ts';
import { compareKeys, type Key, keyOf } from './sort-key.ts';
import { spotAt } from './spots.ts';

/**
 * The next so many selected stories of a part after a key, nearest first: by the distance in metres of the nearest of
 * their geotags that are meant, then latest first. The question has a circle, so that its spots are known.
 */
export function listNearest(sieve: Sieve, centre: Position, after: Key | undefined, count: number): Listed[] {
	const { spots } = sieve.part.segment;
	const metres = new Float64Array(spots.size).fill(Infinity);
	for (const spot of sieve.there!)
		if (sieve.marks![spot] === MEANT) metres[spot] = distance(centre, spotAt(spots, spot));
	const least = Math.floor((after?.[0] as number | undefined) ?? 0);
	const order = byWholeMetres(
		sieve.there!.filter((spot) => metres[spot]! >= least && metres[spot]! < Infinity),
		metres
	);
	const found: Listed[] = [];
	// A metre at a time: within it by the exact distance
	for (let i = 0; i < order.length && found.length < count;) {
		const metre = Math.floor(metres[order[i]!]!);
		const alike = new Set<number>();
		for (; i < order.length && Math.floor(metres[order[i]!]!) === metre; i++)
			for (let at = spots.start[order[i]!]!; at < spots.start[order[i]! + 1]!; at++)
				alike.add(spots.stories[at]!);
		found.push(...listMetre(sieve, metres, metre, alike, after));
	}
	return found.slice(0, count);
}

/** Sorting by comparing would take a second where a circle holds a hundred thousand spots. */
function byWholeMetres(spots: Uint32Array, metres: Float64Array): Uint32Array {
	const whole = spots.map((spot) => Math.floor(metres[spot]!));
	return sortBy(Uint32Array.from(spots.keys()), whole, 1).map((i) => spots[i]!);
}

/** Those of some stories that are selected and whose nearest geotag is so many whole metres away. */
function listMetre(
	sieve: Sieve,
	metres: Float64Array,
	metre: number,
	stories: Iterable<number>,
	after: Key | undefined
): Listed[] {
	const listed: Listed[] = [];
	for (const story of stories) {
		if (!matches(sieve, story)) continue;
		const away = nearestOf(sieve, metres, story);
		if (Math.floor(away) !== metre) continue;
		const key = [away, ...keyOf(sieve.part.segment, story, 'latest')];
		if (!after || compareKeys(key, after) > 0) listed.push({ story, key });
	}
	return listed.sort((a, b) => compareKeys(a.key, b.key));
}

/** Metres to the nearest geotag of a story that is meant, in a role that is meant. */
function nearestOf({ part: { segment }, roles }: Sieve, metres: Float64Array, story: number): number {
	let least = Infinity;
	for (let geotag = segment.geotagStart[story]!; geotag < segment.geotagStart[story + 1]!; geotag++) {
		if (!((roles >>> segment.role[geotag]!) & 1)) continue;
		least = Math.min(least, metres[segment.spot[geotag]!]!);
	}
	return least;
}
