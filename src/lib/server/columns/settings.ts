import { precisions, type Precision } from '../../story/precision.ts';
import type { Position } from '../../geo/position.ts';
import { gather } from '../../atlas/gather.ts';
import type { Grid } from '../../atlas/cells.ts';
import type { Dictionary } from './dictionary.ts';
import { eachOf } from './selected.ts';
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
	/** The store's numbers of these stories, ascending, where they are few. */
	told?: number[];
}

export interface Settings {
	/** Those with the most stories, in the order of their slugs; none where they are gathered. */
	places: Setting[];
	/** How many there are altogether. */
	of: number;
	/** All of them by the cells of a grid, where that was asked for and they are too many. */
	gathered?: Grid;
}

/** A part's spot of which selected stories tell; and others' of the same place, precision and point. */
interface Telling {
	part: number;
	spot: number;
	stories: number;
	others: Telling[];
}

/** Stories are named up to so many tellings: it tells those who group places whom they would count twice. */
const NAMED_AT_MOST = 2000;

/**
 * Where the counted stories happen: each place once at each precision and point.
 * @param step degrees across a cell of the grid, where more places than `atMost` are to be gathered
 */
export function settingsOf(
	parts: PartCounts[],
	dictionary: Dictionary,
	atMost: number,
	step?: number
): Settings {
	const tellings = tellingsOf(parts, dictionary);
	const of = tellings.length;
	if (step === undefined || of <= atMost) {
		const most = mostTold(tellings, parts, dictionary, atMost);
		const isFew = tellings.reduce((sum, { stories }) => sum + stories, 0) <= NAMED_AT_MOST;
		return { places: isFew ? named(most, parts) : most.map(([setting]) => setting), of };
	}
	const points = tellings.map(({ part, spot, stories }) => ({
		at: spotAt(parts[part]!.part.segment.spots, spot),
		count: stories
	}));
	return { places: [], of, gathered: gather(points, step) };
}

/** The same places, with the stories by their numbers. */
function named(settings: [Setting, Telling][], parts: PartCounts[]): Setting[] {
	const told = parts.map(storiesBySpot);
	return settings.map(([setting, telling]) => ({
		...setting,
		told: [telling, ...telling.others]
			.flatMap(({ part, spot }) => told[part]!.get(spot) ?? [])
			.sort((a, b) => a - b)
	}));
}

/** Spots of which stories tell. What has changed since the base was read has spots of its own: they are told together. */
function tellingsOf(parts: PartCounts[], dictionary: Dictionary): Telling[] {
	const inParts = new Uint8Array(dictionary.places.keys.length);
	for (const [
		part,
		{
			part: { segment },
			counts
		}
	] of parts.entries())
		for (let spot = 0; spot < segment.spots.size; spot++)
			if (counts.stories[spot]! > 0) inParts[segment.spots.place[spot]!]! |= 1 << part;
	const tellings: Telling[] = [];
	const byName = new Map<string, Telling>();
	for (const [
		part,
		{
			part: { segment },
			counts
		}
	] of parts.entries()) {
		const { spots } = segment;
		for (let spot = 0; spot < spots.size; spot++) {
			if (counts.stories[spot]! === 0) continue;
			const telling: Telling = { part, spot, stories: counts.stories[spot]!, others: [] };
			const isInSeveral = inParts[spots.place[spot]!]! & (inParts[spots.place[spot]!]! - 1);
			const name = isInSeveral ? spotName(spots, spot) : undefined;
			const known = name === undefined ? undefined : byName.get(name);
			if (known) {
				known.stories += telling.stories;
				known.others.push(telling);
				continue;
			}
			if (name !== undefined) byName.set(name, telling);
			tellings.push(telling);
		}
	}
	return tellings;
}

/** Those with the most stories, and of equally many the first by their slugs; in the order of the slugs. */
function mostTold(
	tellings: Telling[],
	parts: PartCounts[],
	dictionary: Dictionary,
	atMost: number
): [Setting, Telling][] {
	const counts = Uint32Array.from(tellings, ({ stories }) => stories).sort();
	const least = counts.length > atMost ? counts[counts.length - atMost]! : 0;
	return tellings
		.filter(({ stories }) => stories >= least)
		.map((telling): [Setting, Telling] => [settingOf(telling, parts, dictionary), telling])
		.sort(([a], [b]) => b.stories - a.stories || order(a, b))
		.slice(0, atMost)
		.sort(([a], [b]) => order(a, b));
}

function settingOf({ part, spot, stories }: Telling, parts: PartCounts[], dictionary: Dictionary): Setting {
	const { spots } = parts[part]!.part.segment;
	const place = spots.place[spot]!;
	return {
		id: dictionary.places.keys[place]!,
		slug: dictionary.placeSlugs[place]!,
		precision: precisions[spots.precision[spot]!]!,
		at: spotAt(spots, spot),
		radius: spots.radius[spot]!,
		stories
	};
}

const order = (a: Setting, b: Setting) =>
	compare(a.slug, b.slug) || compare(a.precision, b.precision) || a.at[0] - b.at[0] || a.at[1] - b.at[1];
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function storiesBySpot({ part, counts: { selected, roles } }: PartCounts): Map<number, number[]> {
	const { geotagStart, spot, role, id } = part.segment;
	const told = new Map<number, number[]>();
	eachOf(selected, (story) => {
		const spots = new Set<number>();
		for (let geotag = geotagStart[story]!; geotag < geotagStart[story + 1]!; geotag++)
			if ((roles >>> role[geotag]!) & 1) spots.add(spot[geotag]!);
		for (const at of spots) told.set(at, [...(told.get(at) ?? []), id[story]!]);
	});
	return told;
}
