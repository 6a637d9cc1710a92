import { roles } from '../../story/precision.ts';
import { addAll, type Bits, noBits, setBit } from './bits.ts';
import type { Segment } from './segment.ts';
import { type Sieve, THERE } from './sieve.ts';
import { LEVELS, planeAt, type Planes } from './story-sets.ts';

/** Which stories' geotags are what is asked of them. The sets are good until the next question, and not to be written to. */
export interface Told {
	/** One and the same geotag is where, as exact and in a role as asked; absent where none is needed. */
	any?: Bits;
	/** By role: of a geotag all holds but for its role. */
	roles: Bits[];
	/** By precision: of a geotag all holds but for its precision. */
	levels: Bits[];
}

/** What is told where nothing is asked of geotags: the same for all such questions. */
const anywhere = new WeakMap<Segment, Told>();

export function toldOf(sieve: Sieve): Told {
	const { segment } = sieve.part;
	if (sieve.marks) return toldIn(planesThere(sieve), sieve);
	if (sieve.needsGeotag) return toldIn(segment.planes, sieve);
	const known = anywhere.get(segment) ?? toldIn(segment.planes, sieve);
	anywhere.set(segment, known);
	return known;
}

function toldIn(planes: Planes, { part, coarsest, roles: asked, needsGeotag }: Sieve): Told {
	const { size } = part.segment;
	const words = Math.ceil(size / 32);
	const plane = (role: number, level: number) => {
		const at = planeAt(role, level, words);
		return planes.subarray(at, at + words);
	};
	const union = (sets: Bits[]) => (sets.length === 1 ? sets[0]! : sets.reduce(addAll, noBits(size)));
	const every = Array.from({ length: LEVELS }, (_, level) => level);
	const exactEnough = every.filter((level) => level <= coarsest);
	const inRoles = roles.map((_, role) => role).filter((role) => (asked >>> role) & 1);
	const levels = every.map((level) => union(inRoles.map((role) => plane(role, level))));
	return {
		any: needsGeotag ? union(exactEnough.map((level) => levels[level]!)) : undefined,
		roles: roles.map((_, role) => union(exactEnough.map((level) => plane(role, level)))),
		levels
	};
}

/** Where more of the geotags are there than this, it is quicker to leave out the others. */
export const MOST = 3 / 4;

/** The planes of those geotags alone whose spot is THERE: from the stories of the spots that are, or else that are not. */
function planesThere(sieve: Sieve): Planes {
	const { segment } = sieve.part;
	const planes = scratchOf(segment);
	if (sieve.tellings! > segment.spots.stories.length * MOST) leaveOut(sieve, planes);
	else gather(sieve, planes.fill(0));
	return planes;
}

/** Megabytes, for one question after another: asked of the system anew for each they would take longer than to fill. */
const scratch = new WeakMap<Segment, Planes>();

function scratchOf(segment: Segment): Planes {
	const planes = scratch.get(segment) ?? new Uint32Array(segment.planes.length);
	scratch.set(segment, planes);
	return planes;
}

/** Fills planes from the spots that are there. */
function gather({ part: { segment }, there }: Sieve, planes: Planes): void {
	const { precision, start, stories, roles: sets } = segment.spots;
	const words = Math.ceil(segment.size / 32);
	// By a set of roles: where the planes of its first one begin
	const first = Uint32Array.from({ length: 16 }, (_, set) => planeAt(31 - Math.clz32(set & -set), 0, words));
	for (const at of there!) {
		const level = precision[at]! * words;
		for (let i = start[at]!, end = start[at + 1]!; i < end; i++) {
			const story = stories[i]!;
			for (let set = sets[i]! | 0; set !== 0; set &= set - 1)
				planes[first[set]! + level + (story >>> 5)]! |= 1 << (story & 31);
		}
	}
}

/** Fills planes from those of everywhere: of stories alone that have a geotag elsewhere is each geotag asked. */
function leaveOut({ part: { segment }, marks }: Sieve, planes: Planes): void {
	const { size, spots, geotagStart, spot, role, precision } = segment;
	const elsewhere = noBits(size);
	for (let at = 0; at < spots.size; at++)
		if (!marks![at])
			for (let i = spots.start[at]!; i < spots.start[at + 1]!; i++) setBit(elsewhere, spots.stories[i]!);
	const words = elsewhere.length;
	const asked = new Uint32Array(planes.length / words);
	for (let word = 0; word < words; word++) {
		asked.fill(0);
		for (let field = elsewhere[word]! | 0; field !== 0; field &= field - 1) {
			const bit = field & -field;
			const story = (word << 5) + 31 - Math.clz32(bit);
			for (let geotag = geotagStart[story]!, end = geotagStart[story + 1]!; geotag < end; geotag++)
				asked[planeAt(role[geotag]!, precision[geotag]!, 1)]! |= bit & -(marks![spot[geotag]!]! & THERE);
		}
		for (let plane = 0, at = word; plane < asked.length; plane++, at += words)
			planes[at] = (segment.planes[at]! & ~elsewhere[word]!) | asked[plane]!;
	}
}
