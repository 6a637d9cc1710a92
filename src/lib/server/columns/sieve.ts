import type { Bbox } from '../../geo/position.ts';
import type { Part } from './archive.ts';
import type { Area } from './area.ts';
import { type Bits, hasBit } from './bits.ts';
import type { Question } from './question.ts';
import { spotsNearBox } from './spots.ts';
import { BLOCK, type Ordering } from './segment.ts';

/** What is asked of a geotag's spot: its place is meant; it is told exactly enough, too. */
export const THERE = 1;
const EXACT_ENOUGH = 2;
/** Both. */
export const MEANT = THERE | EXACT_ENOUGH;

/** What is asked of spots, asked once of each. */
export interface SpotSieve {
	/** THERE and EXACT_ENOUGH for each spot; absent where any place will do. */
	marks?: Uint8Array;
	/** The spots that are THERE; absent where any place will do. */
	there?: Uint32Array;
	/** How often stories are told there: each once a spot. */
	tellings?: number;
}

/** A question made ready for one part's columns. */
export interface Sieve extends SpotSieve {
	part: Part;
	question: Question;
	/** Stories that hold the words; absent where none are asked for. */
	words?: Bits;
	/** The coarsest precision that will do; said in `marks` too, where there are any. */
	coarsest: number;
	/** A bit for each of the roles that will do. */
	roles: number;
	/** Whether a story needs a geotag at all. */
	needsGeotag: boolean;
}

const ANY_ROLE = 15;
/** Any precision is exact enough. */
export const COARSEST = 6;

const EVERYWHERE: Bbox = [-180, -90, 180, 90];

/** Sifts the spots by area, place and precision. */
export function siftSpots({ segment: { spots } }: Part, question: Question): SpotSieve {
	const { areas, places, precision = COARSEST } = question;
	if (areas.length === 0 && !places) return {};
	const marks = new Uint8Array(spots.size);
	const box = areas[0]?.box ?? EVERYWHERE;
	const runs: [number, number][] = areas[0] ? spotsNearBox(spots, box) : [[0, spots.size]];
	// Most ask for a box and nothing else: it is asked here, and not by a call for each of four hundred thousand spots
	const [west, south, east, north] = box;
	const crosses = west > east;
	const others = areas.slice(Number(areas[0]?.isBox ?? false));
	const { longitude, latitude, place, precision: exactness, start } = spots;
	const there = new Uint32Array(runs.reduce((sum, [first, end]) => sum + end - first, 0));
	let [found, tellings] = [0, 0];
	for (const [first, end] of runs) {
		for (let spot = first; spot < end; spot++) {
			const x = longitude[spot]!;
			const y = latitude[spot]!;
			if (y < south || y > north || (crosses ? x < west && x > east : x < west || x > east)) continue;
			if (marks[spot] || (places && !places[place[spot]!])) continue;
			if (others.length && !isIn(others, x, y)) continue;
			marks[spot] = exactness[spot]! <= precision ? MEANT : THERE;
			there[found++] = spot;
			tellings += start[spot + 1]! - start[spot]!;
		}
	}
	return { marks, there: there.subarray(0, found), tellings };
}

function isIn(areas: Area[], longitude: number, latitude: number): boolean {
	for (const { holds } of areas) if (!holds(longitude, latitude)) return false;
	return true;
}

export function sieveOf(part: Part, question: Question, spots: SpotSieve, words: Bits | undefined): Sieve {
	const { roles = ANY_ROLE, precision: coarsest = COARSEST } = question;
	return {
		part,
		question,
		...spots,
		words,
		coarsest,
		roles,
		needsGeotag: roles !== ANY_ROLE || coarsest !== COARSEST || spots.marks !== undefined
	};
}

/** Whether a story tells of the period, in a theme, kind and language asked for; words and places are asked elsewhere. */
function suits({ part: { segment }, question }: Sieve, story: number): boolean {
	const { kinds, languages, themes } = question;
	if (segment.last[story]! < question.from || segment.first[story]! > question.to) return false;
	if (kinds && !kinds[segment.kind[story]!]) return false;
	if (languages !== undefined && !(segment.languages[story]! & languages)) return false;
	return !themes || hasTheme(segment.themeStart, segment.themes, themes, story);
}

export function hasTheme(start: Uint32Array, themes: Uint16Array, asked: Uint8Array, story: number): boolean {
	for (let i = start[story]!; i < start[story + 1]!; i++) if (asked[themes[i]!]) return true;
	return false;
}

/** Whether one and the same geotag of a story is where, as exact and in a role as asked. */
function isTold({ part: { segment }, marks, coarsest, roles }: Sieve, story: number): boolean {
	for (let geotag = segment.geotagStart[story]!; geotag < segment.geotagStart[story + 1]!; geotag++)
		if (
			(roles >>> segment.role[geotag]!) & 1 &&
			(marks ? marks[segment.spot[geotag]!] === MEANT : segment.precision[geotag]! <= coarsest)
		)
			return true;
	return false;
}

/** Whether the story of this ordinal is selected. */
export function matches(sieve: Sieve, story: number): boolean {
	const { gone } = sieve.part;
	if (gone && hasBit(gone, story)) return false;
	if (sieve.words && !hasBit(sieve.words, story)) return false;
	return suits(sieve, story) && (!sieve.needsGeotag || isTold(sieve, story));
}

/** Whether a block of an ordering may hold a story of the period. */
export const mayTouch = ({ earliest, latest }: Ordering, block: number, { from, to }: Question): boolean =>
	latest[block]! >= from && earliest[block]! <= to;

/** The ordinals between which all stories of the period lie: the first, and the first after them. */
export function ordinalsOf(sieve: Sieve): [first: number, end: number] {
	const { segment } = sieve.part;
	const { latest } = segment.orders;
	let [first, end] = [0, latest.earliest.length];
	while (first < end && !mayTouch(latest, first, sieve.question)) first++;
	while (end > first && !mayTouch(latest, end - 1, sieve.question)) end--;
	return [first * BLOCK, Math.min(segment.size, end * BLOCK)];
}
