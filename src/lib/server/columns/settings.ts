import { precisions, type Precision } from '../../story/precision.ts';
import type { Position } from '../../geo/position.ts';
import type { Dictionary } from './dictionary.ts';
import { eachMatch } from './matching.ts';
import type { Sieve } from './sieve.ts';
import { spotAt, spotName } from './spots.ts';
import type { PartCounts } from './tiles.ts';

/** A place at one precision, with how many of the selected stories happen there. */
export interface Setting {
	/** The place's id in the store, and its slug. */
	id: number;
	slug: string;
	precision: Precision;
	at: Position;
	/** metres; 0 when exact */
	radius: number;
	stories: number;
	/** The store's numbers of these stories, ascending, where they were asked for. */
	told?: number[];
}

export interface Settings {
	/** Those with the most stories, in the order of their slugs. */
	places: Setting[];
	/** How many there are altogether. */
	of: number;
}

/**
 * Where the counted stories happen: each place once at each precision and point.
 * @param sieves those that were counted with, in the order of `parts`: to name the stories by
 */
export function settingsOf(
	parts: PartCounts[],
	dictionary: Dictionary,
	atMost: number,
	sieves?: Sieve[]
): Settings {
	const places = new Map<string, Setting>();
	for (const [i, { part, counts }] of parts.entries()) {
		const { spots } = part.segment;
		const told = sieves && storiesBySpot(sieves[i]!);
		for (let spot = 0; spot < spots.size; spot++) {
			const stories = counts.stories[spot]!;
			if (stories === 0) continue;
			const place = spots.place[spot]!;
			const setting: Setting = {
				id: dictionary.places.keys[place]!,
				slug: dictionary.placeSlugs[place]!,
				precision: precisions[spots.precision[spot]!]!,
				at: spotAt(spots, spot),
				radius: spots.radius[spot]!,
				stories,
				...(told && { told: told.get(spot) ?? [] })
			};
			const key = spotName(spots, spot);
			const known = places.get(key);
			if (known) {
				known.stories += stories;
				known.told?.push(...setting.told!);
			} else places.set(key, setting);
		}
	}
	for (const { told } of places.values()) told?.sort((a, b) => a - b);
	const most = [...places.values()].sort((a, b) => b.stories - a.stories || order(a, b)).slice(0, atMost);
	return { places: most.sort(order), of: places.size };
}

const order = (a: Setting, b: Setting) =>
	compare(a.slug, b.slug) || compare(a.precision, b.precision) || a.at[0] - b.at[0] || a.at[1] - b.at[1];
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function storiesBySpot(sieve: Sieve): Map<number, number[]> {
	const { geotagStart, spot, role, id } = sieve.part.segment;
	const told = new Map<number, number[]>();
	eachMatch(sieve, (story) => {
		const spots = new Set<number>();
		for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++)
			if ((sieve.roles >>> role[geotag]!) & 1) spots.add(spot[geotag]!);
		for (const at of spots) told.set(at, [...(told.get(at) ?? []), id[story]!]);
	});
	return told;
}
